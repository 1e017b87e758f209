import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { buildPapers, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import {
  headColumn,
  isDefaultLayout,
  moveColumn,
  setLayout,
  showColumn,
} from '../../../shared/documents/layoutEdit.ts';
import { layoutState } from '../../../shared/documents/layoutState.ts';
import { columnWarning, hasLowRows } from '../../../shared/documents/layoutWarnings.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { Booking } from '../../../shared/model/fair.ts';
import { defaultLayout, PaperLayout } from '../../../shared/model/paperLayout.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import {
  assign,
  firstOf,
  makePartner,
  makeVolunteer,
  plannedFair,
  templateWithPartner,
} from '../../fixtures/plannedFair.ts';

const text = catalogueOf('zh-CN');
const partner = makePartner('医院', {
  contacts: [{ id: 'c1', name: '王带队', role: '', phone: '13900002222' }],
});
const volunteer = makeVolunteer('v1', { name: '张晓梅', phone: '13800001111' });
const planned = plannedFair({
  volunteers: [volunteer],
  partnerUnits: [partner],
  template: templateWithPartner('medical', partner),
});
const people = [{ id: 'p1', name: '李医生', role: '医生', phone: '13700003333', volunteerId: null }];
const bookings = planned.bookings.map((booking) => v.parse(Booking, { ...booking, people }));
const data = { ...planned, bookings, assignments: [assign(firstOf(planned.needs), volunteer)] };

function papersWith(...layouts: readonly PaperLayout[]): readonly SheetDocument[] {
  return buildPapers(data, papersOfFair(data), text, 'zh-CN', {
    showPhones: false,
    layouts: new Map(layouts.map((layout) => [layout.id, layout])),
  });
}

function named(documents: readonly SheetDocument[], id: string): SheetDocument {
  const found = documents.find((document) => document.id === id);
  if (!found) throw new Error(`No paper ${id}.`);
  return found;
}

const plain = papersWith();

describe('every paper of a fair', () => {
  test.each(plain.map((document) => ({ id: document.id, document })))(
    '$id has, as the program makes it, room for everything',
    ({ document, id }) => {
      const state = layoutState(document, defaultLayout(id));
      if (!state.isTable) return;
      const warnings = state.columns.map((column) => [column.key, columnWarning(column, state.fontSize)]);
      expect(warnings.filter(([, warning]) => warning !== null)).toEqual([]);
      expect(hasLowRows(state)).toBe(false);
    },
  );

  test.each(plain.map((document) => ({ id: document.id, document })))(
    '$id can be set up, stored, and set back to nothing',
    ({ document, id }) => {
      const [first] = document.columns;
      if (!first) return;
      const own = headColumn(
        document,
        moveColumn(document, defaultLayout(id), first.key, 99),
        first.key,
        '自定',
      );
      expect(v.is(PaperLayout, own)).toBe(true);
      const back = headColumn(document, moveColumn(document, own, first.key, 0), first.key, '');
      expect(isDefaultLayout(back)).toBe(true);
    },
  );

  test('comes as the office has set it up, and the others as before', () => {
    const roster = named(plain, 'roster');
    const layout = showColumn(
      roster,
      moveColumn(roster, defaultLayout('roster'), 'name', 0),
      'supplies',
      false,
    );
    const papers = papersWith(layout);
    const keys = named(papers, 'roster').columns.map(({ key }) => key);
    expect(keys[0]).toBe('name');
    expect(keys).not.toContain('supplies');
    expect(named(papers, 'roster').rows).toHaveLength(roster.rows.length);
    expect(papers.filter(({ id }) => id !== 'roster')).toEqual(plain.filter(({ id }) => id !== 'roster'));
  });

  test.each(plain.map(({ id }) => id))('%s has the office’s emblem in its head', (id) => {
    const logo = { mime: 'image/png', width: 1, height: 1, data: 'AAAA' } as const;
    const own = { ...data, community: { ...data.community, logo } };
    const documents = buildPapers(own, papersOfFair(own), text, 'zh-CN', { showPhones: false });
    expect(named(documents, id).logo).toEqual(logo);
  });

  test('the page of names is set up by itself', () => {
    const layout = setLayout(named(plain, 'partnerNames'), defaultLayout('partnerNames'), { rowHeight: 12 });
    const papers = papersWith(layout);
    expect(named(papers, 'partnerNames').rowHeight).toBe(12);
    expect(named(papers, 'partnerSignIn').rowHeight).toBe(10);
  });
});

describe('masks', () => {
  const textOf = (documents: readonly SheetDocument[], id: string): string =>
    JSON.stringify(named(documents, id));

  test('phones are hidden unless the paper always shows them; no other paper follows', () => {
    expect(textOf(plain, 'roster')).not.toContain('13800001111');
    const papers = papersWith({ ...defaultLayout('roster'), phones: 'full' });
    expect(textOf(papers, 'roster')).toContain('13800001111');
    expect(textOf(papers, 'volunteerSignIn')).not.toContain('13800001111');
  });

  test('names keep only their first character where the office says so', () => {
    expect(textOf(plain, 'roster')).toContain('张晓梅');
    const papers = papersWith({ ...defaultLayout('roster'), names: 'masked' });
    expect(textOf(papers, 'roster')).not.toContain('张晓梅');
    expect(textOf(papers, 'roster')).toContain('张＊＊');
    expect(textOf(papers, 'volunteerSignIn')).toContain('张晓梅');
  });

  test.each(plain.map(({ id }) => id))('no name is left whole on %s, volunteers or partner people', (id) => {
    // Both papers of the partners follow the one that they are asked for by.
    const key = id === 'partnerNames' ? 'partnerSignIn' : id;
    const papers = papersWith({ ...defaultLayout(key), names: 'masked' });
    for (const name of ['张晓梅', '李医生', '王带队']) expect(textOf(papers, id)).not.toContain(name);
  });
});
