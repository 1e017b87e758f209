import type { VolunteerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { attendanceRate } from '../../stats/sumFigures.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
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

const FIRST_MONTH = 4;
const EXPECTED = FIRST_MONTH + 12;
const PRESENT = EXPECTED + 1;
const RATE_BASE = EXPECTED + 2;
const HOURS = EXPECTED + 4;
const FAIRS = EXPECTED + 6;

/** Where the fairs attended stand: whoever has one counts as a volunteer who took part. */
export function volunteerFairsRange({ figures }: YearBook): string {
  const letters = columnLetters(FAIRS);
  return `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + Math.max(1, figures.volunteers.length) - 1}`;
}

function rateCell(figures: VolunteerFiguresOfPeriod, row: number): Cell {
  const formula = `${cellAddress(PRESENT, row)}/${cellAddress(RATE_BASE, row)}`;
  return formulaCell(formula, attendanceRate(figures).rate, RATE_FORMAT);
}

function volunteerRows({ data, figures, text }: YearBook): readonly SheetRow[] {
  const volunteers = new Map<string, YearBook['data']['volunteers'][number]>(
    data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
  );
  const groups = new Map<string, string>(data.groups.map((group) => [group.id, group.name]));
  return figures.volunteers.map((own, index): SheetRow => {
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
        rateCell(own, FIRST_ROW + index),
        numberCell(own.serviceMinutes / 60, HOURS_FORMAT),
        numberCell(own.walkIn),
        numberCell(own.fairs),
      ],
    };
  });
}

function totalCells({ figures, text }: YearBook): readonly Cell[] {
  const { total, volunteers } = figures;
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
    ...figures.parts.map((month, index) => sum(FIRST_MONTH + index, month.present + month.walkIn)),
    sum(EXPECTED, total.expected),
    sum(PRESENT, total.present),
    sum(RATE_BASE, rate.denominator),
    formulaCell(`${cellAddress(PRESENT, row)}/${cellAddress(RATE_BASE, row)}`, rate.rate, RATE_FORMAT),
    sum(HOURS, total.serviceMinutes / 60, HOURS_FORMAT),
    sum(HOURS + 1, total.walkIn),
    sum(
      FAIRS,
      volunteers.reduce((count, own) => count + own.fairs, 0),
    ),
  ]);
}

/** 志愿者: the matrix of people; months hold the places served. Namesakes differ by number and team (rule 9). */
export function volunteersSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { metrics } = text.statistics;
  const columns: readonly YearColumn[] = [
    { head: text.common.personName, width: 14 },
    { head: text.workbook.volunteerNo, width: 10 },
    { head: text.workbook.team, width: 18 },
    ...Array.from({ length: 12 }, (_, index) => ({
      head: text.calendar.month({ month: index + 1 }),
      width: 6,
    })),
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
