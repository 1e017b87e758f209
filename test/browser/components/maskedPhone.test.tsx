import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MaskedPhone } from '../../../renderer/components/MaskedPhone.tsx';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { dropDatabase, freshDatabase } from '../db/freshDatabase.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

const ZHANG = <MaskedPhone ownerId="a" name="张伟" phone="13900001234" />;
const NAMESAKE = <MaskedPhone ownerId="b" name="张伟" phone="13811115678" />;
let db: SunflowerDatabase;
let field: Mounted;

beforeEach(async () => {
  db = await freshDatabase();
  field = await mountInPage(ZHANG);
});

afterEach(async () => {
  field.remove();
  await dropDatabase();
});

const shown = (): string => field.place.textContent ?? '';
const press = (): Promise<void> => userEvent.click(field.place.querySelector('button') ?? field.place);

describe('a masked phone in a row that shows one person after another', () => {
  it('is shown for the one who was asked for, and noted once', async () => {
    expect(shown()).toBe('139****1234');
    await press();
    await eventually(() => shown() === '13900001234');
    await press();
    await eventually(() => shown() === '139****1234');
    expect(await db.journal.filter(({ kind }) => kind === 'note').count()).toBe(1);
  });

  it('is masked for a namesake, and for the first one who comes back', async () => {
    await press();
    await eventually(() => shown() === '13900001234');
    field.show(NAMESAKE);
    await eventually(() => shown() === '138****5678');
    field.show(ZHANG);
    await eventually(() => shown().startsWith('139'));
    expect(shown()).toBe('139****1234');
  });
});
