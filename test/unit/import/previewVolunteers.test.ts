import { describe, expect, it } from 'vitest';
import { makeVolunteer } from '../people/makeVolunteer.ts';
import { NO_ANSWERS, preview, sheetsOf, tally, workbookBytes } from './messyRoster.ts';

const MESSY = workbookBytes([
  {
    name: '党员志愿者',
    rows: [
      ['向阳花社区志愿者花名册', null, null, null, null, null, null, null],
      ['2026年5月', null, null, null, null, null, null, null],
      ['序号', '姓　名', '性别', '联系方式', null, '所属', null, '出生年月日'],
      [null, null, null, '手机', '固话', '网格', '小区', null],
      [1, '王 芳', '女', 13800000001, '', '第1网格', '康乐苑', 22051],
      [2, '李明', '男', '138-0000-0002', '', null, '康乐苑', '1965.3.8'],
      [3, '古丽·𠮷', '女', '13800000003', '', '第2网格', '和平里', '1990年1月2日'],
      [null, null, null, null, null, null, null, null],
      [4, null, null, null, null, null, null, null],
      ['合计', '3人', null, null, null, null, null, null],
      ['填表人：张三', null, null, null, null, null, null, null],
    ],
    merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'F5:F6'],
  },
]);

describe('a messy roster', () => {
  it('is read through its title, merged two-row header, blanks and totals', () => {
    const [sheet] = sheetsOf(MESSY, 'volunteers');
    expect(sheet?.mapping).toEqual([null, 'name', 'sex', 'phone', null, 'grid', 'compound', 'birthDate']);
    const result = preview(sheet ? [sheet] : []);
    expect(tally(result)).toEqual({ new: 3 });
    expect(result.skipped).toMatchObject({ blank: 2, total: 1, remark: 1 });
    expect(result.plan.volunteers).toMatchObject([
      { name: '王 芳', sex: 'female', phone: '13800000001', birthDate: '1960-05-15', volunteerNo: 'V0001' },
      { name: '李明', phone: '138-0000-0002', birthDate: '1965-03-08', volunteerNo: 'V0002' },
      { name: '古丽·𠮷', birthDate: '1990-01-02' },
    ]);
  });

  it('takes what a merged cell says for every row that it spans, and makes each group once', () => {
    const { plan } = preview(sheetsOf(MESSY, 'volunteers'));
    const named = Object.fromEntries(plan.groups.map(({ id, name }) => [id, name]));
    expect(plan.volunteers.map(({ gridId }) => named[gridId ?? ''])).toEqual([
      '第1网格',
      '第1网格',
      '第2网格',
    ]);
    expect(plan.groups.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      'compound 和平里',
      'compound 康乐苑',
      'grid 第1网格',
      'grid 第2网格',
    ]);
  });

  it('imported twice changes nothing', () => {
    const sheets = sheetsOf(MESSY, 'volunteers');
    const { plan } = preview(sheets);
    const again = preview(sheets, plan);
    expect(tally(again)).toEqual({ same: 3 });
    expect(again.plan).toEqual({ groups: [], volunteers: [] });
  });

  it('is read the same from an old .xls file', () => {
    const old = workbookBytes(
      [
        {
          name: 'S',
          rows: [
            ['编号', '姓名', '电话'],
            ['V7', '王芳', '13800000001'],
          ],
        },
      ],
      'biff8',
    );
    expect(preview(sheetsOf(old, 'volunteers')).plan.volunteers).toMatchObject([
      { volunteerNo: 'V7', name: '王芳', phone: '13800000001' },
    ]);
  });
});

/** A preview of rows under the headings 编号 姓名 电话 and what else is named. */
function of(
  rows: readonly (readonly (string | number | null)[])[],
  over: Parameters<typeof preview>[1] = {},
) {
  return preview(sheetsOf(workbookBytes([{ name: 'S', rows }]), 'volunteers'), over);
}

describe('who a row is about', () => {
  const here = [
    makeVolunteer('a', { volunteerNo: 'V0001', name: '张伟', phone: '13800000001' }),
    makeVolunteer('b', { volunteerNo: 'V0002', name: '张伟', phone: '13800000002' }),
  ];

  it('shows numbers that are kept here masked, those of the file as they are', () => {
    const result = of(
      [
        ['编号', '姓名', '电话'],
        ['V0001', '张伟', '13911112222'],
        ['', '张伟', '13933334444'],
      ],
      { volunteers: here },
    );
    expect(result.rows[0]?.changes).toEqual([
      { field: 'phone', before: '138****0001', after: '13911112222' },
    ]);
    const shown = result.rows[1]?.candidates.map(({ details }) => details).join(' ');
    expect(shown).toContain('138****0002');
    expect(shown).not.toContain('13800000002');
  });

  it('is sure by number and name, or by name and phone', () => {
    const result = of(
      [
        ['编号', '姓名', '电话', '备注'],
        ['V0002', '张伟', '', '新'],
        ['', '张 伟', '138 0000 0001', '旧'],
      ],
      {
        volunteers: here,
      },
    );
    expect(tally(result)).toEqual({ changed: 2 });
    expect(result.plan.volunteers.map(({ id, note }) => [id, note])).toEqual([
      ['b', '新'],
      ['a', '旧'],
    ]);
  });

  it('is never decided by the name alone', () => {
    const result = of(
      [
        ['姓名', '备注'],
        ['张伟', '谁？'],
      ],
      { volunteers: here },
    );
    expect(tally(result)).toEqual({ likely: 1 });
    expect(result.rows[0]?.candidates.map(({ id, reason }) => [id, reason])).toEqual([
      ['a', 'sameName'],
      ['b', 'sameName'],
    ]);
    expect(result.plan.volunteers).toEqual([]);
  });

  it('follows what the user says: another person, this one, or nobody', () => {
    const rows = [
      ['姓名', '备注'],
      ['张伟', '谁？'],
    ];
    const [row] = of(rows, { volunteers: here }).rows;
    const decide = (decision: object) =>
      of(rows, {
        volunteers: here,
        answers: { ...NO_ANSWERS, decisions: { [row?.key ?? '']: JSON.parse(JSON.stringify(decision)) } },
      }).plan.volunteers;
    expect(decide({ kind: 'new' })).toMatchObject([{ name: '张伟', volunteerNo: 'V0003', note: '谁？' }]);
    expect(decide({ kind: 'update', id: 'b' })).toMatchObject([{ id: 'b', note: '谁？' }]);
    expect(decide({ kind: 'skip' })).toEqual([]);
  });

  it('a number that somebody of another name has is asked about', () => {
    const result = of(
      [
        ['编号', '姓名'],
        ['V0001', '王芳'],
      ],
      { volunteers: here },
    );
    expect(result.rows[0]).toMatchObject({
      status: 'likely',
      candidates: [{ id: 'a', reason: 'sameNumber' }],
    });
  });

  it('two people of one name are two people when number or phone and compound tell them apart', () => {
    const result = of([
      ['编号', '姓名', '电话', '小区'],
      ['V0001', '张伟', '13800000001', '甲'],
      ['V0002', '张伟', '13800000002', '乙'],
    ]);
    expect(tally(result)).toEqual({ new: 2 });
    expect(result.rows[1]?.notices[0]?.problem.code).toBe('sameNameHere');
  });

  it('a row that says the same again is passed over; one that contradicts is asked about', () => {
    const result = of([
      ['姓名', '电话', '备注'],
      ['王芳', '13800000009', '甲'],
      ['王芳', '13800000009', '甲'],
      ['王芳', '13800000009', '乙'],
    ]);
    expect(result.rows.map(({ status }) => status)).toEqual(['new', 'same', 'likely']);
    expect(result.plan.volunteers).toHaveLength(1);
  });

  it('two identical people who were taken for two stay two when the file comes again', () => {
    const rows = [
      ['姓名', '备注'],
      ['王芳', ''],
      ['王芳', ''],
    ];
    const first = of(rows);
    expect(first.rows.map(({ status }) => status)).toEqual(['new', 'likely']);
    const answers = { ...NO_ANSWERS, decisions: { [first.rows[1]?.key ?? '']: { kind: 'new' } as const } };
    const { plan } = of(rows, { answers });
    expect(plan.volunteers).toHaveLength(2);
    expect(tally(of(rows, { volunteers: plan.volunteers }))).toEqual({ same: 2 });
  });

  it('does not bring back somebody who was deleted for good', () => {
    const erased = [makeVolunteer('a', { name: '王芳', isErased: true })];
    expect(
      tally(
        of(
          [
            ['姓名', '电话'],
            ['王芳', ''],
          ],
          { volunteers: erased },
        ),
      ),
    ).toEqual({ new: 1 });
  });
});

describe('a wrong cell', () => {
  it('is named with its reason, and its row is not imported', () => {
    const result = of([
      ['姓名', '电话', '身份证号', '出生日期', '启用', '身份类型'],
      ['王芳', '13800000001', 110101196005150000, '1960-05-15', '是', '党员'],
      ['李明', '13800000002', '', '1960-02-30', '是', '党员'],
      ['赵静', '13800000003', '', '5月15日', '也许', '党员、楼长'],
      ['', '13800000004', '', '', '', '居民'],
      ['孙浩、周敏', '', '', '', '', ''],
      ['钱程', '', '', '', '', '神秘人'],
    ]);
    expect(
      result.rows.map(({ problems }) => problems.map(({ column, problem }) => [column, problem.code])),
    ).toEqual([
      [[2, 'numberRounded']],
      [[3, 'dateInvalid']],
      [
        [3, 'dateWithoutYear'],
        [4, 'valueUnknown'],
      ],
      [[0, 'nameEmpty']],
      [[0, 'twoNamesInCell']],
      [[5, 'valueUnknown']],
    ]);
    expect(result.plan.volunteers).toEqual([]);
  });

  it('a word that nobody knows is matched once for the whole file', () => {
    const rows = [
      ['姓名', '身份类型'],
      ['王芳', '神秘人'],
      ['李明', '神秘人、党员'],
    ];
    const first = of(rows);
    expect(first.words).toEqual([{ field: 'kinds', word: '神秘人', count: 2, fate: 'unknown' }]);
    const matched = of(rows, { answers: { ...NO_ANSWERS, words: { 'kinds|神秘人': 'resident' } } });
    expect(matched.plan.volunteers.map(({ kinds }) => kinds)).toEqual([
      ['resident'],
      ['resident', 'partyMember'],
    ]);
    const ignored = of(rows, { answers: { ...NO_ANSWERS, words: { 'kinds|神秘人': 'ignore' } } });
    expect(ignored.plan.volunteers.map(({ kinds }) => kinds)).toEqual([[], ['partyMember']]);
  });

  it('a word for yes or no that nobody knows is matched once for the whole file as well', () => {
    const rows = [
      ['姓名', '状态'],
      ['王芳', '在册'],
      ['李明', '长期病假'],
      ['赵静', '已注销'],
      ['孙浩', '长期病假'],
    ];
    const asked = of(rows);
    expect(asked.words).toEqual([{ field: 'isActive', word: '长期病假', count: 2, fate: 'unknown' }]);
    const answers = { decisions: {}, words: { 'isActive|长期病假': 'no' } };
    expect(of(rows, { answers }).plan.volunteers.map(({ isActive }) => isActive)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('a month without a day is left out and said so, the row comes in', () => {
    const result = of([
      ['姓名', '出生年月'],
      ['王芳', '1965.08'],
      ['李明', '196508'],
    ]);
    expect(tally(result)).toEqual({ new: 2 });
    expect(result.rows.flatMap(({ notices }) => notices.map(({ problem }) => problem.code))).toEqual([
      'dateWithoutDay',
      'dateWithoutDay',
    ]);
    expect(result.plan.volunteers.map(({ birthDate }) => birthDate)).toEqual([null, null]);
  });

  it('somebody under 18 without a guardian’s consent is refused (rule 11)', () => {
    const rows = [
      ['姓名', '出生日期', '监护人同意'],
      ['王小', '2012-01-01', ''],
    ];
    expect(of(rows).rows[0]?.problems).toMatchObject([
      { column: 2, problem: { code: 'guardianConsentMissing' } },
    ]);
    expect(tally(of([...rows.slice(0, 1), ['王小', '2012-01-01', '已同意']]))).toEqual({ new: 1 });
  });

  it('ID numbers are not taken while the office does not keep them (rule 11)', () => {
    const result = of(
      [
        ['姓名', '身份证号'],
        ['王芳', '110101196005150026'],
      ],
      { keepsIdNumbers: false },
    );
    expect(result.plan.volunteers).toMatchObject([{ name: '王芳', idNumber: null }]);
    expect(result.rows[0]?.notices[0]?.problem.code).toBe('idNumbersOff');
  });
});
