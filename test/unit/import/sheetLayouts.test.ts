import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ImportTarget } from '../../../shared/import/importFields.ts';
import { preview, sheetsOf, tally } from './messyRoster.ts';

/* How offices lay out their sheets; written with ExcelJS, so that what our own writer leaves out is in them. */

type Rows = readonly (readonly (string | number | null)[])[];

async function sheetsIn(target: ImportTarget, sheets: Readonly<Record<string, Rows>>) {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    sheet.mergeCells(1, 1, 1, Math.max(...rows.map((row) => row.length)));
  }
  return sheetsOf(new Uint8Array(await book.xlsx.writeBuffer()), target);
}

async function volunteersIn(sheets: Readonly<Record<string, Rows>>) {
  const result = preview(await sheetsIn('volunteers', sheets));
  const names = new Map<string, string>(
    result.plan.groups.map(({ id, kind, name }) => [id, `${kind} ${name}`]),
  );
  const people = result.plan.volunteers.map(({ name, phone, teamId, gridId }) =>
    [name, phone, names.get(teamId ?? gridId ?? '') ?? ''].join(' ').trim(),
  );
  return { ...result, people };
}

describe('lists beside each other on one sheet', () => {
  it('never lose the people of the right half, and keep the addresses of their cells', async () => {
    const { people, rows, skipped } = await volunteersIn({
      名单: [
        ['志愿者通讯录'],
        ['小组', '序号', '姓名', '电话', null, '序号', '姓名', '电话'],
        ['一组', 1, '王芳', 13800000001, null, 3, '赵静', 13800000003],
        ['二组', 2, '李明', 13800000002, null, 4, '孙浩', '1.38E+10'],
        ['合计', null, '4人'],
      ],
    });
    expect(people).toEqual([
      '王芳 13800000001 team 一组',
      '李明 13800000002 team 二组',
      '赵静 13800000003 team 一组',
    ]);
    expect(skipped.total).toBe(2);
    expect(rows.flatMap((row) => row.problems.map(({ column }) => [row.rowNumber, column]))).toEqual([
      [4, 7],
    ]);
  });

  it('are no reason to cut up a list that has the name of somebody else in it', async () => {
    const { people } = await volunteersIn({
      名单: [['志愿者'], ['姓名', '电话', '姓名', '关系'], ['王芳', 13800000001, '王父', '父亲']],
    });
    expect(people).toEqual(['王芳 13800000001']);
  });
});

describe('a sheet for each team', () => {
  it('gives everybody on it the team or grid that it is named after', async () => {
    const list = (name: string, phone: number): Rows => [['志愿者名单'], ['姓名', '电话'], [name, phone]];
    const { people } = await volunteersIn({
      楼长队: list('王芳', 13800000001),
      第三网格: list('李明', 13800000002),
      Sheet3: list('赵静', 13800000003),
    });
    expect(people).toEqual([
      '王芳 13800000001 team 楼长队',
      '李明 13800000002 grid 第三网格',
      '赵静 13800000003',
    ]);
  });

  it('says nothing where a column says it, and makes no person of a row that is blank', async () => {
    const { people, skipped } = await volunteersIn({
      楼长队: [['志愿者名单'], ['姓名', '小组'], ['王芳', '一组'], [null, null], ['李明', null]],
    });
    expect(people).toEqual(['王芳  team 一组', '李明']);
    expect(skipped.blank).toBe(1);
  });
});

describe('a sheet for each fair', () => {
  it.each([
    ['6月', '2025年6月20日“向日葵”集市志愿者签到表', '2025-06-20'],
    ['2025年6月', '志愿者签到表', '2025-06-20'],
    ['6月20日', '2025年志愿者签到表', '2025-06-20'],
    ['Sheet1', '日期：2025.6.21  地点：广场', '2025-06-21'],
    ['Sheet1', '填表日期：2025.6.25', ''],
    ['第1组', '第2张', ''],
  ])('%s, %s: %s', async (name, title, expected) => {
    const rows: Rows = [[title], ['姓名', '签到', '签退'], ['王芳', '9:00', '11:30']];
    const [sheet] = await sheetsIn('attendance', { [name]: rows });
    expect(sheet?.whole).toMatchObject({ field: 'date', text: expected });
  });
});

it('what a sheet says once changes nothing the second time', async () => {
  const sheets = await sheetsIn('volunteers', {
    楼长队: [['名单'], ['姓名', '电话'], ['王芳', 13800000001]],
  });
  const { plan } = preview(sheets);
  expect(tally(preview(sheets, plan))).toEqual({ same: 1 });
});
