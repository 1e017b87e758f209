import type { Period } from '../../shared/calendar/period.ts';
import { isInPeriod } from '../../shared/calendar/period.ts';
import { dateOfFair } from '../../shared/fair/dateOfFair.ts';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import type { PartnerService } from '../../shared/people/partnerService.ts';
import { partnersServed } from '../../shared/people/partnerService.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import { database } from '../db/openDatabase.ts';
import { useAnswer } from './useAnswer.ts';
import { useLive } from './useLive.ts';

const BY_NAME = new Intl.Collator('zh-CN');

/** What the units did that came to a fair of a period, by name. */
export async function readPartnersServed(period: Period): Promise<ReadonlyMap<PartnerUnit, PartnerService>> {
  const db = database();
  const fairs = (await db.fairs.toArray()).filter(
    (fair) => isHeld(fair) && isInPeriod(dateOfFair(fair), period),
  );
  const ids = fairs.map(({ id }) => id);
  const [units, stalls, bookings, tallies, attendance] = await Promise.all([
    db.partnerUnits.toArray(),
    db.stalls.where('fairId').anyOf(ids).toArray(),
    db.bookings.where('fairId').anyOf(ids).toArray(),
    db.tallies.where('fairId').anyOf(ids).toArray(),
    db.attendance
      .where('fairId')
      .anyOf(ids)
      .filter(({ subjectKind }) => subjectKind !== 'volunteer')
      .toArray(),
  ]);
  const inOrder = units.toSorted((a, b) => BY_NAME.compare(a.name, b.name));
  return partnersServed(inOrder, { fairs, stalls, bookings, tallies, attendance }, period);
}

/** What the units did that came to a fair of a period, live; undefined while reading. */
export function usePartnersServed(period: Period): ReadonlyMap<PartnerUnit, PartnerService> | undefined {
  return useAnswer(`${period.from} ${period.to}`, () => readPartnersServed(period));
}

/** Years in which fairs were held, newest first; undefined while reading. */
export function useYearsHeld(): readonly number[] | undefined {
  return useLive(async () => {
    const held = (await database().fairs.toArray()).filter(isHeld);
    const years = held.map((fair) => Number(countedDate(fair).slice(0, 4)));
    return [...new Set(years)].toSorted((a, b) => b - a);
  });
}
