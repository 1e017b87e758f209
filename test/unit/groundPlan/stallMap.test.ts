import { expect, it } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { inkOn } from '../../../shared/documents/inkOn.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { arrangeStalls } from '../../../shared/groundPlan/arrangeStalls.ts';
import { moveThing, turnTable } from '../../../shared/groundPlan/editPlan.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { largeFair } from '../../fixtures/largeFair.ts';
import { firstOf, makePartner, plannedFair, templateWithPartner } from '../../fixtures/plannedFair.ts';

function stallMap(data: FairData, locale: Locale = 'zh-CN'): SheetDocument {
  const text = catalogueOf(locale);
  return firstOf(buildPapers(data, [{ kind: 'stallMap' }], text, locale, { showPhones: false }));
}

function mapOf({ face }: SheetDocument) {
  if (face?.kind !== 'map') throw new Error('It has no map.');
  return face;
}

it('has a row and a table on the map for every stall, in the same order', () => {
  for (const data of [plannedFair(), largeFair(), { ...plannedFair(), stalls: [] }]) {
    const document = stallMap(data);
    const numbers = data.stalls.map(({ number }) => number);
    expect(document.rows.map((row) => (row.kind === 'group' ? '' : row.cells[0]))).toEqual(numbers);
    expect(mapOf(document).tables.map(({ number }) => number)).toEqual(numbers);
  }
});

it('says what is on offer and which unit comes for it, and no name of a person', () => {
  const unit = makePartner('u1');
  const data = plannedFair({ partnerUnits: [unit], template: templateWithPartner('medical', unit) });
  const { rows } = stallMap(data);
  expect(JSON.stringify(rows[0])).toContain('测血压');
  expect(JSON.stringify(rows[0])).toContain(`（${unit.name}）`);
  expect(JSON.stringify(stallMap(data, 'en').rows[0])).toContain('Free clinic');
});

it('draws the plan that is stored, as it is stored', () => {
  const data = plannedFair();
  const { id: stallId } = firstOf(data.stalls);
  const moved = moveThing(arrangeStalls(data), { kind: 'table', stallId }, { x: 2, y: 3 });
  const document = stallMap({ ...data, groundPlan: turnTable(moved, stallId) });
  expect(firstOf(mapOf(document).tables)).toMatchObject({ x: 2, y: 3, isTurned: true });
  expect(mapOf(document).marks.map(({ label }) => label)).toEqual(['入口', '急救点', '电源']);
});

it('tells a table’s category by its first character and colour', () => {
  const data = plannedFair();
  const { mark } = firstOf(mapOf(stallMap(data)).tables);
  expect(mark).toMatchObject({ initial: '义', color: '#0F6FB5' });
});

it('writes white on dark colours and black on light ones', () => {
  for (const { color } of plannedFair().categories) expect(inkOn(color)).toBe('#ffffff');
  expect(inkOn('#F6B91A')).toBe('#000000');
});
