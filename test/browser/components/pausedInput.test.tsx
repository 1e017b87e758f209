import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PausedInput } from '../../../renderer/features/papers/layout/PausedInput.tsx';
import { success } from '../../../shared/model/result.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

/** Longer than the pause after which a text is taken over. */
const A_WHILE_MS = 900;

let field: Mounted;
let saved: string[];
beforeEach(() => {
  saved = [];
});
afterEach(() => field.remove());

function box(): HTMLInputElement {
  const found = field.place.querySelector('input');
  if (!found) throw new Error('There is no box.');
  return found;
}

function heading(value: string) {
  return (
    <PausedInput
      label="标题"
      value={value}
      onCommit={async (typed) => {
        saved.push(typed);
        return success(true);
      }}
    />
  );
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

describe('a text that saves when typing pauses', () => {
  it('is taken over once for several keys, and not once more when it is left', async () => {
    field = await mountInPage(heading(''));
    await userEvent.click(box());
    await userEvent.keyboard('abc');
    expect(saved).toEqual([]);
    await eventually(() => saved.length > 0);
    field.show(heading('abc'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    box().blur();
    await aWhile();
    expect(saved).toEqual(['abc']);
  });

  it('is taken over at once on Enter', async () => {
    field = await mountInPage(heading(''));
    await userEvent.click(box());
    await userEvent.keyboard('abc{Enter}');
    expect(saved).toEqual(['abc']);
    await aWhile();
    expect(saved).toEqual(['abc']);
  });

  it('waits while Chinese characters are being looked up', async () => {
    field = await mountInPage(heading(''));
    await userEvent.click(box());
    box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await userEvent.keyboard('xing');
    await aWhile();
    expect(saved).toEqual([]);
    box().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await eventually(() => saved.length > 0);
  });

  it('waits after a blank, which another word follows', async () => {
    field = await mountInPage(heading(''));
    await userEvent.click(box());
    await userEvent.keyboard('block ');
    await aWhile();
    expect(saved).toEqual([]);
    await userEvent.keyboard('letters');
    await eventually(() => saved.length > 0);
    expect(saved).toEqual(['block letters']);
  });

  it('is not lost when what it stands in is closed before the pause is over', async () => {
    field = await mountInPage(heading(''));
    await userEvent.click(box());
    await userEvent.keyboard('abc');
    field.show(<button type="button">x</button>);
    await eventually(() => saved.length > 0);
    expect(saved).toEqual(['abc']);
  });

  it('says what is wrong and keeps what is typed', async () => {
    field = await mountInPage(
      <PausedInput
        label="宽度"
        value="20"
        isNumber
        onCommit={async (typed) => {
          const number = readWholeNumber(typed, 5, 250);
          if (number.ok) saved.push(typed);
          return number;
        }}
      />,
    );
    await userEvent.fill(box(), '3');
    await eventually(() => field.place.querySelector('[role="alert"]'));
    expect(box().value).toBe('3');
    expect(saved).toEqual([]);
    await userEvent.keyboard('0');
    await eventually(() => saved.length > 0);
    expect(field.place.querySelector('[role="alert"]')).toBeNull();
  });
});
