import { describe, expect, test } from 'vitest';
import { attendanceMatrix } from '../../../shared/documents/attendanceMatrix.ts';
import { peopleContext } from '../../../shared/documents/peopleContext.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { YearData } from '../../../shared/fair/fairData.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { assignmentOf, attendanceOf, plainYear } from '../stats/plainYear.ts';

const text = catalogueOf('zh-CN');
const [JANUARY, JUNE] = [4, 9] as const;

function matrixOf(data: YearData): SheetDocument {
  return attendanceMatrix(peopleContext(data, text, 'zh-CN', { showPhones: false }), data);
}

function cellsOf({ rows }: SheetDocument): readonly (readonly (string | number)[])[] {
  return rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
}

describe('the attendance matrix of people', () => {
  test('has the columns of the domain', () => {
    const { columns } = matrixOf(plainYear());
    const months = Array.from({ length: 12 }, (_, index) => `month${index + 1}`);
    const rest = ['expected', 'present', 'rate', 'serviceHours'];
    expect(columns.map(({ key }) => key)).toEqual(['no', 'name', 'volunteerNo', 'team', ...months, ...rest]);
  });

  test('tells apart who did not come from a month in which nothing was planned', () => {
    const data = plainYear({
      assignments: [assignmentOf('v1', 0, 0)],
      attendance: [attendanceOf({ subjectId: 'v1', state: 'absent', minuteIn: null, minuteOut: null })],
    });
    const [own] = cellsOf(matrixOf(data));
    expect([own?.[JANUARY], own?.[JUNE]]).toEqual([text.common.nothingCounted, 0]);
  });

  test('adds up to the figures of the year', () => {
    const data = plainYear();
    const rows = cellsOf(matrixOf(data));
    const figures = yearFigures(data);
    expect(rows).toHaveLength(figures.volunteers.length + 1);
    const total = rows.at(-1);
    expect(total?.slice(16, 18)).toEqual([figures.total.expected, figures.total.present]);
    expect(total?.at(-1)).toBeCloseTo(figures.total.serviceMinutes / 60);
    for (const column of [JUNE, 16, 17, 19]) {
      const sum = rows.slice(0, -1).reduce((all, cells) => all + Number(cells[column]), 0);
      expect(sum).toBeCloseTo(Number(total?.[column]));
    }
  });

  test('says so when nobody was expected or came', () => {
    const data = { ...plainYear(), fairs: [] };
    expect(matrixOf(data).rows).toEqual([{ kind: 'group', text: text.peoplePapers.noEntries }]);
  });
});
