import type { VolunteerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { attendanceRate } from '../../stats/sumFigures.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { partHeads, partWidth } from './yearBook.ts';
import {
  blankCell,
  COUNT_FORMAT,
  formulaCell,
  HOURS_FORMAT,
  numberCell,
  RATE_FORMAT,
  textCell,
  totalRow,
} from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

const FIRST_PART = 4;

/** Columns behind those of the parts, in printed order. */
const SUMS = ['expected', 'present', 'rateBase', 'rate', 'hours', 'walkIn', 'fairs'] as const;

function sumColumn({ data }: YearBook, key: (typeof SUMS)[number]): number {
  return FIRST_PART + data.figures.parts.length + SUMS.indexOf(key);
}

/** Where the fairs attended stand: whoever has one counts as a volunteer who took part. */
export function volunteerFairsRange(book: YearBook): string {
  const letters = columnLetters(sumColumn(book, 'fairs'));
  return `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + Math.max(1, book.data.volunteerFigures.length) - 1}`;
}

function rateFormula(book: YearBook, row: number): string {
  return `${cellAddress(sumColumn(book, 'present'), row)}/${cellAddress(sumColumn(book, 'rateBase'), row)}`;
}

function rateCell(book: YearBook, figures: VolunteerFiguresOfPeriod, row: number): Cell {
  return formulaCell(rateFormula(book, row), attendanceRate(figures).rate, RATE_FORMAT);
}

function volunteerRows(book: YearBook): readonly SheetRow[] {
  const { data, text } = book;
  const volunteers = new Map<string, YearBook['data']['volunteers'][number]>(
    data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
  );
  const groups = new Map<string, string>(data.groups.map((group) => [group.id, group.name]));
  return data.volunteerFigures.map((own, index): SheetRow => {
    const volunteer = volunteers.get(own.volunteerId);
    return {
      cells: [
        textCell(volunteer?.name ?? text.workbook.unknownPerson({ id: own.volunteerId })),
        textCell(volunteer?.volunteerNo ?? ''),
        textCell(groups.get(volunteer?.teamId ?? '') ?? ''),
        ...own.byPart.map((count) => numberCell(count)),
        numberCell(own.expected),
        numberCell(own.present),
        numberCell(attendanceRate(own).denominator),
        rateCell(book, own, FIRST_ROW + index),
        numberCell(own.serviceMinutes / 60, HOURS_FORMAT),
        numberCell(own.walkIn),
        numberCell(own.fairs),
      ],
    };
  });
}

function totalCells(book: YearBook): readonly Cell[] {
  const { text } = book;
  const { figures, volunteerFigures: volunteers } = book.data;
  const { total } = figures;
  const lastRow = FIRST_ROW + volunteers.length - 1;
  const has = volunteers.length > 0;
  const sum = (column: number, value: number, format: string = COUNT_FORMAT): Cell => {
    const letters = columnLetters(column);
    return formulaCell(`SUM(${letters}${FIRST_ROW}:${letters}${lastRow})`, has ? value : null, format);
  };
  const rate = attendanceRate(total);
  const row = lastRow + 1;
  return totalRow([
    textCell(text.common.total),
    blankCell(),
    blankCell(),
    ...figures.parts.map((month, index) => sum(FIRST_PART + index, month.present + month.walkIn)),
    sum(sumColumn(book, 'expected'), total.expected),
    sum(sumColumn(book, 'present'), total.present),
    sum(sumColumn(book, 'rateBase'), rate.denominator),
    formulaCell(rateFormula(book, row), rate.rate, RATE_FORMAT),
    sum(sumColumn(book, 'hours'), total.serviceMinutes / 60, HOURS_FORMAT),
    sum(sumColumn(book, 'walkIn'), total.walkIn),
    sum(
      sumColumn(book, 'fairs'),
      volunteers.reduce((count, own) => count + own.fairs, 0),
    ),
  ]);
}

/** 志愿者: the matrix of people; the columns of the parts hold the places served. Namesakes differ by number and team (rule 9). */
export function volunteersSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { metrics } = text.statistics;
  const columns: readonly YearColumn[] = [
    { head: text.common.personName, width: 14 },
    { head: text.workbook.volunteerNo, width: 10 },
    { head: text.workbook.team, width: 18 },
    ...partHeads(book).map((head) => ({ head, width: partWidth(book) })),
    { head: metrics.expected.name, width: 8 },
    { head: metrics.present.name, width: 8 },
    { head: text.workbook.rateBase, width: 8 },
    { head: metrics.attendanceRate.name, width: 8 },
    { head: text.workbook.hours, width: 10 },
    { head: metrics.walkIn.name, width: 8 },
    { head: text.workbook.fairsServed, width: 8 },
  ];
  return yearSheet(book, 'volunteers', columns, [...volunteerRows(book), { cells: totalCells(book) }], {
    note: text.workbook.rounding,
  });
}
