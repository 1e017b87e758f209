import type { ImportField } from '../import/importFields.ts';
import { ATTENDANCE_STATES } from '../model/attendance.ts';
import type { Category } from '../model/category.ts';
import { PARTNER_KINDS } from '../model/partner.ts';
import { VOLUNTEER_KINDS } from '../model/volunteer.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** How a column is written: the words that it takes, or an example. Each field says so once, whatever the list. */
export function exampleOf(text: Catalogue, field: ImportField, categories: readonly Category[]): string {
  const { examples, yes, no, forever } = text.lists;
  const anyOf = (words: readonly string[]): string => words.join('、');
  const yesNo = anyOf([yes, no]);
  const services = anyOf(
    categories.filter(({ isActive }) => isActive).map((category) => categoryName(text, category)),
  );
  const known: Readonly<Partial<Record<ImportField, string>>> = {
    sex: anyOf(Object.values(text.volunteers.sexes)),
    kinds: anyOf(VOLUNTEER_KINDS.map((kind) => text.volunteers.kinds[kind])),
    unitKind: anyOf(PARTNER_KINDS.map((kind) => text.partners.kinds[kind])),
    skills: services,
    prefers: services,
    categories: services,
    category: services,
    cadence: anyOf(examples.cadences),
    state: anyOf([...ATTENDANCE_STATES, 'walkIn' as const].map((state) => text.volunteers.states[state])),
    guardianConsent: yesNo,
    isUsual: yesNo,
    firstSlotOnly: yesNo,
    needsRest: yesNo,
    isActive: yesNo,
    contactIsLead: yesNo,
    power: yesNo,
    tent: yesNo,
    medicalUntil: anyOf(['2027-12-31', forever]),
    legalUntil: anyOf(['2027-12-31', forever]),
    birthDate: '1960-05-15',
    joinedOn: '2024-03-05',
    date: '2025-06-20',
    exceptMonths: '2、7',
    exceptDates: '2026-07-20、2026-08-20',
    slotsPerFair: '1',
    fairsPerYear: '6',
    tables: '2',
    headcount: '3',
    volunteerNo: 'V0001',
    phone: '13800000000',
    contactPhone: '13800000000',
    stall: 'A1',
    slot: '09:00–10:15',
    timeIn: '08:55',
    timeOut: '10:20',
    hours: '2.5',
    ...examples.free,
  };
  return known[field] ?? '';
}
