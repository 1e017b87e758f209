import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CountCell } from '../../../renderer/components/CountCell.tsx';
import { InlineText } from '../../../renderer/components/InlineText.tsx';
import { success } from '../../../shared/model/result.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

let field: Mounted;

afterEach(() => field.remove());

const input = (): HTMLInputElement => {
  const found = field.place.querySelector('input');
  if (!found) throw new Error('There is no field.');
  return found;
};

describe('a field that saves when it is left', () => {
  it('keeps what is being typed when the row comes back from the database meanwhile', async () => {
    const saved: (number | null)[] = [];
    const cell = (value: number | null) => (
      <CountCell
        label="件数"
        value={value}
        max={99}
        isReadOnly={false}
        onCommit={(count) => {
          saved.push(count);
          return Promise.resolve(success(true));
        }}
      />
    );
    field = await mountInPage(cell(null));
    await userEvent.click(input());
    await userEvent.keyboard('6');
    // The other count of the row has just been saved, and this one with it as 0.
    field.show(cell(0));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(input().value).toBe('6');
    await userEvent.keyboard('{Enter}');
    expect(saved).toEqual([6]);
  });

  it('shows what was made of the text, and a change from outside, once nothing is being typed', async () => {
    const text = (value: string) => (
      <InlineText label="备注" value={value} onCommit={() => Promise.resolve(success(true))} />
    );
    field = await mountInPage(text(''));
    await userEvent.fill(input(), ' 带伞 ');
    await userEvent.keyboard('{Enter}');
    field.show(text('带伞'));
    await eventually(() => input().value === '带伞');
    field.show(text('带水'));
    await eventually(() => input().value === '带水');
  });
});
