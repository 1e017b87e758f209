import type { RecordPlace } from '../../attendance/recordPlace.ts';
import { assertNever } from '../../model/assertNever.ts';
import type { RecordOfFair } from './recordOf.ts';

/** Where on the record screen a record stands. */
export function placeOfRecord({ subject, stall }: Pick<RecordOfFair, 'subject' | 'stall'>): RecordPlace {
  const place = stall?.id ?? null;
  switch (subject.kind) {
    case 'need':
      return { section: 'volunteers', place, line: null };
    case 'place':
    case 'walkIn':
      return { section: 'volunteers', place, line: subject.volunteerId };
    case 'partner':
      return { section: 'partners', place: subject.partnerUnitId, line: null };
    case 'tally':
      return { section: 'counts', place, line: null };
    default:
      return assertNever(subject);
  }
}
