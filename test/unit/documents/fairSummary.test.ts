import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { MOST_PHOTOS } from '../../../shared/documents/fairSummary.ts';
import type { FairPaperOptions } from '../../../shared/documents/paperContext.ts';
import type { SheetCell, SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { FaceBlock } from '../../../shared/documents/sheetFace.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { Picture as PictureSchema } from '../../../shared/model/picture.ts';
import { SAMPLE_POSTPONEMENT } from '../../../shared/sample/sampleMonths.ts';
import { fairFigures } from '../../../shared/stats/fairFigures.ts';
import { fairOutcome } from '../../../shared/stats/fairOutcome.ts';
import { hoursOf } from '../../../shared/stats/sumFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { heldSampleFair } from '../../fixtures/sampleFair.ts';

const data = heldSampleFair('2025-06');
const text = catalogueOf('zh-CN');
const words = text.fairPapers.summary;
const NOTHING = text.common.nothingCounted;

function summaryOf(from: FairData, options: Partial<FairPaperOptions> = {}): SheetDocument {
  const [document] = buildPapers(from, [{ kind: 'summary' }], text, 'zh-CN', {
    showPhones: false,
    ...options,
  });
  if (!document) throw new Error('No document.');
  return document;
}

function blocksOf(document: SheetDocument): readonly FaceBlock[] {
  if (document.face?.kind !== 'report') throw new Error('No report.');
  return document.face.blocks;
}

function paragraphsOf(document: SheetDocument): string {
  return blocksOf(document)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
}

function figuresOf(document: SheetDocument): ReadonlyMap<string, string> {
  return new Map(
    blocksOf(document).flatMap((block) =>
      block.kind === 'figures' ? block.figures.map(({ label, value }) => [label, value] as const) : [],
    ),
  );
}

function cellsOf(document: SheetDocument): readonly (readonly SheetCell[])[] {
  return document.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
}

function changed(fields: Partial<FairData['fair']>): FairData {
  return { ...data, fair: { ...data.fair, ...fields } };
}

describe('the figures of the summary', () => {
  test('are those of the fair, category by category and in total', () => {
    const figures = fairFigures(data);
    const rows = cellsOf(summaryOf(data));
    const expected = [...figures.byCategory, figures.total].map((row) => [
      row.visits || NOTHING,
      row.items || NOTHING,
      row.leaflets || NOTHING,
      row.present,
      row.walkIn,
      hoursOf(row.serviceMinutes),
    ]);
    expect(rows.map((cells) => cells.slice(1))).toEqual(expected);
    expect(summaryOf(data).rows.at(-1)?.kind).toBe('total');
  });

  test('the key figures, the bars and the sentences say the same', () => {
    const { total, byCategory } = fairFigures(data);
    const document = summaryOf(data);
    const figures = figuresOf(document);
    expect(figures.get(words.labels.visits)).toBe(String(total.visits));
    expect(figures.get(words.labels.unitPeople)).toBe(String(total.unitPeople));
    expect(figures.get(words.labels.leaflets)).toBe(String(total.leaflets));
    expect(figures.get(words.labels.serviceMinutes)).toBe(hoursOf(total.serviceMinutes).toFixed(1));
    const bars = blocksOf(document).flatMap((block) => (block.kind === 'bars' ? block.bars : []));
    expect(bars.map(({ value }) => value)).toEqual(byCategory.map(({ visits }) => visits));
    expect(paragraphsOf(document)).toContain(`服务居民 ${total.visits} 人次`);
  });

  test('a volunteer who came in two slots is one person', () => {
    const outcome = fairOutcome(data);
    const came = new Set(
      data.attendance.flatMap((row) =>
        row.subjectKind === 'volunteer' && ['present', 'late', 'leftEarly'].includes(row.state)
          ? [row.subjectId]
          : [],
      ),
    );
    expect(outcome?.distinctVolunteers).toBe(came.size);
  });
});

describe('what nobody wrote down', () => {
  const blank = { ...changed({ uniqueRecipients: null }), attendance: [], tallies: [] };

  test('prints “—” and never 0', () => {
    const document = summaryOf(blank);
    for (const cells of cellsOf(document)) expect(cells.slice(1)).toEqual(Array(6).fill(NOTHING));
    expect([...figuresOf(document).values()]).toEqual(Array(8).fill(NOTHING));
    expect(blocksOf(document).some(({ kind }) => kind === 'bars')).toBe(false);
  });

  test('is said in words', () => {
    const said = paragraphsOf(summaryOf(blank));
    for (const sentence of [words.noCounts, words.noPeople, words.noUnits]) expect(said).toContain(sentence);
  });

  test('of some stalls and people only says of how many', () => {
    const [first, ...others] = data.tallies;
    const tallies = others.filter(({ stallId }) => stallId !== first?.stallId);
    const attendance = data.attendance.slice(5);
    const outcome = fairOutcome({ ...data, tallies, attendance });
    const said = paragraphsOf(summaryOf({ ...data, tallies, attendance }));
    expect(said).toContain(words.partial({ counted: 11, all: 12 }));
    expect(outcome?.unverified).toBeGreaterThan(0);
    expect(said).toContain(words.unverified({ count: outcome?.unverified ?? 0 }));
  });

  test('the number of different residents is left out of the sentences', () => {
    expect(paragraphsOf(summaryOf(changed({ uniqueRecipients: 294 })))).toContain(
      words.recipients({ count: 294 }),
    );
    expect(paragraphsOf(summaryOf(changed({ uniqueRecipients: null })))).not.toContain('服务人数');
  });
});

describe('a fair that was not held', () => {
  test.each(['planned', 'postponed', 'cancelled'] as const)('has no figures (%s)', (status) => {
    const document = summaryOf(changed({ status, heldDate: null, statusReason: '暴雨' }));
    expect(document.rows).toEqual([]);
    expect(blocksOf(document).map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
    expect(paragraphsOf(document)).not.toMatch(/人次|(?<!\d)0(?!\d)/u);
  });
});

describe('the office’s own words', () => {
  test('take the place of the sentences, a paragraph a line; the figures stay', () => {
    const document = summaryOf(changed({ summary: '热闹。\n\n圆满。' }));
    expect(paragraphsOf(document)).toBe('热闹。\n圆满。');
    expect(figuresOf(document).size).toBe(8);
  });

  test('blanks are no words', () => {
    expect(paragraphsOf(summaryOf(changed({ summary: ' \n ' })))).toBe(paragraphsOf(summaryOf(data)));
  });

  test('a fair that was moved says from when and why', () => {
    const { month, reason } = SAMPLE_POSTPONEMENT;
    const moved = paragraphsOf(summaryOf(heldSampleFair(`2025-${String(month).padStart(2, '0')}`)));
    expect(moved).toContain(`本期原定 2025年${month}月20日`);
    expect(moved).toContain(reason);
    expect(paragraphsOf(summaryOf(data))).not.toContain('本期原定');
  });
});

describe('photos', () => {
  const picture = (order: number): Picture =>
    v.parse(PictureSchema, {
      id: `picture-${order}`,
      fairId: data.fair.id,
      use: 'summary',
      paper: null,
      image: { mime: 'image/jpeg', width: 4, height: 3, data: 'AAAA' },
      caption: order === 0 ? '' : `第 ${order} 张`,
      order,
    });

  test('stand in their order, six at most, each with its caption or number', () => {
    const pictures = [3, 1, 0, 2, 4, 5, 6, 7].map(picture);
    const photos = blocksOf(summaryOf(data, { pictures })).flatMap((block) =>
      block.kind === 'photos' ? block.photos : [],
    );
    expect(photos).toHaveLength(MOST_PHOTOS);
    expect(photos.slice(0, 3).map(({ caption }) => caption)).toEqual([
      words.photo({ number: 1 }),
      '第 1 张',
      '第 2 张',
    ]);
  });

  test('without photos there is no heading for them', () => {
    const headings = blocksOf(summaryOf(data)).flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).not.toContain(words.headings.photos);
  });
});
