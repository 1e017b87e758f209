import type { Volunteer } from '../model/volunteer.ts';
import { phoneKey } from '../people/duplicateIndex.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { Identity, PeopleIndex } from './matchVolunteers.ts';
import type { AttendanceEntry } from './readAttendance.ts';

/** True when the phones can be the same: `138****1234` stands for every number that it masks. */
function canBeSamePhone(told: string, known: string): boolean {
  const digits = phoneKey(known);
  if (!told.includes('*')) {
    const own = phoneKey(told);
    return own === '' || digits === '' || own === digits;
  }
  const pattern = told.replace(/[^\d*]/gu, '').replace(/\*+/gu, '\\d*');
  return digits === '' || new RegExp(`^${pattern}$`, 'u').test(digits);
}

/**
 * Who is meant by a row of past attendance. A volunteer number or the only person of the name is sure; several of the
 * name are told apart by phone; else the user says.
 */
export function identifyAttender(entry: AttendanceEntry, index: PeopleIndex): Identity {
  const { wholeName = '', volunteerNo = '', phone = '' } = entry;
  const isWhole = wholeName !== '' && index.byName(wholeName).length > 0;
  const name = (isWhole ? wholeName : entry.name) ?? '';
  const byNumber = volunteerNo === '' ? undefined : index.byNumber(volunteerNo);
  if (byNumber) {
    return name === '' || normaliseName(byNumber.name) === normaliseName(name)
      ? { kind: 'sure', volunteer: byNumber }
      : { kind: 'unsure', matches: [{ volunteer: byNumber, reason: 'sameNumber' }] };
  }
  const namesakes = index.byName(name);
  const possible = namesakes.filter((volunteer) => canBeSamePhone(phone, volunteer.phone));
  const [only, ...more] = possible;
  if (only && more.length === 0) return { kind: 'sure', volunteer: only };
  const shown: readonly Volunteer[] = possible.length > 0 ? possible : namesakes;
  return { kind: 'unsure', matches: shown.map((volunteer) => ({ volunteer, reason: 'sameName' })) };
}
