import * as v from 'valibot';
import { hasCome } from '../attendance/serviceMinutes.ts';
import type { FairData } from '../fair/fairData.ts';
import type { Tally } from '../model/attendance.ts';
import { Tally as TallySchema } from '../model/attendance.ts';
import type { ServiceItem } from '../model/category.ts';
import type { Stall } from '../model/fair.ts';
import { tallyId } from '../model/ids.ts';
import type { Dice } from './dice.ts';
import { splitByWeight } from './dice.ts';
import { recordedAt } from './sampleAttendance.ts';

/** How many residents ask for an item compared with the others. */
const DEMAND: Readonly<Record<string, number>> = {
  bloodPressure: 52,
  bloodSugar: 34,
  pulseReading: 30,
  healthAdvice: 30,
  haircut: 30,
  shave: 8,
  knifeSharpening: 34,
  smallAppliance: 14,
  keyCutting: 12,
  bicycle: 10,
  shoeRepair: 12,
  legalAdvice: 16,
  mediation: 4,
  medicalInsurance: 18,
  socialSecurity: 12,
  elderlyBenefit: 14,
  fraudPrevention: 38,
  newNotes: 12,
  familyCraft: 28,
  calligraphy: 18,
  tasting: 44,
};

interface Counted {
  readonly stall: Stall;
  readonly item: ServiceItem;
}

/** A stall at which nobody stood served nobody. */
function mannedStalls(data: FairData): readonly Stall[] {
  const manned = new Set(data.attendance.filter(({ state }) => hasCome(state)).map(({ stallId }) => stallId));
  const staffed = new Set(
    data.attendance
      .filter(({ subjectKind }) => subjectKind === 'partnerUnit')
      .map(({ subjectId }) => subjectId),
  );
  return data.stalls.filter((stall) => manned.has(stall.id) || staffed.has(stall.bookingId ?? ''));
}

function itemCount(item: ServiceItem, visits: number, dice: Dice): number | null {
  if (item.measure === 'visits') return null;
  if (item.measure === 'leaflets') return dice.int(4, 12) * 10;
  return visits === 0 ? 0 : visits + dice.int(0, Math.ceil(visits * 0.7));
}

/** Shares `visits` residents out over the stalls that were open, item by item, with things and leaflets beside them. */
export function sampleTallies(data: FairData, visits: number, dice: Dice): readonly Tally[] {
  const items = new Map(data.serviceItems.map((item) => [item.id, item]));
  const counted: Counted[] = mannedStalls(data).flatMap((stall) =>
    stall.serviceItemIds.flatMap((id) => {
      const item = items.get(id);
      return item ? [{ stall, item }] : [];
    }),
  );
  const weights = counted.map(({ item, stall }) => {
    const boost = stall.bookingId !== null && stall.categoryId === 'medical' ? 1.6 : 1;
    return item.measure === 'leaflets' ? 0 : (DEMAND[item.id] ?? 10) * boost * (dice.int(70, 130) / 100);
  });
  const parts = splitByWeight(visits, weights);
  return counted.map(({ stall, item }, sequence) =>
    v.parse(TallySchema, {
      id: tallyId(stall.id, item.id),
      fairId: data.fair.id,
      stallId: stall.id,
      serviceItemId: item.id,
      slotId: null,
      visits: item.measure === 'leaflets' ? null : (parts[sequence] ?? 0),
      items: itemCount(item, parts[sequence] ?? 0, dice),
      recipient: null,
      source: 'tallySheet',
      countedBy: data.volunteers.find(({ id }) => id === stall.leadVolunteerId)?.name ?? '',
      sequence,
      recordedAt: recordedAt(data, 300 + sequence),
    }),
  );
}
