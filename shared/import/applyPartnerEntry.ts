import * as v from 'valibot';
import type { MakeId } from '../model/ids.ts';
import { ContactId, DepartmentId } from '../model/ids.ts';
import type { Contact, Department, PartnerUnit } from '../model/partner.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { PartnerEntry } from './readPartner.ts';

function withDepartments(
  departments: readonly Department[],
  names: readonly string[],
  makeId: MakeId,
): Department[] {
  const known = new Set(departments.map(({ name }) => normaliseName(name)));
  const fresh = names.filter((name) => {
    const key = normaliseName(name);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  return [...departments, ...fresh.map((name) => ({ id: v.parse(DepartmentId, makeId()), name }))];
}

function withContact(
  contacts: readonly Contact[],
  { name, role, phone }: PartnerEntry['contact'],
  makeId: MakeId,
): { readonly contacts: Contact[]; readonly contact: Contact | null } {
  if (name === undefined) return { contacts: [...contacts], contact: null };
  const present = contacts.find((contact) => normaliseName(contact.name) === normaliseName(name));
  const contact: Contact = {
    id: present?.id ?? v.parse(ContactId, makeId()),
    name: present?.name ?? name,
    role: role ?? present?.role ?? '',
    phone: phone ?? present?.phone ?? '',
  };
  return {
    contact,
    contacts: present
      ? contacts.map((other) => (other.id === contact.id ? contact : other))
      : [...contacts, contact],
  };
}

/** The unit as the row says: departments and contacts are added or brought up to date, nothing is taken away. */
export function applyPartnerEntry(unit: PartnerUnit, entry: PartnerEntry, makeId: MakeId): PartnerUnit {
  const { siteNeeds, ...direct } = entry.unit;
  const { contacts, contact } = withContact(unit.contacts, entry.contact, makeId);
  const isLead = contact !== null && (entry.contact.isLead ?? unit.leadContactId === null);
  return {
    ...unit,
    ...direct,
    siteNeeds: { ...unit.siteNeeds, ...siteNeeds },
    departments: withDepartments(unit.departments, entry.departments, makeId),
    contacts,
    leadContactId: isLead ? contact.id : unit.leadContactId,
  };
}
