import type { PartnerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { byId } from '../peopleContext.ts';
import type { SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

/** Units that came, those with most fairs and people first; of equals, in the order of the register. */
function unitsThatCame({ data }: ReportContext): readonly PartnerFiguresOfPeriod[] {
  return data.figures.partners
    .filter(({ fairsPresent }) => fairsPresent > 0)
    .toSorted((a, b) => b.fairsPresent - a.fairsPresent || b.people - a.people);
}

/** Thanks to the partners 鸣谢共建单位: each unit that came with its fairs and people. */
export function partnersSheet(context: ReportContext): SheetDocument {
  const { data, text } = context;
  const words = text.annualReport;
  const { columns } = words;
  const units = byId<string, (typeof data.partnerUnits)[number]>(data.partnerUnits);
  const came = unitsThatCame(context);
  const { total } = data.figures;
  const sum = (key: 'fairsExpected' | 'fairsPresent'): number => came.reduce((all, own) => all + own[key], 0);
  const rows = came.map((own, index): SheetRow => {
    const unit = units.get(own.partnerUnitId);
    const cells = [own.fairsExpected, own.fairsPresent, own.people];
    return {
      kind: 'record',
      cells: [
        index + 1,
        unit?.name ?? text.workbook.unknownPerson({ id: own.partnerUnitId }),
        unit ? text.partners.kinds[unit.kind] : '',
        ...cells,
      ],
    };
  });
  return reportSheet(context, 'partners', {
    head:
      came.length === 0
        ? []
        : [
            {
              label: '',
              value: words.thanks({
                units: context.count(came.length),
                fairs: context.count(total.units),
                people: context.count(total.unitPeople),
              }),
            },
          ],
    columns: [
      { key: 'no', label: text.papers.no, width: 12, kind: 'number', align: 'center', isPlain: true },
      { key: 'unit', label: columns.unit, width: 82, kind: 'text' },
      { key: 'kind', label: columns.kind, width: 28, kind: 'text' },
      { key: 'fairsExpected', label: columns.fairsExpected, width: 22, kind: 'number' },
      { key: 'fairsPresent', label: columns.fairsPresent, width: 22, kind: 'number' },
      { key: 'people', label: columns.unitPeople, width: 22, kind: 'number' },
    ],
    rows:
      came.length === 0
        ? [{ kind: 'group', text: words.nobodyToThank }]
        : [
            ...rows,
            {
              kind: 'total',
              cells: ['', text.common.total, '', sum('fairsExpected'), sum('fairsPresent'), total.unitPeople],
            },
          ],
    rowHeight: 8,
    notes: [words.partnersNote],
  });
}
