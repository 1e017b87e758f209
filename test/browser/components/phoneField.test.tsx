import type { ReactNode } from 'react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PhoneField } from '../../../renderer/components/PhoneField.tsx';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { success } from '../../../shared/model/result.ts';
import { dropDatabase, freshDatabase } from '../db/freshDatabase.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

const PHONE = '13900001234';
let db: SunflowerDatabase;
let mounted: Mounted;
let place: HTMLElement;

beforeEach(async () => {
  db = await freshDatabase();
});

afterEach(async () => {
  mounted.remove();
  await dropDatabase();
});

async function show(element: ReactNode): Promise<void> {
  mounted = await mountInPage(element);
  place = mounted.place;
}

function box(): HTMLInputElement {
  const found = place.querySelector('input');
  if (!found) throw new Error('There is no box.');
  return found;
}

function Saved({ first, onSave }: { readonly first: string; readonly onSave: (phone: string) => void }) {
  const [phone, setPhone] = useState(first);
  return (
    <PhoneField
      label="电话"
      name="张伟"
      value={phone}
      onCommit={async (typed) => {
        setPhone(typed);
        onSave(typed);
        return success(true);
      }}
    />
  );
}

const notes = () => db.journal.filter(({ kind }) => kind === 'note').count();

describe('the field of a phone number', () => {
  it('of a saved record never holds the full number until it is asked for, which is noted once', async () => {
    await show(<Saved first={PHONE} onSave={() => undefined} />);
    expect(box().value).toBe('139****1234');
    expect(place.innerHTML).not.toContain(PHONE);
    await userEvent.click(place.querySelector('button') ?? place);
    await eventually(() => box().value === PHONE);
    await eventually(async () => (await notes()) === 1);
    expect(document.activeElement).toBe(box());
  });

  it('cannot be typed over while it is masked', async () => {
    const onSave = vi.fn();
    await show(<Saved first={PHONE} onSave={onSave} />);
    box().focus();
    await userEvent.keyboard('5');
    box().blur();
    expect(onSave).not.toHaveBeenCalled();
    expect(box().value).toBe('139****1234');
  });

  it('saves what is typed when it is left, and hides the new number again', async () => {
    const onSave = vi.fn();
    await show(<Saved first={PHONE} onSave={onSave} />);
    await userEvent.click(place.querySelector('button') ?? place);
    await userEvent.fill(box(), '13811112222');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await eventually(() => onSave.mock.calls.length > 0);
    expect(onSave).toHaveBeenCalledWith('13811112222');
    await eventually(() => place.querySelector('button'));
    await userEvent.click(place.querySelector('button') ?? place);
    await eventually(() => box().value === '138****2222');
  });

  it('that is still empty, or of a record not saved yet, is an ordinary field', async () => {
    await show(<Saved first="" onSave={() => undefined} />);
    expect(box().readOnly).toBe(false);
    expect(place.querySelector('button')).toBeNull();
    mounted.remove();
    await show(
      <PhoneField isDraft label="电话" name="张伟" value={PHONE} onCommit={async () => success(true)} />,
    );
    expect(box().value).toBe(PHONE);
    expect(await notes()).toBe(0);
  });
});
