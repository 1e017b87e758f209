import { beforeAll, describe, expect, test } from 'vitest';
import type { Period } from '../../../../shared/calendar/period.ts';
import { parsePeriodId, periodOfYear } from '../../../../shared/calendar/period.ts';
import { annualReport } from '../../../../shared/documents/report/annualReport.ts';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import { cellText } from '../../../../shared/documents/sheetDocument.ts';
import type { FaceBlock } from '../../../../shared/documents/sheetFace.ts';
import { wordFile } from '../../../../shared/documents/word/wordFile.ts';
import type { WordPicture } from '../../../../shared/documents/word/wordPicture.ts';
import { wordDrawings } from '../../../../shared/documents/word/wordPicture.ts';
import type { Locale } from '../../../../shared/model/settings.ts';
import { LOCALES } from '../../../../shared/model/settings.ts';
import type { DataSet } from '../../../../shared/model/tables.ts';
import { shippedSample } from '../../../../shared/sample/createSample.ts';
import { periodData } from '../../../../shared/stats/periodData.ts';
import { workToEnd } from '../../../../shared/steps.ts';
import { catalogueOf } from '../../../../shared/text/catalogues.ts';
import { periodSourceOf } from '../../../fixtures/samplePeriod.ts';
import type { ReadDocx } from '../../../support/readDocx.ts';
import { all, readDocx } from '../../../support/readDocx.ts';

const FACTS = { title: '集市 2025年度报告', creator: '向阳花社区', createdAt: '2026-01-20T01:00:00.000Z' };
const sample = shippedSample(catalogueOf('zh-CN'));
/** One white point. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

function period(id: string): Period {
  const parsed = parsePeriodId(id);
  if (!parsed) throw new Error(`${id} is no period.`);
  return parsed;
}

function reportOf(
  data: DataSet,
  of: Period,
  compared: Period | null,
  locale: Locale,
): readonly SheetDocument[] {
  const figures = workToEnd(periodData(periodSourceOf(data, of, compared)));
  return annualReport(figures, catalogueOf(locale), locale);
}

/** A picture of its own for each drawing: after the end of a PNG anything may stand. */
function picturesOf(documents: readonly SheetDocument[]): ReadonlyMap<string, WordPicture> {
  return new Map(
    [...wordDrawings(documents).keys()].map((key, index): [string, WordPicture] => [
      key,
      { bytes: new Uint8Array([...Buffer.from(POINT, 'base64'), index]), width: 180, height: 50 },
    ]),
  );
}

function written(documents: readonly SheetDocument[], facts = FACTS): Promise<Uint8Array> {
  const text = catalogueOf(documents[0]?.locale ?? 'zh-CN');
  return wordFile(documents, picturesOf(documents), text, facts);
}

async function read(documents: readonly SheetDocument[]): Promise<ReadDocx> {
  return readDocx(await written(documents));
}

function blocksOf({ face }: SheetDocument): readonly FaceBlock[] {
  return face?.kind === 'report' ? face.blocks : [];
}

type ShownTable = Pick<SheetDocument, 'id' | 'columns' | 'rows'>;

/** The tables that paper shows of a document: its rows, or those of its blocks. */
function shownTables(document: SheetDocument): readonly ShownTable[] {
  const { id, face, columns, rows } = document;
  if (!face) return [document];
  return blocksOf(document).flatMap((block) =>
    block.kind === 'rows' ? [{ id, columns: block.columns ?? columns, rows: block.rows ?? rows }] : [],
  );
}

function tablesOf({ parts }: ReadDocx) {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : []));
}

function paragraphsOf({ parts }: ReadDocx, style: string): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'paragraph' && part.style === style ? [part.text] : []));
}

/** The table of rows: the one whose head is their columns. */
function tableOf(docx: ReadDocx, shown: ShownTable) {
  const labels = shown.columns.map(({ label }) => label);
  const found = tablesOf(docx).filter(
    ([head]) => head?.cells.map(({ text }) => text).join('|') === labels.join('|'),
  );
  expect(found, shown.id).toHaveLength(1);
  return found[0] ?? [];
}

describe.each(LOCALES)('the annual report as a document of Word in %s', (locale) => {
  const text = catalogueOf(locale);
  const documents = reportOf(sample, periodOfYear(2025), periodOfYear(2024), locale);
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = await read(documents);
  });

  test('says of itself what it is and whose', () => {
    expect(docx.title).toBe(FACTS.title);
    expect(docx.creator).toBe(FACTS.creator);
    const styles = docx.xml.get('word/styles.xml');
    const [language] = styles ? all(styles, 'w:lang') : [];
    expect(language?.attributes).toMatchObject({
      'w:eastAsia': 'zh-CN',
      'w:val': locale === 'en' ? 'en-GB' : 'en-US',
    });
    const [fonts] = styles ? all(styles, 'w:rFonts') : [];
    expect(fonts?.attributes).toMatchObject({ 'w:eastAsia': 'Microsoft YaHei', 'w:ascii': 'Arial' });
  });

  test('has each section under a heading of Word, and what is in it under one below', () => {
    const { cover: _, ...sections } = text.annualReport.sections;
    expect(paragraphsOf(docx, 'Heading1')).toEqual(Object.values(sections));
    const below = documents
      .flatMap(blocksOf)
      .flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(paragraphsOf(docx, 'Heading2')).toEqual(below);
    const styles = docx.xml.get('word/styles.xml');
    const levels = (styles ? all(styles, 'w:style') : []).flatMap((style) => {
      const [level] = all(style, 'w:outlineLvl');
      return level ? [[style.attributes['w:styleId'], level.attributes['w:val']]] : [];
    });
    expect(levels).toEqual([
      ['Heading1', '0'],
      ['Heading2', '1'],
    ]);
  });

  test('begins with the cover, as paper does', () => {
    const [cover] = documents;
    if (cover?.face?.kind !== 'cover') throw new Error('The first document is the cover.');
    expect(paragraphsOf(docx, 'Title')).toEqual([cover.face.cover.fairName]);
    expect(paragraphsOf(docx, 'Subtitle')).toEqual([cover.face.cover.period, cover.face.cover.kind]);
    const facts = tablesOf(docx)[0]?.map(({ cells }) => cells.map((cell) => cell.text));
    expect(facts).toEqual(cover.face.cover.facts.map(({ label, value }) => [label, value]));
    expect(docx.parts[0]).toMatchObject({ kind: 'paragraph', text: ` ${cover.sampleMark} ` });
  });

  test('has the cells of every table that paper and workbook have, and in their order', () => {
    const shown = documents.flatMap(shownTables);
    const names = ['months', 'categories', 'years', 'partners', 'volunteers', 'definitions', 'definitions'];
    expect(shown.map(({ id }) => id)).toEqual(names.map((name) => `annualReport-${name}`));
    for (const table of shown) {
      const { columns, rows } = table;
      const [, ...own] = tableOf(docx, table);
      const wanted = rows.map((row) =>
        row.kind === 'group'
          ? [row.text]
          : columns.map((column, index) => cellText(row.cells[index] ?? '', column, locale)),
      );
      expect(own.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(wanted);
    }
  });

  test('repeats the heads of tables, breaks no row, sets figures to the right and totals in bold', () => {
    for (const table of documents.flatMap(shownTables)) {
      const [head, ...own] = tableOf(docx, table);
      expect(head?.isHead).toBe(true);
      expect(own.some(({ isHead, breaks }) => isHead || breaks)).toBe(false);
      for (const [index, row] of table.rows.entries()) {
        const cells = own[index]?.cells ?? [];
        if (row.kind === 'group') expect(cells[0]?.span).toBe(table.columns.length);
        if (row.kind !== 'record') expect(cells.every(({ isBold }) => isBold)).toBe(true);
        if (row.kind === 'group') continue;
        for (const [at, column] of table.columns.entries()) {
          if (column.kind === 'number' && !column.align) expect(cells[at]?.align).toBe('right');
        }
      }
    }
  });

  test('has a picture for each chart, with every figure for people who do not see it', () => {
    const drawn = documents.flatMap(blocksOf).flatMap((block): readonly (readonly string[])[] => {
      if (block.kind === 'bars') return [block.bars.map((bar) => bar.text)];
      if (block.kind !== 'chart' || block.chart.kind !== 'columns') return [];
      return [block.chart.columns.flatMap(({ lines, bars }) => [...lines, ...bars.map((bar) => bar.text)])];
    });
    const [flower, ...pictures] = docx.pictures;
    expect(flower).not.toBe('');
    expect(pictures).toHaveLength(drawn.length);
    for (const [index, words] of pictures.entries()) {
      for (const figure of drawn[index] ?? []) expect(words).toContain(figure);
    }
    const files = Object.keys(docx.files).filter((path) => path.startsWith('word/media/'));
    expect(files).toHaveLength(docx.pictures.length);
  });

  test('has the grid of figures as a table that can be corrected', () => {
    const heat = documents
      .flatMap(blocksOf)
      .flatMap((block) => (block.kind === 'chart' && block.chart.kind === 'heat' ? [block.chart] : []))[0];
    if (!heat) throw new Error('The report has a grid.');
    const grids = tablesOf(docx).map((rows) => rows.map(({ cells }) => cells.map((cell) => cell.text)));
    expect(grids).toContainEqual([
      ['', ...heat.heads.map((lines) => lines.join('\n'))],
      ...heat.rows.map(({ label, mark, cells }) => [
        mark ? `${mark.initial} ${label}` : label,
        ...cells.map((cell) => cell.text),
      ]),
    ]);
  });

  test('has every key figure with its unit, its change and how it is counted', () => {
    const figures = documents
      .flatMap(blocksOf)
      .flatMap((block) => (block.kind === 'keyFigures' ? block.figures : []));
    const cells = tablesOf(docx).flatMap((rows) => rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    expect(figures.length).toBeGreaterThan(0);
    for (const { label, value, unit, change, note } of figures) {
      const lines = [label, `${value} ${unit}`.trim(), ...(change === '' ? [] : [change]), note];
      expect(cells).toContain(lines.join('\n'));
    }
  });

  test('has every note, who signs, and the number of each page', () => {
    const notes = documents.flatMap((document) => document.notes);
    expect(paragraphsOf(docx, 'BodyText3')).toEqual(notes);
    const { signatures } = documents.at(-1) ?? { signatures: [] };
    const signed = tablesOf(docx)
      .at(-1)
      ?.flatMap(({ cells }) => cells.map((cell) => cell.text));
    expect(signed?.filter((word) => word !== '')).toEqual(signatures);
    const footers = [...docx.xml].flatMap(([path, xml]) =>
      path.includes('footer') ? all(xml, 'w:instrText') : [],
    );
    const fields = footers.map(({ children }) => children.map((child) => child.text).join(''));
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('is made of the same bytes each time', async () => {
    expect(await written(documents)).toEqual(await written(documents));
  });
});

describe('a document of Word', () => {
  const strange = '𠮷野家 & <b>“店”</b> 🌻\u0001\uD800';
  const shown = '𠮷野家 & <b>“店”</b> 🌻';

  test('shows rare characters, signs of XML and emoji as they are, without what XML forbids', async () => {
    const unit = sample.partnerUnits[0]?.id;
    const data: DataSet = {
      ...sample,
      community: sample.community.map((community) => ({ ...community, name: strange, fairName: strange })),
      partnerUnits: sample.partnerUnits.map((own) => (own.id === unit ? { ...own, name: strange } : own)),
    };
    const documents = reportOf(data, periodOfYear(2025), null, 'zh-CN');
    const docx = readDocx(await written(documents, { ...FACTS, title: strange, creator: strange }));
    expect(paragraphsOf(docx, 'Title')).toEqual([shown]);
    expect([docx.title, docx.creator]).toEqual([shown, shown]);
    const cells = tablesOf(docx).flatMap((rows) => rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    expect(cells.filter((cell) => cell === shown).length).toBeGreaterThan(1);
  });

  test('of two years has a column and a picture for every month', async () => {
    const documents = reportOf(sample, period('2024-01-01_2025-12-31'), null, 'zh-CN');
    const docx = await read(documents);
    const months = documents.find(({ id }) => id === 'annualReport-months');
    if (!months) throw new Error('The report has a table by month.');
    expect(tableOf(docx, months)).toHaveLength(months.rows.length + 1);
    expect(tablesOf(docx).some(([head]) => head?.cells.length === 25)).toBe(true);
    expect(docx.pictures).toHaveLength(wordDrawings(documents).size);
  });

  test('of a period in which nothing was held says so and has all its sections', async () => {
    const documents = reportOf(sample, periodOfYear(2021), null, 'zh-CN');
    const docx = await read(documents);
    const words = catalogueOf('zh-CN').annualReport;
    expect(paragraphsOf(docx, 'BodyText')).toEqual(
      expect.arrayContaining([words.nothingHeld, words.noChart, words.nobodyToThank]),
    );
    expect(paragraphsOf(docx, 'Heading1')).toHaveLength(documents.length - 1);
  });

  test('of a community before its first person', async () => {
    const data: DataSet = {
      ...sample,
      volunteers: [],
      partnerUnits: [],
      attendance: [],
      assignments: [],
      bookings: [],
    };
    const documents = reportOf(data, periodOfYear(2025), null, 'en');
    const docx = await read(documents);
    for (const table of documents.flatMap(shownTables)) {
      expect(tableOf(docx, table)).toHaveLength(table.rows.length + 1);
    }
  });

  test('of a real community shows its logo and no mark of a sample', async () => {
    const logo = { mime: 'image/png', width: 200, height: 100, data: POINT } as const;
    const data: DataSet = {
      ...sample,
      community: sample.community.map((community) => ({ ...community, isSample: false, logo })),
    };
    const documents = reportOf(data, periodOfYear(2025), null, 'zh-CN');
    const docx = await read(documents);
    expect(docx.pictures).toHaveLength(wordDrawings(documents).size + 1);
    const mark = catalogueOf('zh-CN').common.sampleMark;
    expect([...docx.xml.values()].some((xml) => JSON.stringify(xml).includes(mark))).toBe(false);
  });
});
