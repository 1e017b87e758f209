import { placeOfBooking } from '../../../shared/attendance/partnerPresence.ts';
import { RECORD_SECTIONS } from '../../../shared/attendance/recordPlace.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { useErrand } from '../../components/useErrand.ts';
import type { Recording } from '../../usecases/recordView.ts';

/** A partner is found under the stall at which it stands. */
function placeOnSheet({ bookings, stalls }: FairData, place: string | null): string | null {
  const booking = bookings.find(({ id, partnerUnitId }) => id === place || partnerUnitId === place);
  return booking ? placeOfBooking(stalls, booking) : place;
}

/** Opens the line that the address names (recordPath in navigation/paths.ts), once. */
export function usePlaceAsked(data: FairData, recording: Recording): void {
  useErrand(
    'section',
    (name, asked) => {
      const section = RECORD_SECTIONS.find((known) => known === name);
      if (!section) return;
      recording.jump({ section, place: placeOnSheet(data, asked.get('place')), line: asked.get('line') });
    },
    ['place', 'line'],
  );
}
