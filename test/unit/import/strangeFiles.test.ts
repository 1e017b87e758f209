import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hasEndlessChain } from '../../../shared/import/endlessChain.ts';
import { readSource } from '../../../shared/import/readSource.ts';
import { handMadeWorkbook, inline, inlineRow } from './handMadeWorkbook.ts';
import { preview, sheetsOf, tally } from './messyRoster.ts';

/* Files as they come from other programs and other hands: bytes in, judged rows out. See test/fixtures/import/README.md. */

function fixture(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))),
  );
}

/** The people whom the visible sheets of a file would bring. */
function peopleIn(name: string, bytes: Uint8Array = fixture(name)) {
  const source = readSource(name, bytes);
  if (!source.ok) throw new Error(source.problem.code);
  const visible = sheetsOf(bytes, 'volunteers', name).filter(
    ({ index }) => !source.value.sheets[index]?.isHidden,
  );
  const result = preview(visible);
  const groups = new Map(result.plan.groups.map(({ id, name: group }) => [id, group]));
  const people = result.plan.volunteers.map(({ name: person, phone, birthDate, teamId }) =>
    [person, phone, birthDate, teamId && groups.get(teamId)].map((value) => value ?? ''),
  );
  return { ...result, people, sheets: visible };
}

function refusal(name: string, bytes: Uint8Array) {
  const source = readSource(name, bytes);
  return source.ok ? null : source.problem.code;
}

const PLAIN = handMadeWorkbook({
  sheets: [
    `<sheetData>${inlineRow(1, ['姓名', '电话'])}${inlineRow(2, ['王芳', '13800000001'])}</sheetData>`,
  ],
});

describe('a roster from LibreOffice', () => {
  it.each(['roster.xlsx', 'roster.xls', 'roster.ods'])(
    '%s: title, head of a form, two-row header, merged team, subtotals, printed heads and foot are seen for what they are',
    (name) => {
      const { people, skipped, rows, sheets } = peopleIn(name);
      expect(sheets[0]?.mapping).toEqual([
        null,
        'team',
        'name',
        'kinds',
        'phone',
        null,
        'birthDate',
        'skills',
        'note',
      ]);
      expect(people).toEqual([
        ['王　芳', '13800000001', '1960-02-03', '义诊一组'],
        ['李明', '138 0000 0002', '1965-03-08', '义诊一组'],
        ['䶮㐱𠮷', '13800000003', '2000-02-29', '义诊一组'],
        ['Anna Maria Smith', '13800000004', '1990-01-02', '维修组'],
        ['赵强', '13800000011', '', ''],
      ]);
      expect(skipped).toEqual({ blank: 2, total: 2, remark: 3, header: 2 });
      expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([6, 7, 9, 15, 2]);
    },
  );

  it.each(['roster.xlsx', 'roster.xls', 'roster.ods'])('%s: a hidden sheet is told as hidden', (name) => {
    const source = readSource(name, fixture(name));
    expect(source.ok && source.value.sheets.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
  });

  it('dates counted from 1904 are the days that were typed', () => {
    expect(peopleIn('from1904.xls').people).toEqual([['王芳', '13800000001', '1960-02-03', '']]);
  });
});

describe('text that is called .xls', () => {
  it('a web page keeps every digit, and its charset', () => {
    const { people, plan } = peopleIn('page.xls');
    expect(people.map(([name, phone, born]) => [name, phone, born])).toEqual([
      ['王芳', '13800000001', '1960-05-15'],
      ['李明 & 家人', '03511000001', '1960-05-15'],
    ]);
    expect(plan.volunteers.map(({ volunteerNo, idNumber }) => [volunteerNo, idNumber])).toEqual([
      ['0007', '11010119600515002X'],
      ['0008', '110101196005150018'],
    ]);
  });

  it('XML Spreadsheet 2003 is read with its merged cells, skipped rows and dates', () => {
    const { people, rows } = peopleIn('sheet2003.xls');
    expect(people).toEqual([
      ['王芳', '13800000001', '1960-02-03', '一组'],
      ['李明', '0351-1000001转8', '', '一组'],
    ]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5]);
  });
});

describe('a workbook written by another program', () => {
  it('rich text, phonetic marks and cells without an address are read; readings are not', () => {
    const { people } = peopleIn(
      'x.xlsx',
      handMadeWorkbook({
        strings:
          '<si><t>姓名</t></si><si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 芳 </t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si><si><t>电话</t></si>',
        sheets: [
          '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>1</v></c><c><v>13800000001</v></c></row></sheetData>',
        ],
      }),
    );
    expect(people).toEqual([['王 芳', '13800000001', '', '']]);
  });

  it('Strict Open XML with dates as text gives the same days in every time zone', () => {
    const { people } = peopleIn(
      'x.xlsx',
      handMadeWorkbook({
        isStrict: true,
        formats: ['yyyy\\-mm\\-dd'],
        sheets: [
          `<sheetData>${inlineRow(1, ['姓名', '出生日期'])}<row r="2">${inline('A2', '王芳')}<c r="B2" t="d" s="1"><v>1960-02-03</v></c></row><row r="3">${inline('A3', '李明')}<c r="B3" t="d"><v>1960-02-03T00:00:00.000Z</v></c></row></sheetData>`,
        ],
      }),
    );
    expect(people.map(([, , born]) => born)).toEqual(['1960-02-03', '1960-02-03']);
  });

  it('a serial without a date format counts from 1904 where the workbook does', () => {
    const sheet = `<sheetData>${inlineRow(1, ['姓名', '出生日期'])}<row r="2">${inline('A2', '王芳')}<c r="B2"><v>20487</v></c></row></sheetData>`;
    expect(peopleIn('x.xlsx', handMadeWorkbook({ isFrom1904: true, sheets: [sheet] })).people[0]?.[2]).toBe(
      '1960-02-03',
    );
  });

  it('a phone in a column that is formatted as dates stays a phone', () => {
    const sheet = `<sheetData>${inlineRow(1, ['姓名', '电话'])}<row r="2">${inline('A2', '王芳')}<c r="B2" s="1"><v>13800000001</v></c></row></sheetData>`;
    const bytes = handMadeWorkbook({ formats: ['yyyy/m/d'], sheets: [sheet] });
    expect(peopleIn('x.xlsx', bytes).people).toEqual([['王芳', '13800000001', '', '']]);
  });

  it('a date of which only the month is shown never becomes the first of that month', () => {
    const sheet = `<sheetData>${inlineRow(1, ['姓名', '出生年月'])}<row r="2">${inline('A2', '王芳')}<c r="B2" s="1"><v>21976</v></c></row></sheetData>`;
    const bytes = handMadeWorkbook({ formats: ['yyyy&quot;年&quot;m&quot;月&quot;;@'], sheets: [sheet] });
    const { people, rows } = peopleIn('x.xlsx', bytes);
    expect(people).toEqual([['王芳', '', '', '']]);
    expect(rows[0]?.notices.map(({ problem }) => problem.code)).toEqual(['dateWithoutDay']);
  });

  it('people in columns beyond those that are read are never lost in silence', () => {
    const cells = (name: string) => `${','.repeat(200)}${name}`;
    for (const bytes of [
      new TextEncoder().encode(`${cells('姓名')}\n${cells('王芳')}\n`),
      handMadeWorkbook({ sheets: [`<sheetData><row r="1">${inline('GS1', '姓名')}</row></sheetData>`] }),
    ]) {
      expect(readSource('x', bytes)).toMatchObject({
        ok: false,
        problem: { code: 'tableTooWide', params: { columns: 201 } },
      });
    }
    const formatted = new TextEncoder().encode(`姓名${','.repeat(200)}\n王芳${','.repeat(200)}\n`);
    expect(readSource('x', formatted).ok).toBe(true);
  });

  it('a formula counts by its saved result; without one, and for #N/A, the cell is refused', () => {
    const { rows, people } = peopleIn(
      'x.xlsx',
      handMadeWorkbook({
        sheets: [
          `<sheetData>${inlineRow(1, ['姓名', '电话', '小组'])}<row r="2"><c r="A2" t="str"><f>D2</f><v>王芳</v></c><c r="C2" t="str"><f>""</f><v></v></c></row><row r="3"><c r="A3"><f>D3&amp;E3</f></c></row><row r="4">${inline('A4', '李明')}<c r="C4" t="e"><f>VLOOKUP(A4,D:E,2,0)</f><v>#N/A</v></c></row></sheetData>`,
        ],
      }),
    );
    expect(people).toEqual([['王芳', '', '', '']]);
    expect(
      rows.map(({ status, problems }) => [status, ...problems.map((p) => [p.column, p.problem.code])]),
    ).toEqual([['new'], ['wrong', [0, 'cellUncalculated']], ['wrong', [2, 'cellError']]]);
  });

  it('rows that are only formatted, to the end of the sheet, are read as fast as the list itself', () => {
    const empty = Array.from(
      { length: 150_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
    );
    const bytes = handMadeWorkbook({
      formats: ['@'],
      level: 0,
      sheets: [
        `<dimension ref="A1:XFD1048576"/><sheetData>${inlineRow(1, ['姓名', '电话'])}${inlineRow(2, ['王芳', '13800000001'])}${empty.join('')}</sheetData>`,
      ],
    });
    const source = readSource('x.xlsx', bytes);
    expect(source.ok && source.value.sheets[0]?.rows).toHaveLength(2);
  });

  it('people far below the last row that is read are never lost in silence', () => {
    const sheet = `<sheetData>${inlineRow(1, ['姓名'])}${inlineRow(2, ['王芳'])}${inlineRow(40_000, ['李明'])}</sheetData>`;
    expect(refusal('x.xlsx', handMadeWorkbook({ sheets: [sheet] }))).toBe('tableTooLong');
  });
});

describe('a file that is no table, or not whole', () => {
  it('half a workbook, and one with an altered byte in it, are refused', () => {
    expect(refusal('x.xlsx', PLAIN.slice(0, PLAIN.length / 2))).toBe('tableDamaged');
    const bytes = handMadeWorkbook({
      level: 0,
      sheets: [
        `<sheetData>${inlineRow(1, ['姓名', '电话'])}${inlineRow(2, ['王芳', '13800000001'])}</sheetData>`,
      ],
    });
    expect(refusal('x.xlsx', bytes)).toBeNull();
    // One digit of the phone: nothing but the checksum tells.
    const at = Buffer.from(bytes).indexOf('13800000001');
    const altered = bytes.slice();
    altered[at] = (altered[at] ?? 0) ^ 0x01;
    expect(refusal('x.xlsx', altered)).toBe('tableDamaged');
    expect(tally(peopleIn('x.xlsx', PLAIN))).toEqual({ new: 1 });
    const old = fixture('roster.xls');
    expect(refusal('x.xls', old.slice(0, old.length / 2))).toBe('tableDamaged');
  });

  it('a workbook with a password is told as such, old and new', () => {
    const locked = CFB.utils.cfb_new();
    CFB.utils.cfb_add(locked, 'EncryptionInfo', [4, 0, 4, 0]);
    CFB.utils.cfb_add(
      locked,
      'EncryptedPackage',
      Array.from({ length: 5000 }, (_, index) => index % 251),
    );
    expect(refusal('x.xlsx', new Uint8Array(CFB.write(locked, { type: 'buffer' })))).toBe('tableProtected');
    expect(refusal('locked.xls', fixture('locked.xls'))).toBe('tableProtected');
  });

  it.each([
    ['Word', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'tableOtherKind'],
    ['Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'tableFromNumbers'],
    ['a zip of files', zipSync({ 'a.xlsx': strToU8('x') }), 'tablePacked'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'tableOtherKind'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'tableOtherKind'],
    ['a single-file web page', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'tableWebPage'],
    ['XML of something else', strToU8('<?xml version="1.0"?><svg/>'), 'tableOtherKind'],
    ['a web page without a table', strToU8('<html><body>请登录</body></html>'), 'tableOtherKind'],
    ['nothing', new Uint8Array(), 'tableEmpty'],
  ])('%s called .xlsx is refused with what to do', (_, bytes, code) => {
    expect(refusal('x.xlsx', bytes)).toBe(code);
  });
});

describe('an .xls whose sectors follow each other in a ring', () => {
  /** The table of sectors of roster.xls lies in the sector that its header names first. */
  function withRing(sector: number, next: number): Uint8Array {
    const bytes = fixture('roster.xls').slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const table = (view.getInt32(76, true) + 1) * 512;
    view.setInt32(table + sector * 4, next, true);
    return bytes;
  }

  it.each([
    [0, 0],
    [5, 5],
  ])('from %i to %i is refused, and never read round and round', (sector, next) => {
    expect(hasEndlessChain(withRing(sector, next))).toBe(true);
    expect(refusal('roster.xls', withRing(sector, next))).toBe('tableDamaged');
  });

  it('is not seen in whole files', () => {
    for (const name of ['roster.xls', 'from1904.xls', 'locked.xls']) {
      expect(hasEndlessChain(fixture(name))).toBe(false);
    }
  });
});

it('properties of an .xls that are damaged are left alone: their reader would fill the memory', () => {
  const bytes = fixture('roster.xls').slice();
  // The small streams, with author and title among them, lie behind the workbook's.
  bytes.fill(0, 6_101, 6_802);
  expect(peopleIn('roster.xls', bytes).people).toEqual(peopleIn('roster.xls').people);
});

it('a sheet whose name was altered in the directory of the file is never passed over in silence', () => {
  const bytes = fixture('roster.xlsx').slice();
  const name = strToU8('xl/worksheets/sheet2.xml');
  const isThere = (at: number): boolean => name.every((byte, index) => bytes[at + index] === byte);
  // The names in the directory at the end are the last ones.
  const at = Array.from(bytes.keys()).findLast(isThere) ?? -1;
  bytes[at + name.length - 5] = 'X'.charCodeAt(0);
  expect(refusal('roster.xlsx', bytes)).toBe('tableDamaged');
});
