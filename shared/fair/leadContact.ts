import type { Booking } from '../model/fair.ts';
import type { Contact, PartnerUnit } from '../model/partner.ts';

/**
 * Whom to phone about a unit's visit: who leads its people at that fair, else who usually does, else the first contact.
 * Undefined when the unit has none.
 */
export function leadContactOf(
  { contacts, leadContactId }: Pick<PartnerUnit, 'contacts' | 'leadContactId'>,
  booking: Pick<Booking, 'leadContactId'> | null = null,
): Contact | undefined {
  const contact = (wanted: string | null | undefined) => contacts.find(({ id }) => id === wanted);
  return contact(booking?.leadContactId) ?? contact(leadContactId) ?? contacts[0];
}
