import type { PartnerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { byId } from '../peopleContext.ts';
import type { SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { partnersChart } from './reportCharts.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

/** Units that came, those with most fairs and people first; of equals, in the order of the register. */
function unitsThatCame({ data }: ReportContext): readonly PartnerFiguresOfPeriod[] {
  return data.figures.partners
    .filter(({ fairsPresent }) => fairsPresent > 0)
    .toSorted((a, b) => b.fairsPresent - a.fairsPresent || b.people - a.people);
}

/** Room on the page: more units, or more parts, have no grid of who came when. */
const MOST_IN_GRID = { units: 24, parts: 13 } as const;
/** Few units are thanked in larger lines, in millimetres. */
const ROW = { few: 9.5, many: 7.5, mostOfFew: 14 } as const;

/** Who came when, with how many people. */
function gridBlocks(context: ReportContext, came: readonly PartnerFiguresOfPeriod[]): readonly FaceBlock[] {
  const { data, isByYear, text } = context;
  const { parts } = data.figures;
  const isTooMuch = came.length > MOST_IN_GRID.units || parts.length > MOST_IN_GRID.parts;
  if (isTooMuch) return [];
  const { partnerGrid, partnerGridByYear } = text.annualReport;
  const heading = isByYear ? partnerGridByYear : partnerGrid;
  return [
    { kind: 'heading', text: heading },
    { kind: 'chart', chart: partnersChart(context, heading, came) },
  ];
}

/** Thanks to the partners 鸣谢共建单位: each unit that came with its fairs and people, and when. */
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
        context.unitName(own.partnerUnitId),
        unit ? text.partners.kinds[unit.kind] : '',
        ...cells,
      ],
    };
  });
  const thanks = words.thanks({
    units: context.count(came.length),
    fairs: context.count(total.units),
    people: context.count(total.unitPeople),
  });
  const sums = [sum('fairsExpected'), sum('fairsPresent'), total.unitPeople];
  const table: readonly SheetRow[] = [
    ...rows,
    { kind: 'total', cells: ['', text.common.total, '', ...sums] },
  ];
  const isNobody = came.length === 0;
  return reportSheet(context, 'partners', {
    columns: [
      { key: 'no', label: text.papers.no, width: 12, kind: 'number', align: 'center', isPlain: true },
      { key: 'unit', label: columns.unit, width: 82, kind: 'text' },
      { key: 'kind', label: columns.kind, width: 28, kind: 'text' },
      { key: 'fairsExpected', label: columns.fairsExpected, width: 22, kind: 'number' },
      { key: 'fairsPresent', label: columns.fairsPresent, width: 22, kind: 'number' },
      { key: 'people', label: columns.unitPeople, width: 22, kind: 'number' },
    ],
    rows: isNobody
      ? [{ kind: 'group', text: words.nobodyToThank }]
      : [{ kind: 'group', text: thanks }, ...table],
    rowHeight: came.length > ROW.mostOfFew ? ROW.many : ROW.few,
    notes: [words.partnersNote],
    face: {
      kind: 'report',
      blocks: isNobody
        ? [{ kind: 'paragraph', text: words.nobodyToThank }]
        : [{ kind: 'paragraph', text: thanks }, { kind: 'rows', rows: table }, ...gridBlocks(context, came)],
    },
  });
}
