import { readdirSync, readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { buildPapers, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import { annualReport } from '../../../shared/documents/report/annualReport.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import { wordFile } from '../../../shared/documents/word/wordFile.ts';
import { wordDrawings } from '../../../shared/documents/word/wordPicture.ts';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { partnerSheet, volunteerSheet } from '../../../shared/lists/listSheets.ts';
import { listWorkbook } from '../../../shared/lists/listWorkbook.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { buildYearWorkbook } from '../../../shared/workbook/yearWorkbook.ts';
import { HOSTILE, HOSTILE_FORMULA, hostileSample } from '../../fixtures/hostileSample.ts';
import { fairDataOf } from '../../fixtures/sampleFair.ts';
import { periodSourceOf } from '../../fixtures/samplePeriod.ts';
import { outerTargets, textsOf, xmlParts } from '../../support/officeParts.ts';
import { all } from '../../support/readDocx.ts';

const text = catalogueOf('zh-CN');
const data = hostileSample();
const NOW = v.parse(Instant, '2026-01-20T01:00:00.000Z');
const figures = workToEnd(periodData(periodSourceOf(data, periodOfYear(2025), periodOfYear(2024))));

function fairWorkbook(): Uint8Array {
  const fair = fairDataOf(data, '2025-06');
  const documents = buildPapers(fair, papersOfFair(fair), text, 'zh-CN', { showPhones: true });
  return writeWorkbook(sheetWorkbook(documents, text, data.community[0]?.name ?? '', NOW));
}

function lists(): Uint8Array {
  const names = { ...data, text };
  return writeWorkbook(
    listWorkbook('=1+1', NOW, [
      volunteerSheet(data.volunteers, EXPORT_FIELDS.volunteers, names, true),
      partnerSheet(data.partnerUnits, EXPORT_FIELDS.partners, names, true),
    ]),
  );
}

describe.each([
  ['the papers of a fair', fairWorkbook],
  ['the year workbook', () => writeWorkbook(buildYearWorkbook(figures, text, 'zh-CN', NOW))],
  ['the lists', lists],
] as const)('%s as a workbook', (_name, write) => {
  const bytes = write();
  const parts = xmlParts(bytes);

  test('hold hostile texts as they were typed, in cells of text', () => {
    const book = read(bytes, { cellFormula: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([at, cell]: [string, unknown]) =>
        /^[A-Z]+\d+$/u.test(at) && typeof cell === 'object' && cell !== null ? [cell] : [],
      ),
    );
    const typed = cells.filter((cell) => {
      const value: unknown = Reflect.get(cell, 'v');
      return typeof value === 'string' && HOSTILE.some((hostile) => value.includes(hostile));
    });
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter((cell) => Reflect.get(cell, 't') !== 's' || Reflect.has(cell, 'f'))).toEqual([]);
  });

  test('calculate nothing that somebody typed', () => {
    const calculated = ['f', 'formula', 'formula1', 'formula2', 'c:f', 'definedName'].flatMap((name) =>
      textsOf(parts, name),
    );
    // Names of sheets and texts stand in quotes; what breaks out of them stands outside.
    const outside = calculated.map((formula) =>
      formula.replace(/"(?:[^"]|"")*"/gu, '').replace(/'(?:[^']|'')*'!/gu, ''),
    );
    expect(calculated.length).toBeGreaterThan(3);
    expect(outside.filter((formula) => HOSTILE_FORMULA.test(formula) || /['"]/u.test(formula))).toEqual([]);
  });

  test('link to nothing and ask for nothing elsewhere', () => {
    expect(outerTargets(parts)).toEqual([]);
    expect(
      [...parts.keys()].filter((name) => /external|hyperlink|vba|activeX|embedding/iu.test(name)),
    ).toEqual([]);
    expect([...parts.values()].flatMap((part) => all(part, 'hyperlink'))).toEqual([]);
  });

  test('mark what looks like a formula, so that it stays text when it is typed over', () => {
    expect(
      [...parts.values()]
        .flatMap((part) => all(part, 'xf'))
        .some(({ attributes }) => attributes.quotePrefix === '1'),
    ).toBe(true);
  });
});

describe('the report as a document of Word', async () => {
  const documents = annualReport(figures, text, 'zh-CN');
  const picture = { bytes: new Uint8Array(4), width: 10, height: 10 };
  const pictures = new Map([...wordDrawings(documents).keys()].map((key) => [key, picture]));
  const [title = '', creator = ''] = [HOSTILE[0], HOSTILE[3]];
  const parts = xmlParts(await wordFile(documents, pictures, text, { title, creator, createdAt: NOW }));

  test('holds hostile texts as they were typed', () => {
    const written = textsOf(parts, 'w:t').join('\n');
    const found = HOSTILE.filter((hostile) => written.includes(hostile));
    expect(found.length).toBeGreaterThan(6);
  });

  test('has no field but those of ours, no link and no object', () => {
    const fields = [...textsOf(parts, 'w:instrText'), ...textsOf(parts, 'w:delInstrText')];
    for (const field of fields) expect(field.trim()).toMatch(/^(?:PAGE|NUMPAGES|TOC|PAGEREF)\b/u);
    expect(fields.filter((field) => HOSTILE_FORMULA.test(field))).toEqual([]);
    for (const name of ['w:fldSimple', 'w:hyperlink', 'w:object', 'w:altChunk', 'w:attachedTemplate']) {
      const elements = [...parts.values()].flatMap((part) => all(part, name));
      expect([
        name,
        elements.filter(({ attributes }) => 'r:id' in attributes || name !== 'w:hyperlink'),
      ]).toEqual([name, []]);
    }
    expect(outerTargets(parts)).toEqual([]);
  });
});

test('no screen and no paper makes markup of a text', () => {
  const roots = ['renderer/', 'shared/', 'electron/'].map(
    (room) => new URL(`../../../${room}`, import.meta.url),
  );
  const ways =
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|setHTMLUnsafe|\beval\(|new Function\(/iu;
  const found = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .filter((name) => ways.test(readFileSync(new URL(name, root), 'utf8'))),
  );
  expect(found).toEqual([]);
});
