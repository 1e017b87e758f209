import type { PartnerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { columnLetters } from '../cellAddress.ts';
import type { SheetRow, Worksheet } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { partHeads, partWidth } from './yearBook.ts';
import { formulaCell, numberCell, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

/** First column behind those of the parts. */
function firstSum({ data }: YearBook): number {
  return 2 + data.figures.parts.length;
}

/** Column letters and rows in which the fairs attended stand: whoever has one counts as a partner that took part. */
export function partnerFairsRange(book: YearBook): string {
  const { figures } = book.data;
  const letters = columnLetters(firstSum(book) + 1);
  return `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + Math.max(1, figures.partners.length) - 1}`;
}

function partnerRow(book: YearBook, partner: PartnerFiguresOfPeriod, row: number): SheetRow {
  const unit = book.data.partnerUnits.find((candidate) => candidate.id === partner.partnerUnitId);
  const took = partner.byPart.some((count) => count !== null);
  return {
    cells: [
      textCell(unit?.name ?? partner.partnerUnitId),
      ...partner.byPart.map((count) => numberCell(count)),
      numberCell(took ? partner.fairsExpected : null),
      numberCell(took ? partner.fairsPresent : null),
      numberCell(took ? partner.peopleExpected : null),
      formulaCell(`SUM(B${row}:${columnLetters(firstSum(book) - 1)}${row})`, took ? partner.people : null),
    ],
  };
}

/** 共建单位: people of each unit part by part; a part without an invitation is “—”, not absence (rule 7). */
export function partnersSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { figures } = book.data;
  const { partners } = figures;
  const columns: readonly YearColumn[] = [
    { head: text.workbook.partnerUnit, width: 30 },
    ...partHeads(book).map((head) => ({ head, width: partWidth(book) })),
    { head: text.workbook.fairsExpected, width: 9 },
    { head: text.workbook.fairsPresent, width: 9 },
    { head: text.workbook.peopleExpected, width: 9 },
    { head: text.workbook.people, width: 9 },
  ];
  const lastRow = FIRST_ROW + partners.length - 1;
  const has = partners.some((partner) => partner.byPart.some((count) => count !== null));
  const add = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value !== null)
      ? values.reduce<number>((total, value) => total + (value ?? 0), 0)
      : null;
  const sums: readonly (number | null)[] = [
    ...figures.parts.map((_, index) => add(partners.map((partner) => partner.byPart[index] ?? null))),
    ...(
      [
        (partner) => partner.fairsExpected,
        (partner) => partner.fairsPresent,
        (partner) => partner.peopleExpected,
        (partner) => partner.people,
      ] as const satisfies readonly ((partner: PartnerFiguresOfPeriod) => number)[]
    ).map((amountOf) => (has ? add(partners.map(amountOf)) : null)),
  ];
  const total = totalRow([
    textCell(text.common.total),
    ...sums.map((sum, index) => {
      const letters = columnLetters(index + 2);
      return formulaCell(`SUM(${letters}${FIRST_ROW}:${letters}${lastRow})`, sum);
    }),
  ]);
  const rows = partners.map((partner, index) => partnerRow(book, partner, FIRST_ROW + index));
  return yearSheet(book, 'partners', columns, [...rows, { cells: total }], {
    note: text.statistics.metrics.unitPeople.definition,
  });
}
