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
  const leadId = booking?.leadContactId ?? leadContactId;
  return contacts.find(({ id }) => id === leadId) ?? contacts[0];
}
