import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../../shared/import/previewTypes.ts';
import { readPasted, readSource } from '../../../../shared/import/readSource.ts';
import type { SourceFile } from '../../../../shared/import/sourceTable.ts';
import { PAST_METRICS, PastTotal } from '../../../../shared/model/pastTotal.ts';
import { formatPastAmount } from '../../../../shared/stats/past/formatPastAmount.ts';
import type { PastPreview, PastTableInput } from '../../../../shared/stats/past/pastTable.ts';
import { pastTable } from '../../../../shared/stats/past/pastTable.ts';
import { PAST_LIMITS } from '../../../../shared/stats/past/pastUnits.ts';
import { zhCN } from '../../../../shared/text/zh-CN/catalogue.ts';

const EMPTY: PastTableInput = { present: [], thisYear: 2026, source: '', edits: {} };

function sourceOf(text: string): SourceFile {
  const read = readPasted('粘贴', text);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function preview(text: string, input: Partial<PastTableInput> = {}): PastPreview {
  const read = pastTable(sourceOf(text), { ...EMPTY, ...input });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** The past years after an import. */
function imported(shown: PastPreview): readonly PastTotal[] {
  return shown.rows.flatMap(({ after }) =>
    after ? v.parse(PastTotal, { ...after, recordedAt: '2026-01-05T00:00:00.000Z' }) : [],
  );
}

const TABLE = [
  '年份\t举办次数\t参与人次\t志愿者人数',
  '2023\t10\t约3000\t',
  '2024年\t12次\t4200余\t近90',
].join('\n');

describe('a table of past years', () => {
  it('is read with years down: each year with its figures, blank cells left out', () => {
    const shown = preview(TABLE);
    expect(shown.rows.map(({ status, after }) => [status, after])).toEqual([
      [
        'new',
        {
          id: '2023',
          source: '',
          figures: [
            { metric: 'fairsHeld', amount: 10, isApproximate: false },
            { metric: 'visits', amount: 3000, isApproximate: true },
          ],
        },
      ],
      [
        'new',
        {
          id: '2024',
          source: '',
          figures: [
            { metric: 'fairsHeld', amount: 12, isApproximate: false },
            { metric: 'visits', amount: 4200, isApproximate: true },
            { metric: 'distinctVolunteers', amount: 90, isApproximate: true },
          ],
        },
      ],
    ]);
    expect(shown.columns.map(({ metric }) => metric)).toEqual(['fairsHeld', 'visits', 'distinctVolunteers']);
  });

  it('is the same with years across, units and changes beside them', () => {
    const across = [
      '历年数据一览\t\t\t\t',
      '指标\t单位\t2023年\t2024年\t同比',
      '举办次数\t次\t10\t12次\t',
      '参与人次\t人次\t约3000\t4200余\t增长',
      '志愿者人数\t人\t\t近90\t',
      '填表人：\t\t\t\t',
    ].join('\n');
    const writtenBy = (shown: PastPreview) => shown.rows.map((row) => row.after);
    expect(writtenBy(preview(across))).toEqual(writtenBy(preview(TABLE)));
  });

  it('is found below a title, with totals, notes and unknown columns passed over', () => {
    const shown = preview(
      [
        '向日葵集市历年情况,,,',
        '序号,年度,场次,天气,服务人次（万人次）,来源',
        '1,2023年度,10,晴,0.3,2023年总结',
        '2,二〇二四年,12,雨,约0.42,',
        ',合计,22,,0.72,',
        '填表人：王芳,,,,',
      ].join('\n'),
    );
    expect(shown.ignored).toEqual(['序号', '天气']);
    expect(shown.rows.map(({ after }) => after)).toEqual([
      {
        id: '2023',
        source: '2023年总结',
        figures: [
          { metric: 'fairsHeld', amount: 10, isApproximate: false },
          { metric: 'visits', amount: 3000, isApproximate: false },
        ],
      },
      expect.objectContaining({ id: '2024', source: '' }),
    ]);
  });

  it('takes minutes for minutes where the heading says so, and hours otherwise', () => {
    const minutes = (heading: string) =>
      preview(`年份\t${heading}\n2024\t120`).rows[0]?.figures.map(({ amount }) => amount);
    expect(minutes('服务时长（分钟）')).toEqual([120]);
    expect(minutes('服务时长(小时)')).toEqual([7200]);
    expect(minutes('志愿服务时长')).toEqual([7200]);
  });

  it('tells visits of residents from those of volunteers, and people from visits', () => {
    const shown = preview(
      '年份\t服务人次\t志愿服务人次\t服务人数\t志愿者人数\t共建单位\t件数\n2024\t1\t2\t3\t4\t5\t6',
    );
    expect(shown.columns.map(({ metric }) => metric)).toEqual([
      'visits',
      'participations',
      'uniqueRecipients',
      'distinctVolunteers',
      'distinctPartnerUnits',
      'items',
    ]);
  });

  it('changes nothing when it is imported a second time', () => {
    const present = imported(preview(TABLE, { source: '工作总结' }));
    expect(present.map(({ source }) => source)).toEqual(['工作总结', '工作总结']);
    const again = preview(TABLE, { present, source: '另一个来源' });
    expect(again.rows.map(({ status }) => status)).toEqual(['same', 'same']);
    expect(imported(again)).toEqual([]);
  });

  it('shows what changes before and after, and leaves the rest of the year as it is', () => {
    const present = imported(preview(TABLE, { source: '工作总结' }));
    const [row] = preview('年份\t参与人次\t件数\n2024\t4215\t约60', { present }).rows;
    expect(row?.status).toBe('changed');
    expect(row?.changes).toEqual([
      {
        metric: 'visits',
        before: { metric: 'visits', amount: 4200, isApproximate: true },
        after: { metric: 'visits', amount: 4215, isApproximate: false },
      },
      { metric: 'items', before: null, after: { metric: 'items', amount: 60, isApproximate: true } },
    ]);
    expect(row?.after?.figures.map(({ metric }) => metric)).toEqual([
      'fairsHeld',
      'visits',
      'distinctVolunteers',
      'items',
    ]);
    expect(row?.after?.source).toBe('工作总结');
  });

  it('an exact amount is a change of a rough one, whatever the number', () => {
    const present = imported(preview('年份\t参与人次\n2024\t约4200'));
    expect(preview('年份\t参与人次\n2024\t4200', { present }).rows[0]?.status).toBe('changed');
  });

  it('a wrong cell keeps its whole year out, says where it is and why, and can be corrected', () => {
    const text =
      '年份\t举办次数\t参与人次\n2023\t10\t3000-4000\n明年\t1\t1\n\t3\t5\n2024\t12\t-5\n2024\t1\t1';
    const shown = preview(text);
    expect(
      shown.rows.map(({ status, problems }) => [
        status,
        ...problems.map(({ row, column, problem }) => [row, column, problem.code]),
      ]),
    ).toEqual([
      ['wrong', [2, 2, 'pastAmountRange']],
      ['wrong', [3, 0, 'pastYearInvalid']],
      ['wrong', [4, 0, 'pastYearMissing']],
      ['wrong', [5, 2, 'pastAmountNegative']],
      ['wrong', [6, 0, 'pastYearTwice']],
    ]);
    expect(imported(shown)).toEqual([]);
    const edits = { [cellKey(0, 2, 2)]: '约3500', [cellKey(0, 6, 0)]: '2025' };
    expect(preview(text, { edits }).rows.map(({ status }) => status)).toEqual([
      'new',
      'wrong',
      'wrong',
      'wrong',
      'new',
    ]);
  });

  it('a year still to come, a number that a spreadsheet rounded and a cell with an error are wrong', () => {
    const codes = (text: string) =>
      preview(text).rows.flatMap(({ problems }) => problems.map(({ problem }) => problem.code));
    expect(codes('年份\t服务人次\n2027\t5')).toEqual(['pastYearInvalid']);
    expect(codes('年份\t服务人次\n2024\t1.1E+17')).toEqual(['numberRounded']);
    expect(codes('年份\t服务人次\n2024\t#REF!')).toEqual(['cellError']);
  });

  it('is read from a .csv in GB18030', () => {
    // “年份,场次\n2024,12” as Excel in China saves it.
    const bytes = new Uint8Array([
      0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xb3, 0xa1, 0xb4, 0xce, 0x0a, 0x32, 0x30, 0x32, 0x34, 0x2c, 0x31, 0x32,
    ]);
    const read = readSource('往年.csv', bytes);
    if (!read.ok) throw new Error(read.problem.code);
    const shown = pastTable(read.value, EMPTY);
    expect(shown.ok && shown.value.rows[0]?.after?.id).toBe('2024');
  });

  it.each(['2024\t12\t4200', '姓名\t电话\n王芳\t13800001234', '年份\t天气\n2024\t晴'])(
    'without years and figures is refused: %j',
    (text) => {
      expect(pastTable(sourceOf(text), EMPTY)).toMatchObject({
        ok: false,
        problem: { code: 'pastTableUnclear' },
      });
    },
  );

  it('reads what was written from it again as the same, whichever way it lies', () => {
    const words = { text: zhCN, locale: 'zh-CN' } as const;
    const amounts = fc.record(
      Object.fromEntries(
        PAST_METRICS.map((metric) => [
          metric,
          fc.option(
            fc.record({
              metric: fc.constant(metric),
              amount: fc.nat(PAST_LIMITS[metric]),
              isApproximate: fc.boolean(),
            }),
          ),
        ]),
      ),
    );
    const years = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2026 }), amounts }), {
      selector: ({ year }) => year,
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(years, fc.boolean(), (own, isTurned) => {
        const cells = [
          ['年份', ...PAST_METRICS.map((metric) => zhCN.pastYears.fields[metric])],
          ...own.map(({ year, amounts: of }) => [
            String(year),
            ...PAST_METRICS.map((metric) => {
              const figure = of[metric];
              return figure ? formatPastAmount(words, metric, figure) : '';
            }),
          ]),
        ];
        const rows = isTurned
          ? (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''))
          : cells;
        const read = pastTable(sourceOf(rows.map((row) => row.join('\t')).join('\n')), EMPTY);
        const filled = own.filter(({ amounts: of }) => PAST_METRICS.some((metric) => of[metric]));
        // A table of years alone has nothing to read.
        if (!read.ok) throw new Error(read.problem.code);
        expect(read.value.rows.map(({ after }) => [after?.id, after?.figures])).toEqual(
          filled.map(({ year, amounts: of }) => [
            String(year),
            PAST_METRICS.flatMap((metric) => of[metric] ?? []),
          ]),
        );
      }),
    );
  });
});
