import type { Volunteer } from '../model/volunteer.ts';
import { normaliseName } from './normaliseName.ts';

/** Who looks like a person: a warning, never a block (rule 9). Each other person is in one list only. */
export interface SimilarVolunteers {
  /** Same name and same phone: very likely the same person. */
  readonly likelySame: readonly Volunteer[];
  /** Same name, another phone or none. */
  readonly sameName: readonly Volunteer[];
  /** Another name, same phone: a household may share one. */
  readonly samePhone: readonly Volunteer[];
}

function digits(phone: string): string {
  return phone.replace(/\D/gu, '');
}

/** Compares a person with the others by normalised name and by the digits of the phone. */
export function similarVolunteers(
  person: Pick<Volunteer, 'id' | 'name' | 'phone'>,
  others: readonly Volunteer[],
): SimilarVolunteers {
  const name = normaliseName(person.name);
  const phone = digits(person.phone);
  const likelySame: Volunteer[] = [];
  const sameName: Volunteer[] = [];
  const samePhone: Volunteer[] = [];
  for (const other of others) {
    if (other.id === person.id) continue;
    const isSameName = name !== '' && normaliseName(other.name) === name;
    const isSamePhone = phone !== '' && digits(other.phone) === phone;
    if (isSameName && isSamePhone) likelySame.push(other);
    else if (isSameName) sameName.push(other);
    else if (isSamePhone) samePhone.push(other);
  }
  return { likelySame, sameName, samePhone };
}
