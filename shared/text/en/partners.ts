import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { partners as zh } from '../zh-CN/partners.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function monthNames(months: readonly number[]): string {
  return months.map((month) => MONTHS[month - 1] ?? month).join(', ');
}

export const partners: TextOf<typeof zh> = {
  title: 'Partner units',
  note: (p) =>
    p.shown === p.total
      ? plural(p.total, 'unit', 'units')
      : `${p.shown} of ${plural(p.total, 'unit', 'units')} shown`,
  add: 'Add partner unit',
  addTitle: 'Add a partner unit',
  searchHint: 'Unit, department or contact',
  empty:
    'There are no partner units yet. Add the hospital, the bank or the barbers who come to the fair, and you see who is due in which month.',
  nothingFound: 'No unit matches. Try another word.',
  showAll: 'Show all units',
  onlyActive: 'Active only',
  allKinds: 'All kinds',
  allCategories: 'All services',
  columns: {
    name: 'Unit',
    kind: 'Kind',
    cadence: 'Comes',
    categories: 'Categories',
    contact: 'Contact',
    headcount: 'Usual people',
    participation: (p) => `Part in ${p.year}`,
  },
  participation: (p) =>
    p.fairs === p.expected
      ? `${plural(p.fairs, 'fair', 'fairs')} · ${plural(p.people, 'person', 'people')}`
      : `${p.fairs} of ${plural(p.expected, 'fair', 'fairs')} · ${plural(p.people, 'person', 'people')}`,
  departmentCount: (p) => plural(p.count, 'department', 'departments'),
  kinds: {
    hospital: 'Hospital',
    bank: 'Bank',
    kindergarten: 'Kindergarten',
    canteen: 'Canteen',
    repairShop: 'Repair shop',
    school: 'School',
    lawFirm: 'Law firm',
    government: 'Government office',
    company: 'Company',
    other: 'Other',
  },
  cadences: {
    monthly: 'Every month',
    quarterly: 'Once a quarter',
    chosenMonths: 'Chosen months',
    onRequest: 'On request',
  },
  quarterly: (p) => `Quarterly (${monthNames(p.months)})`,
  chosenMonths: (p) => monthNames(p.months),
  sections: {
    unit: 'Unit',
    cadence: 'How often it comes',
    contacts: 'Contacts',
    departments: 'Departments',
    supplies: 'Supplies and wishes',
  },
  fields: {
    name: 'Name of the unit',
    kind: 'Kind',
    categories: 'Categories offered',
    cadence: 'How often',
    firstMonth: 'Month of the quarter',
    months: 'Which months',
    headcount: 'People it usually sends',
    contactName: 'Name',
    contactRole: 'Role',
    contactPhone: 'Phone',
    lead: 'Leads',
    brings: 'Brings along',
    note: 'Remarks',
    isActive: 'Active',
    isActiveHint: 'Inactive units are no longer due in any month; their records stay.',
  },
  firstMonths: {
    1: 'First (Jan, Apr, Jul, Oct)',
    2: 'Second (Feb, May, Aug, Nov)',
    3: 'Third (Mar, Jun, Sep, Dec)',
  },
  newDepartment: 'Department; Enter adds it',
  newContact: 'Name of a contact; Enter adds it',
  removeDepartment: (p) => `Remove department “${p.name}”`,
  removeContact: (p) => `Remove contact “${p.name}”`,
  noContact: 'No contact yet.',
  noDepartment: 'No departments.',
  leadOf: (p) => `${p.name} leads`,
  sameName: (p) => `There already is a unit called “${p.name}”. Please check that this is another one.`,
  remove: 'Delete this unit',
  missing: 'This unit was not found and may have been deleted.',
  startOver: 'Start over',
  keptDraft: 'If you close this, what you typed stays here until you add it or start over.',
};
