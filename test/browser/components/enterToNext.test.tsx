import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { enterToNext } from '../../../renderer/components/enterToNext.ts';
import { InlineText } from '../../../renderer/components/InlineText.tsx';
import { TypedChoice } from '../../../renderer/components/TypedChoice.tsx';
import { success } from '../../../shared/model/result.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

let shown: Mounted;
afterEach(() => shown.remove());

const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

/** Two lines of three fields; the second field of a line is only there when the first one says something. */
function Form({ onSave }: { readonly onSave: (what: string) => void }) {
  const [said, setSaid] = useState('');
  return (
    <div onKeyDownCapture={enterToNext}>
      <table>
        <tbody>
          <tr>
            <td>
              <InlineText
                label="a1"
                value=""
                onCommit={async (typed) => {
                  setSaid(typed);
                  onSave(typed);
                  return success(true);
                }}
              />
            </td>
            <td>
              {said === '' ? null : <InlineText label="a2" value="" onCommit={async () => success(true)} />}
            </td>
            <td data-enter-stop="">
              <button type="button" tabIndex={-1} aria-label="no">
                no
              </button>
              <button type="button" tabIndex={0} aria-label="a3">
                yes
              </button>
            </td>
          </tr>
          <tr>
            <td>
              <InlineText label="b1" value="" onCommit={async () => success(true)} />
            </td>
            <td>
              <InlineText label="b2" value="" onCommit={async () => success(true)} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function byLabel(label: string): HTMLElement {
  const element = shown.place.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  if (!element) throw new Error(`There is no ${label}.`);
  return element;
}

describe('Enter on a sheet', () => {
  test('saves the field that is left and goes on to what is there then, groups of buttons included', async () => {
    const onSave = vi.fn();
    shown = await mountInPage(<Form onSave={onSave} />);
    byLabel('a1').focus();
    await userEvent.keyboard('x{Enter}');
    expect(onSave).toHaveBeenCalledWith('x');
    // The second field came with what was saved.
    expect(focused()).toBe('a2');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('a3');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('b1');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('a3');
  });

  test('stays in the last field, and in the first one with Shift', async () => {
    shown = await mountInPage(<Form onSave={() => {}} />);
    byLabel('b2').focus();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('b2');
    byLabel('a1').focus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('a1');
  });

  test('↑ and ↓ stay in the column', async () => {
    shown = await mountInPage(<Form onSave={() => {}} />);
    byLabel('a1').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('b1');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('b1');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('a1');
  });
});

const CHOICES = [
  { value: 'hemei', name: '和美新村' },
  { value: 'kangle', name: '康乐苑' },
  { value: 'kangning', name: '康宁里' },
] as const;

function Choosing({ onCommit }: { readonly onCommit: (value: string | null) => void }) {
  const [value, setValue] = useState<(typeof CHOICES)[number]['value'] | null>(null);
  return (
    <div onKeyDownCapture={enterToNext}>
      <TypedChoice
        label="choice"
        value={value}
        choices={CHOICES}
        isReadOnly={false}
        onCommit={async (next) => {
          onCommit(next);
          setValue(next);
          return success(true);
        }}
      />
      <input aria-label="next" />
    </div>
  );
}

describe('a choice made by typing', () => {
  const type = async (keys: string): Promise<string | undefined> => {
    byLabel('choice').focus();
    await userEvent.keyboard(`{Control>}a{/Control}${keys}{Enter}`);
    expect(focused()).toBe('next');
    const field = byLabel('choice');
    return field instanceof HTMLInputElement ? field.value : undefined;
  };

  test('is its number in the list, its initials, or what ↓ marks; a blank takes it back', async () => {
    const onCommit = vi.fn();
    shown = await mountInPage(<Choosing onCommit={onCommit} />);
    expect(await type('2')).toBe('康乐苑');
    expect(await type('hm')).toBe('和美新村');
    expect(await type('k{ArrowDown}')).toBe('康宁里');
    expect(await type('{Delete}')).toBe('');
    expect(onCommit.mock.calls.flat()).toEqual(['kangle', 'hemei', 'kangning', null]);
  });

  test('that is not in the list says so at the field and saves nothing', async () => {
    const onCommit = vi.fn();
    shown = await mountInPage(<Choosing onCommit={onCommit} />);
    await type('9');
    expect(onCommit).not.toHaveBeenCalled();
    await eventually(() => shown.place.querySelector('[role="alert"]')?.textContent?.includes('9'));
    // What was typed stays to be corrected; left with Escape, the old value is back.
    byLabel('choice').focus();
    await userEvent.keyboard('1{Escape}');
    expect(byLabel('choice')).toHaveProperty('value', '');
  });
});
