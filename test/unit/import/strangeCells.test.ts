import { describe, expect, it } from 'vitest';
import type { PreviewRow } from '../../../shared/import/previewTypes.ts';
import { readSource } from '../../../shared/import/readSource.ts';
import { makeVolunteer } from '../people/makeVolunteer.ts';
import { preview, sheetsOf, tally } from './messyRoster.ts';

/* What people write into cells, as CSV in the encodings that Excel and WPS save: bytes in, judged rows out. */

const UTF8 = new TextEncoder();

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

function rowsOf(text: string | Uint8Array, over: Parameters<typeof preview>[1] = {}) {
  const bytes = typeof text === 'string' ? UTF8.encode(text) : text;
  return preview(sheetsOf(bytes, 'volunteers', '名单.csv'), over);
}

/** Each row's status with the columns and codes of what is wrong (or worth knowing). */
function judged(rows: readonly PreviewRow[]) {
  return rows.map(({ status, problems, notices }) =>
    [status, ...[...problems, ...notices].map(({ column, problem }) => `${column} ${problem.code}`)].join(
      ', ',
    ),
  );
}

describe('text of every encoding', () => {
  const LINES = '姓名,电话\r\n𠮷㐱䶮,13800000001\r\n';

  it('UTF-8 with and without a mark, UTF-16 with tabs as Excel’s “Unicode text”, and GB18030 give the same people', () => {
    // GB18030 of 姓名,电话 / 𠮷㐱䶮: 𠮷 and 㐱 take four bytes, 䶮 two (GB 18030-2005).
    const gb = Uint8Array.from(
      Buffer.from('d0d5c3fb2cb5e7bbb00d0a9534b2358139f338fe9f2c31333830303030303030310d0a', 'hex'),
    );
    for (const bytes of [
      UTF8.encode(LINES),
      UTF8.encode(`\ufeff${LINES}`),
      utf16(LINES.replaceAll(',', '\t')),
      gb,
    ]) {
      expect(rowsOf(bytes).plan.volunteers).toMatchObject([{ name: '𠮷㐱䶮', phone: '13800000001' }]);
    }
  });

  it('text that does not decode stops the import', () => {
    const source = readSource('x.csv', Uint8Array.of(0xd0, 0xd5, 0xff, 0xff, 0x2c, 0x80));
    expect(source).toMatchObject({ ok: false, problem: { code: 'textNotDecoded' } });
  });

  it('semicolons, quotes with line breaks and commas inside, and the line “sep=;” are understood', () => {
    const result = rowsOf('sep=;\r\n姓名;电话;备注\r\n王芳;"13800000001";"会说 ""晋语"";\r\n也会剪发"\r\n');
    expect(result.plan.volunteers).toMatchObject([{ name: '王芳', note: '会说 "晋语";\n也会剪发' }]);
    expect(result.rows[0]?.rowNumber).toBe(3);
  });

  it('a quote that is never closed is refused instead of swallowing the people behind it', () => {
    const source = readSource('x.csv', UTF8.encode('姓名,备注\n王芳,"会剪发\n李明,\n赵静,\n'));
    expect(source).toMatchObject({ ok: false, problem: { code: 'quoteNotClosed', params: { row: 2 } } });
  });

  it('="0013" and \'0013 are the text that was kept from becoming a number', () => {
    const { plan } = rowsOf(`编号,姓名,电话\n"=""0013""",王芳,'03511000001\n`);
    expect(plan.volunteers).toMatchObject([{ volunteerNo: '0013', phone: '03511000001' }]);
  });
});

describe('headers and rows that are no people', () => {
  it('a two-row header without merged cells; the row below a header of one line stays data', () => {
    const two = rowsOf('序号,姓名,联系方式,,小组\n,,座机,手机,\n1,王芳,0351-1000001,13800000001,一组\n');
    expect(two.plan.volunteers).toMatchObject([{ name: '王芳', phone: '13800000001' }]);
    const one = rowsOf('姓名,小组,内容\n王芳,一组,手机维修\n李明,一组,手机维修\n');
    expect(one.plan.volunteers.map(({ name }) => name)).toEqual(['王芳', '李明']);
  });

  it('a header in row 4, below unit and date of the form', () => {
    const result = rowsOf(
      '志愿者名单,,\n单位：向阳花社区,,\n填表日期：,2026-05-12,\n姓 名,联系方式,小组\n王芳,13800000001,一组\n',
    );
    expect(result.plan.volunteers).toMatchObject([{ name: '王芳', phone: '13800000001' }]);
  });

  it('totals, remarks, signatures, blank lines and printed heads are passed over wherever they stand', () => {
    const { rows, skipped } = rowsOf(
      '小组,姓名,电话\n一组,王芳,\n一组,小计：1人,\n,,\n小组,姓名,电话\n二组,李明,\n小 计,1,\n合计（人）,2,\n备注,本表一式两份,\n审核人：,张三,\n',
    );
    expect(rows.map(({ title }) => title)).toEqual(['王芳', '李明']);
    expect(skipped).toEqual({ blank: 1, total: 3, remark: 2, header: 1 });
  });

  it('the title and the number of the page, printed again on every page, are no people', () => {
    const { rows, skipped } = rowsOf(
      '志愿者名册,,\n编号,姓名,电话\nA1,王芳,\n第1页 共2页,,\n志愿者名册（续）,,\n编号,姓名,电话\nA2,李明,\n,第2页,\n',
    );
    expect(rows.map(({ title, status }) => [title, status])).toEqual([
      ['王芳', 'new'],
      ['李明', 'new'],
    ]);
    expect(skipped).toMatchObject({ remark: 3, header: 1 });
  });

  it('people and teams whose names only begin like such a word are people', () => {
    const { rows } = rowsOf('小组,姓名,电话\n审核组,Summer Chen,\nSumi,Totali Li,\n制表组,注小明,\n');
    expect(rows.map(({ title }) => title)).toEqual(['Summer Chen', 'Totali Li', '注小明']);
  });

  it('a phone that is somebody else’s, such as the guardian’s, is never taken for the person’s own', () => {
    const { plan } = rowsOf('姓名,监护人姓名,监护人电话,紧急联系电话\n王芳,王父,13800000001,13800000002\n');
    expect(plan.volunteers).toMatchObject([{ name: '王芳', phone: '' }]);
  });

  it('headings in traditional characters are known', () => {
    const { plan } = rowsOf('姓名,性別,聯繫電話（必填）,所在隊伍\n王芳,女,13800000001,紅馬甲隊\n');
    expect(plan.volunteers).toMatchObject([{ name: '王芳', sex: 'female', phone: '13800000001' }]);
    expect(plan.groups).toMatchObject([{ kind: 'team', name: '紅馬甲隊' }]);
  });
});

describe('cells that say nothing', () => {
  it('“无” and dashes are blank: never a phone, never a team of that name', () => {
    const { plan, rows } = rowsOf(
      '姓名,电话,小组,网格,备注,加入日期\n王芳,无,无,—,无,不详\n李明,/,-,暂无,,\n',
    );
    expect(judged(rows)).toEqual(['new', 'new']);
    expect(plan.volunteers).toMatchObject([
      { phone: '', teamId: null, gridId: null, note: '', joinedOn: null },
      { phone: '', teamId: null },
    ]);
    expect(plan.groups).toEqual([]);
  });

  it('“同上” and ditto marks are what stands above, and say so; never a phone or a team of that name', () => {
    const { plan, rows } = rowsOf('姓名,电话,小组\n王芳,13800000001,一组\n李明,同上,〃\n赵静,,″\n');
    expect(judged(rows)).toEqual(['new', 'new, 1 groupFromAbove, 2 groupFromAbove', 'new, 2 groupFromAbove']);
    expect(plan.volunteers.map(({ phone }) => phone)).toEqual(['13800000001', '13800000001', '']);
    expect(plan.groups.map(({ name }) => name)).toEqual(['一组']);
  });
});

describe('a team that is written once for the people below', () => {
  const teamsOf = (text: string) => {
    const { plan, rows } = rowsOf(text);
    const names = new Map(plan.groups.map(({ id, name }) => [id, name]));
    return [plan.volunteers.map(({ teamId }) => (teamId && names.get(teamId)) ?? ''), judged(rows)];
  };

  it('goes to all of them when merged cells were lost in pasting, and says so', () => {
    expect(teamsOf('小组,姓名\n一组,王芳\n,李明\n,小计\n二组,赵静\n,孙浩\n,周敏\n')).toEqual([
      ['一组', '一组', '二组', '二组', '二组'],
      ['new', 'new, 0 groupFromAbove', 'new', 'new, 0 groupFromAbove', 'new, 0 groupFromAbove'],
    ]);
  });

  it('stays with whom it stands beside when it is written for several people, or behind the names', () => {
    const blanks = ['一组', '', '一组', '', ''];
    expect(teamsOf('小组,姓名\n一组,王芳\n,李明\n一组,赵静\n,孙浩\n,周敏\n')[0]).toEqual(blanks);
    expect(teamsOf('姓名,小组\n王芳,一组\n李明,\n赵静,\n')[0]).toEqual(['一组', '', '']);
  });
});

describe('names', () => {
  it('are kept as written without what cannot be seen, and known again however they are spaced', () => {
    const here = [makeVolunteer('a', { name: '王芳', phone: '13800000001' })];
    const { rows } = rowsOf('姓名,电话\n王　芳,13800000001\n', { volunteers: here });
    expect(judged(rows)).toEqual(['changed']);
    const { plan } = rowsOf('姓名\n\u200b李\u200e明\u00a0\n古丽·阿依\nAnna Maria Smith\n');
    expect(plan.volunteers.map(({ name }) => name)).toEqual(['李明', '古丽·阿依', 'Anna Maria Smith']);
  });

  it('a role in brackets is no part of the name; a sign that tells namesakes apart is', () => {
    const { rows, plan } = rowsOf('姓名,备注\n王芳（组长）,会剪发\n张伟（大）,\n');
    expect(judged(rows)).toEqual(['new, 0 nameRole', 'new']);
    expect(plan.volunteers.map(({ name, note }) => [name, note])).toEqual([
      ['王芳', '会剪发\n组长'],
      ['张伟（大）', ''],
    ]);
  });

  it('a role in brackets changes nothing of somebody who is here, with or without it in the name', () => {
    const here = [
      makeVolunteer('a', { name: '王芳', phone: '13800000001', note: '会剪发' }),
      makeVolunteer('b', { name: '李明（退休）', phone: '13800000002' }),
    ];
    const { rows } = rowsOf('姓名,电话\n王芳（组长）,13800000001\n李明（退休）,13800000002\n', {
      volunteers: here,
    });
    expect(judged(rows)).toEqual(['same, 0 nameRole', 'same']);
  });

  it('words that name nobody are refused, also with a number or a phone in them', () => {
    for (const name of ['待定', '空缺', '—', '无', '同上', '12', 'XXX', '王芳13800000001']) {
      expect(judged(rowsOf(`姓名,电话\n${name},13800000001\n`).rows)).toEqual(['wrong, 0 nameNotPerson']);
    }
  });

  it('a running number, a star or a line break in the cell is no part of the name', () => {
    const { plan } = rowsOf('姓名\n1.孙丽\n2、周敏\n*刘洋\n"陈\n静"\n');
    expect(plan.volunteers.map(({ name }) => name)).toEqual(['孙丽', '周敏', '刘洋', '陈静']);
  });

  it('“李四 王五” and “赵六等3人” are several people; a name with a space in it is one', () => {
    const { rows } = rowsOf('姓名\n李四 王五\n赵六等3人\n张 伟\n欧阳 娜娜\n阿依 古丽\n周 杰 伦\n');
    expect(judged(rows)).toEqual([
      'wrong, 0 twoNamesInCell',
      'wrong, 0 twoNamesInCell',
      ...['new', 'new', 'new', 'new'],
    ]);
  });

  it('two people in one cell are refused', () => {
    expect(judged(rowsOf('姓名,电话\n王芳/李明,\n"王芳\n李明",\n').rows)).toEqual([
      'wrong, 0 twoNamesInCell',
      'wrong, 0 twoNamesInCell',
    ]);
  });
});

describe('phones', () => {
  it('of every form are taken; what lost its digits is refused', () => {
    const typed = [
      '138 0000 0001',
      '138-0000-0002',
      '+86 13800000003',
      '１３８００００００04',
      '13800000005.0',
      '0351-1000001转8',
      '0351-1000002 分机 8',
      '1.39E+10',
      '138****0001',
    ];
    const { rows, plan } = rowsOf(
      `姓名,电话\n${typed.map((phone, index) => `某${index},${phone}`).join('\n')}\n`,
    );
    expect(plan.volunteers.map(({ phone }) => phone)).toEqual([
      '138 0000 0001',
      '138-0000-0002',
      '+86 13800000003',
      '13800000004',
      '13800000005',
      '0351-1000001转8',
      '0351-1000002转8',
      '',
    ]);
    expect(judged(rows).slice(-2)).toEqual(['wrong, 1 numberRounded', 'new, 1 phoneMasked']);
  });

  it('two in one cell: the first is called, the second is a remark, and either makes sure who it is', () => {
    const text = '姓名,电话\n王芳,13800000001/0351-1000001\n';
    const { rows, plan } = rowsOf(text);
    expect(judged(rows)).toEqual(['new, 1 phoneMore']);
    expect(plan.volunteers).toMatchObject([{ phone: '13800000001', note: '0351-1000001' }]);
    expect(tally(rowsOf(text, plan))).toEqual({ same: 1 });
    const bySecond = [makeVolunteer('a', { name: '王芳', phone: '0351 1000001' })];
    expect(tally(rowsOf(text, { volunteers: bySecond }))).toEqual({ same: 1 });
  });

  it('a country’s prefix, spaces and hyphens make no other person and no change', () => {
    const here = [makeVolunteer('a', { name: '王芳', phone: '13800000001' })];
    expect(tally(rowsOf('姓名,电话\n王芳,+86 138-0000-0001\n', { volunteers: here }))).toEqual({ same: 1 });
  });

  it('what is no phone is taken and said', () => {
    expect(judged(rowsOf('姓名,电话\n王芳,已停机\n').rows)).toEqual(['new, 1 phoneStrange']);
  });
});

describe('dates and ages', () => {
  it('are the same day in every form; the unclear ones are refused with the reason', () => {
    const forms = [
      '21949',
      '1960.2.3',
      '1960年2月3日',
      '1960年2月3号',
      '1960.2.3.',
      '1960、2、3',
      '1960/2/3 0:00',
      '１９６０－２－３',
      '19600203',
      '1960-2-3（农历）',
    ];
    const { plan } = rowsOf(
      `姓名,出生日期\n${forms.map((form, index) => `某${index},${form}`).join('\n')}\n`,
    );
    expect(plan.volunteers.map(({ birthDate }) => birthDate)).toEqual(forms.map(() => '1960-02-03'));
    const wrong = rowsOf(
      '姓名,出生日期\n甲某,60-2-3\n乙某,1960-02-30\n丙某,65\n丁某,65岁\n戊某,2.3\n己某,六十年代\n',
    );
    expect(judged(wrong.rows)).toEqual([
      'wrong, 1 dateYearShort',
      'wrong, 1 dateInvalid',
      'wrong, 1 dateIsAge',
      'wrong, 1 dateIsAge',
      'wrong, 1 dayUnclear',
      'wrong, 1 dateInvalid',
    ]);
  });

  it('a column of ages is not taken for dates', () => {
    const [sheet] = sheetsOf(UTF8.encode('姓名,年龄,性别\n王芳,65,女\n'), 'volunteers', 'x.csv');
    expect(sheet?.mapping).toEqual(['name', null, 'sex']);
  });
});

describe('words', () => {
  it('yes and no in the signs of offices', () => {
    const { rows, plan } = rowsOf(
      '姓名,平时可以安排\n甲某,√\n乙某,是\n丙某,1\n丁某,Y\n戊某,×\n己某,看情况\n',
    );
    expect(plan.volunteers.map(({ availability }) => availability.isUsual)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(judged(rows).at(-1)).toBe('wrong, 1 valueUnknown');
  });

  it('several services in one cell, whatever stands between them', () => {
    const { plan } = rowsOf('姓名,特长\n王芳,理发、量血压/缝补\n李明,理发 磨刀\n');
    expect(plan.volunteers.map(({ skills }) => skills)).toEqual([
      ['haircut', 'medical', 'repair'],
      ['haircut', 'repair'],
    ]);
  });

  it('months that do not suit, also as “除7、8月”', () => {
    const { plan } = rowsOf(
      '姓名,不能来的月份\n甲某,除7、8月\n乙某,除7至8月外\n丙某,7月和8月\n丁某,12月至2月\n',
    );
    expect(plan.volunteers.map(({ availability }) => availability.exceptMonths)).toEqual([
      [7, 8],
      [7, 8],
      [7, 8],
      [1, 2, 12],
    ]);
  });

  it('an unknown kind waits for the user, an unknown team is made', () => {
    const { rows, words, plan } = rowsOf('姓名,身份类型,小组\n甲某,热心人士,\n乙某,,银发队\n');
    expect(judged(rows)).toEqual(['wrong, 1 valueUnknown', 'new']);
    expect(words.map(({ field, word, fate }) => [field, word, fate])).toEqual([
      ['kinds', '热心人士', 'unknown'],
      ['team', '银发队', 'create'],
    ]);
    expect(plan.groups).toMatchObject([{ kind: 'team', name: '银发队' }]);
  });
});

describe('ID numbers (rule 11)', () => {
  it('are taken with small x, spaces and full-width digits; a wrong one is said and is no obstacle', () => {
    const { rows, plan } = rowsOf(
      '姓名,身份证号\n甲某,11010119600515002x\n乙某,110101 19600515 0010\n丙某,１１０１０１１９６００５１５００２８\n丁某,12345\n',
    );
    expect(plan.volunteers.map(({ idNumber }) => idNumber)).toEqual([
      '11010119600515002X',
      '110101196005150010',
      '110101196005150028',
      '12345',
    ]);
    const codes = rows.map(({ status, notices }) => [
      status,
      ...notices.map(({ column, problem }) => [column, problem.code]),
    ]);
    expect(codes.map(([status]) => status)).toEqual(['new', 'new', 'new', 'new']);
    expect(codes[3]).toEqual(['new', [1, 'idNumberLength']]);
    expect(
      codes
        .slice(0, 3)
        .flatMap(([, notice]) => (notice ? [notice[1]] : []))
        .every((code) => code === 'idNumberCheck'),
    ).toBe(true);
  });

  it('one that a spreadsheet rounded is refused with the reason', () => {
    expect(judged(rowsOf('姓名,身份证号\n甲某,1.10101E+17\n').rows)).toEqual(['wrong, 1 numberRounded']);
  });
});

describe('a whole file', () => {
  it('of several people of one name tells repeats from namesakes, and changes nothing the second time', () => {
    const text = '姓名,电话,小区\n王芳,13800000001,甲\n王芳,13800000001,甲\n王芳,13800000002,乙\n';
    const { rows, plan } = rowsOf(text);
    expect(judged(rows)).toEqual(['new', 'same, null sameAsRow', 'new, null sameNameHere']);
    expect(tally(rowsOf(text, plan))).toEqual({ same: 3 });
  });

  it('of 12,000 people is judged in seconds', () => {
    const lines = Array.from(
      { length: 12_000 },
      (_, index) => `某${index},${13_800_000_000 + index},第${index % 40}组`,
    );
    const start = performance.now();
    const { rows, plan } = rowsOf(`姓名,电话,小组\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(12_000);
    expect(plan.volunteers).toHaveLength(12_000);
    expect(plan.groups).toHaveLength(40);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
