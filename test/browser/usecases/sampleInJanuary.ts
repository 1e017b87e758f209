import { vi } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { plannedSample } from './plannedSample.ts';

/* The partners' year, for tests that plan it: nothing is planned into the past, whatever the day on which they run. */

export const YEAR = 2026;

/** The planned sample as it is looked at on 5 January of its year. */
export async function openInJanuary(): Promise<SunflowerDatabase> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(YEAR, 0, 5) });
  return plannedSample();
}

/** Sets the clock right and clears the database away. */
export async function closeInJanuary(): Promise<void> {
  vi.useRealTimers();
  await dropDatabase();
}

/** A partner of the sample by its name; throws when there is none. */
export async function unitNamed(db: SunflowerDatabase, name: string): Promise<PartnerUnit> {
  const unit = (await db.partnerUnits.toArray()).find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`There is no ${name}.`);
  return unit;
}
