import type { FairTemplate, Need, Stall } from '../model/fair.ts';
import type { FairRecords } from './fairData.ts';
import { templateStallOf } from './generateFair.ts';

type TemplateNeed = FairTemplate['stalls'][number]['needs'][number];

/** The posts of a stall; where the slots differ, the largest number counts. */
function needsOf(stall: Stall, needs: readonly Need[]): TemplateNeed[] {
  const byPost = new Map<string, TemplateNeed>();
  for (const { post, qualification, count } of needs.filter(({ stallId }) => stallId === stall.id)) {
    const key = `${post}/${qualification}`;
    byPost.set(key, { post, qualification, count: Math.max(count, byPost.get(key)?.count ?? 0) });
  }
  return [...byPost.values()];
}

/**
 * Makes the template from a fair. Posts that only exist while the partner stays away are not seen in a month in which
 * it came, so the qualified posts (and the partner) of the `present` template's stall of the same name are kept.
 */
export function templateOf(
  records: Pick<FairRecords, 'fair' | 'slots' | 'stalls' | 'needs' | 'bookings'>,
  present: FairTemplate | null,
): FairTemplate {
  return {
    id: 'template',
    setUpFrom: records.fair.setUpFrom,
    clearUpTo: records.fair.clearUpTo,
    slots: records.slots.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start),
    stalls: records.stalls
      .toSorted((a, b) => a.order - b.order)
      .map((stall) => {
        const known = templateStallOf(present, stall);
        const booking = records.bookings.find(({ id }) => id === stall.bookingId);
        const needs = needsOf(stall, records.needs);
        const kept = booking
          ? (known?.needs ?? []).filter(
              (need) =>
                need.qualification !== null &&
                !needs.some(
                  ({ post, qualification }) => post === need.post && qualification === need.qualification,
                ),
            )
          : [];
        return {
          categoryId: stall.categoryId,
          name: stall.name,
          serviceItemIds: [...stall.serviceItemIds],
          partnerUnitId: booking?.partnerUnitId ?? known?.partnerUnitId ?? null,
          priority: stall.priority,
          supplies: stall.supplies,
          needs: [...kept, ...needs],
        };
      }),
  };
}
