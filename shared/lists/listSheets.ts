import type { ImportField } from '../import/importFields.ts';
import { PARTNER_FIELDS, VOLUNTEER_FIELDS } from '../import/importFields.ts';
import { partnerValue } from '../import/partnerValues.ts';
import type { ListNames } from '../import/volunteerValues.ts';
import { prepareNames, volunteerValue } from '../import/volunteerValues.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { maskPhone } from '../people/mask.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import type { ListSheet } from './listWorkbook.ts';
import { listHeadings } from './template.ts';

function masked(value: CellValue): CellValue {
  return value.kind === 'text' ? { kind: 'text', text: maskPhone(value.text) } : value;
}

/** Volunteers as a list, one row a person; phones masked unless they are asked for. */
export function volunteerSheet(
  volunteers: readonly Volunteer[],
  fields: readonly ImportField[],
  names: ListNames,
  showPhones: boolean,
): ListSheet {
  const prepared = prepareNames(names);
  const columns = VOLUNTEER_FIELDS.filter((field) => fields.includes(field));
  return {
    name: names.text.lists.sheetNames.volunteers,
    headings: listHeadings(names.text, 'volunteers', columns),
    rows: volunteers.map((volunteer) =>
      columns.map((field) => {
        const value = volunteerValue(field, volunteer, prepared);
        return field === 'phone' && !showPhones ? masked(value) : value;
      }),
    ),
  };
}

/** Partner units as a list, one row a contact; what is said of the unit stands in its first row. */
export function partnerSheet(
  units: readonly PartnerUnit[],
  fields: readonly ImportField[],
  names: ListNames,
  showPhones: boolean,
): ListSheet {
  const columns = PARTNER_FIELDS.filter((field) => fields.includes(field));
  return {
    name: names.text.lists.sheetNames.partners,
    headings: listHeadings(names.text, 'partners', columns),
    rows: units.flatMap((unit) =>
      (unit.contacts.length > 0 ? unit.contacts : [null]).map((contact, index) =>
        columns.map((field) => {
          const value = partnerValue(field, unit, contact, index === 0, names);
          return field === 'contactPhone' && !showPhones ? masked(value) : value;
        }),
      ),
    ),
  };
}
