import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchField } from '../../../renderer/components/SearchField.tsx';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

const typed = vi.fn();
let mounted: Mounted;

function Field() {
  const [query, setQuery] = useState('');
  return (
    <SearchField
      label="姓名或拼音"
      value={query}
      onChange={(next) => {
        typed(next);
        setQuery(next);
      }}
    />
  );
}

beforeEach(async () => {
  typed.mockClear();
  mounted = await mountInPage(<Field />);
});

afterEach(() => mounted.remove());

function input(): HTMLInputElement {
  const found = mounted.place.querySelector('input');
  if (!found) throw new Error('There is no field.');
  return found;
}

describe('the field that searches a list', () => {
  it('tells every key, and is found by its label', async () => {
    await userEvent.type(input(), 'zw');
    expect(typed.mock.calls).toEqual([['z'], ['zw']]);
    expect(input().getAttribute('aria-label')).toBe('姓名或拼音');
  });

  it('is focused by a click beside the text', async () => {
    await userEvent.click(mounted.place.querySelector('svg') ?? mounted.place);
    expect(document.activeElement).toBe(input());
  });

  it('is cleared by its cross, which is there only while there is text, and keeps the focus', async () => {
    expect(mounted.place.querySelector('button')).toBeNull();
    await userEvent.type(input(), '张');
    await userEvent.click(mounted.place.querySelector('button') ?? mounted.place);
    await eventually(() => input().value === '');
    expect(typed).toHaveBeenLastCalledWith('');
    expect(document.activeElement).toBe(input());
    expect(mounted.place.querySelector('button')).toBeNull();
  });
});
