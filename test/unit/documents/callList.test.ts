import { describe, expect, it } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { cellText } from '../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { LOCALES } from '../../../shared/model/settings.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import { callLines } from '../../../shared/publication/callLines.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { assign, firstOf, makeReply } from '../../fixtures/plannedFair.ts';
import { EMPTY, PEOPLE, publish } from '../publication/changedFair.ts';

const [v0, v1, v2] = PEOPLE;
if (!v0 || !v1 || !v2) throw new Error('Three people expected.');
const [early, late] = EMPTY.slots.map((slot) =>
  firstOf(EMPTY.needs.filter(({ slotId }) => slotId === slot.id)),
);
if (!early || !late) throw new Error('Needs in two slots expected.');

const published = publish({ ...EMPTY, assignments: [assign(early, v0), assign(late, v1)] });
const changed: FairData = {
  ...published,
  assignments: [assign(late, v1), assign(early, v2)],
  replies: [makeReply(EMPTY.fair.id, v0.id, { answer: 'no' })],
};

function listOf(data: FairData, locale: (typeof LOCALES)[number], showPhones = false) {
  const text = catalogueOf(locale);
  return firstOf(buildPapers(data, [{ kind: 'callList' }], text, locale, { showPhones }));
}

describe.each(LOCALES)('the call list on paper in %s', (locale) => {
  const text = catalogueOf(locale);

  it('has a row for every line, numbered through, under what the calls are about', () => {
    const { rows } = listOf(changed, locale);
    expect(rows.map((row) => (row.kind === 'group' ? row.text : row.cells.slice(0, 3)))).toEqual([
      text.publication.group.newlyAsked({ count: 1 }),
      [1, v2.name, v2.volunteerNo],
      text.publication.group.saidSo({ count: 1 }),
      [2, v0.name, v0.volunteerNo],
    ]);
    expect(rows.filter(({ kind }) => kind === 'record')).toHaveLength(callLines(changed).length);
  });

  it('masks phones unless they are asked for, and has room to tick who was told', () => {
    const document = listOf(changed, locale);
    const at = (key: string): number => document.columns.findIndex((column) => column.key === key);
    const phones = ({ rows }: typeof document) =>
      rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells[at('phone')]]));
    expect(phones(document)).toEqual([maskPhone(v2.phone), maskPhone(v0.phone)]);
    expect(phones(listOf(changed, locale, true))).toEqual([v2.phone, v0.phone]);
    expect(document.columns[at('told')]?.kind).toBe('sign');
    expect(document.rowHeight).toBeGreaterThanOrEqual(9);
  });

  it('tells old place and new place, with a dash where there is none', () => {
    const document = listOf(changed, locale);
    const cells = document.rows.flatMap((row) =>
      row.kind === 'group'
        ? []
        : [row.cells.map((cell, index) => cellText(cell, firstOf(document.columns.slice(index)), locale))],
    );
    const [asked, ill] = cells;
    expect([asked?.[5], ill?.[6]]).toEqual(['—', '—']);
    expect(asked?.[6]).toBe(ill?.[5]);
    expect(ill?.[5]).toMatch(/^A1 09:00–10:15/u);
  });

  it('says that there is nobody to call rather than being an empty sheet', () => {
    expect(listOf(published, locale).rows).toEqual([{ kind: 'group', text: text.publication.nobodyToCall }]);
    expect(listOf(EMPTY, locale).rows).toHaveLength(1);
  });
});
