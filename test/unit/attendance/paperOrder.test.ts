import { expect, test } from 'vitest';
import { partnerNames } from '../../../shared/attendance/partnerNames.ts';
import { signInSheet } from '../../../shared/attendance/signInSheet.ts';
import { itemsOfSheet } from '../../../shared/attendance/stallCounts.ts';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PlainPaper } from '../../../shared/paperRequest.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { serviceItemName } from '../../../shared/text/categoryText.ts';
import { largeFair } from '../../fixtures/largeFair.ts';
import { heldSampleFair } from '../../fixtures/sampleFair.ts';

/* What is copied from paper stands on the screen as it stands on the paper: line by line, number by number. */

const text = catalogueOf('zh-CN');
const FAIRS: readonly (readonly [string, FairData])[] = [
  ['the large fair', largeFair()],
  ['a fair of the sample', heldSampleFair('2025-06')],
];

function papers(kind: PlainPaper, data: FairData): readonly SheetDocument[] {
  return buildPapers(data, [{ kind }], text, 'zh-CN', { showPhones: false });
}

function cells(document: SheetDocument | undefined, ...keys: readonly string[]) {
  const at = keys.map((key) => document?.columns.findIndex((column) => column.key === key) ?? -1);
  return (document?.rows ?? []).flatMap((row) =>
    row.kind === 'record' ? [at.map((index) => row.cells[index] ?? '')] : [],
  );
}

test.each(FAIRS)('people of %s have the numbers of the printed sign-in sheet', (_, data) => {
  const numberOf = new Map(data.volunteers.map(({ id, volunteerNo }) => [id, volunteerNo]));
  const lines = signInSheet(data)
    .flatMap((part) => part.lines)
    .filter(({ isWalkIn }) => !isWalkIn)
    .map(({ number, volunteerId }) => [number, numberOf.get(volunteerId)]);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual(cells(papers('volunteerSignIn', data)[0], 'no', 'volunteerNo'));
});

test.each(FAIRS)('the items of each stall of %s come in the order of its tally sheet', (_, data) => {
  const untallied = { ...data, tallies: [] };
  const printed = cells(papers('tally', data)[0], 'serviceItem')
    .map(([name]) => String(name))
    .filter((name) => name !== '' && name !== text.papers.stallTotal);
  // An item with things has a line for its visits and one for its things.
  const shown = data.stalls.flatMap((stall) =>
    itemsOfSheet(untallied, stall).flatMap((item) => {
      const name = serviceItemName(text, item);
      return item.measure === 'items' ? [name, name] : [name];
    }),
  );
  expect(shown).toEqual(printed);
});

test.each(FAIRS)('partners’ people of %s have the numbers of the page of names', (_, data) => {
  const [, page] = papers('partnerSignIn', data);
  const printed = cells(page, 'no', 'name').filter(([, name]) => name !== '');
  expect(partnerNames(data.bookings).map(({ number, person }) => [number, person.name])).toEqual(printed);
});

test('a walk-in has no number: nobody printed a line for them', () => {
  const data = largeFair();
  const [stall, other] = data.stalls;
  const [slot] = data.slots;
  const here = data.assignments.filter(({ stallId }) => stallId === stall?.id);
  const guest = data.volunteers.find(({ id }) => !here.some(({ volunteerId }) => volunteerId === id));
  if (!stall || !other || !slot || !guest) throw new Error('The fair is empty.');
  const row = heldSampleFair('2025-06').attendance.find(({ subjectKind }) => subjectKind === 'volunteer');
  if (!row) throw new Error('Nobody came.');
  const walkIn = { ...row, fairId: data.fair.id, subjectId: guest.id, stallId: stall.id, slotId: slot.id };
  const before = signInSheet(data);
  const [first, second] = signInSheet({ ...data, attendance: [{ ...walkIn, isWalkIn: true }] });
  expect(first?.lines.at(-1)).toMatchObject({ volunteerId: guest.id, number: null });
  // Nor does it push the lines of the next stall on.
  expect(second?.lines[0]?.number).toBe(before[1]?.lines[0]?.number);
});
