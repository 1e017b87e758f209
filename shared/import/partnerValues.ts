import { monthsDue } from '../fair/partnerCadence.ts';
import type { Category } from '../model/category.ts';
import type { Cadence, Contact, PartnerUnit } from '../model/partner.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import type { PartnerField } from './importFields.ts';
import { ENTRY_MARK } from './volunteerValues.ts';

/** How often a unit comes, in words that {@link readCadence} reads back. */
export function cadenceWords(cadence: Cadence, { lists }: Catalogue): string {
  const months = monthsDue({ cadence, isActive: true }).join(ENTRY_MARK);
  switch (cadence.kind) {
    case 'monthly':
      return lists.cadences.monthly;
    case 'quarterly':
      return lists.cadences.quarterly({ months });
    case 'chosenMonths':
      return lists.cadences.chosenMonths({ months });
    case 'onRequest':
      return lists.cadences.onRequest;
  }
}

/** What a column says about a unit; `contact` is the one of the row, null in a row without any. */
export function partnerValue(
  field: PartnerField,
  unit: PartnerUnit,
  contact: Contact | null,
  isFirstRow: boolean,
  { text, categories }: { readonly text: Catalogue; readonly categories: readonly Category[] },
): CellValue {
  const words = (value: string): CellValue =>
    value === '' ? { kind: 'blank' } : { kind: 'text', text: value };
  const ofUnit = (value: string): CellValue => words(isFirstRow ? value : '');
  const yes = (value: boolean): CellValue => ofUnit(value ? text.lists.yes : '');
  const writers = {
    unitName: () => words(unit.name),
    unitKind: () => ofUnit(text.partners.kinds[unit.kind]),
    departments: () => ofUnit(unit.departments.map(({ name }) => name).join(ENTRY_MARK)),
    contactName: () => words(contact?.name ?? ''),
    contactRole: () => words(contact?.role.trim() ?? ''),
    contactPhone: () => words(contact?.phone.trim() ?? ''),
    contactIsLead: () => words(contact !== null && contact.id === unit.leadContactId ? text.lists.yes : ''),
    categories: () =>
      ofUnit(
        // In the unit's own order: the first category is the one that it is counted in.
        unit.categoryIds
          .flatMap((id) => categories.find((category) => category.id === id) ?? [])
          .map((category) => categoryName(text, category))
          .join(ENTRY_MARK),
      ),
    cadence: () => ofUnit(cadenceWords(unit.cadence, text)),
    headcount: (): CellValue =>
      isFirstRow ? { kind: 'number', value: unit.typicalHeadcount } : { kind: 'blank' },
    brings: () => ofUnit(unit.brings.trim()),
    power: () => yes(unit.siteNeeds.power),
    tent: () => yes(unit.siteNeeds.tent),
    tables: (): CellValue =>
      isFirstRow && unit.siteNeeds.tables > 0
        ? { kind: 'number', value: unit.siteNeeds.tables }
        : { kind: 'blank' },
    requires: () => ofUnit(unit.requires.trim()),
    isActive: () => ofUnit(unit.isActive ? text.lists.yes : text.lists.no),
    note: () => ofUnit(unit.note.trim()),
  } satisfies Record<PartnerField, () => CellValue>;
  return writers[field]();
}
