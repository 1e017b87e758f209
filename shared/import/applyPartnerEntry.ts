import * as v from 'valibot';
import type { MakeId } from '../model/ids.ts';
import { ContactId, DepartmentId } from '../model/ids.ts';
import type { Contact, PartnerUnit } from '../model/partner.ts';
import { withDepartment } from '../people/departments.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { PartnerEntry } from './readPartner.ts';

function withDepartments(unit: PartnerUnit, names: readonly string[], makeId: MakeId): PartnerUnit {
  let own = unit;
  for (const name of names) {
    const key = normaliseName(name);
    if (own.departments.some((department) => normaliseName(department.name) === key)) continue;
    own = { ...own, ...withDepartment(own, { id: v.parse(DepartmentId, makeId()), name }) };
  }
  return own;
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
    ...withDepartments(unit, entry.departments, makeId),
    ...direct,
    siteNeeds: { ...unit.siteNeeds, ...siteNeeds },
    contacts,
    leadContactId: isLead ? contact.id : unit.leadContactId,
  };
}
