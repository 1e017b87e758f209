import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { qrPath } from '../../../shared/documents/qrPath.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { SheetFace } from '../../../shared/documents/sheetFace.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { largeFair } from '../../fixtures/largeFair.ts';
import {
  assign,
  firstOf,
  makePartner,
  makeVolunteer,
  plannedFair,
  templateWithPartner,
} from '../../fixtures/plannedFair.ts';
import { heldSampleFair } from '../../fixtures/sampleFair.ts';

/* Papers that are cut or folded: slips, badges, table cards. */

const text = catalogueOf('zh-CN');
const LARGE = largeFair();

type CardPaper = 'personalSlips' | 'badges' | 'tableCards';

function paper(kind: CardPaper, data: FairData): SheetDocument {
  return firstOf(buildPapers(data, [{ kind }], text, 'zh-CN', { showPhones: false }));
}

function faceOf<Kind extends SheetFace['kind']>(
  { face }: SheetDocument,
  kind: Kind,
): Extract<SheetFace, { readonly kind: Kind }> {
  if (!isFace(face, kind)) throw new Error(`No face ${kind}.`);
  return face;
}

function isFace<Kind extends SheetFace['kind']>(
  face: SheetFace | undefined,
  kind: Kind,
): face is Extract<SheetFace, { readonly kind: Kind }> {
  return face?.kind === kind;
}

const numberOf = (data: FairData, id: string): string =>
  data.volunteers.find((volunteer) => volunteer.id === id)?.volunteerNo ?? '';

describe('personal slips', () => {
  const { slips } = faceOf(paper('personalSlips', LARGE), 'slips');

  test('are one for everybody assigned, with all places of that person', () => {
    const shown = slips.flatMap(({ volunteerNo, places }) =>
      places.map(({ time, stallNo }) => `${volunteerNo} ${time} ${stallNo}`),
    );
    const expected = LARGE.assignments.map(({ volunteerId, stallId, slotId }) => {
      const stall = LARGE.stalls.find(({ id }) => id === stallId)?.number;
      const time = slotId === LARGE.slots[0]?.id ? '09:00–10:15' : '10:15–11:30';
      return `${numberOf(LARGE, volunteerId)} ${time} ${stall}`;
    });
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(new Set(slips.map(({ volunteerNo }) => volunteerNo)).size).toBe(slips.length);
  });

  test('say the same as the rows of the workbook', () => {
    const { rows } = paper('personalSlips', LARGE);
    const cells = rows.map((row) => (row.kind === 'record' ? row.cells.join('|') : ''));
    const said = slips.flatMap(({ name, volunteerNo, team, places }) =>
      places.map(({ time, stallNo, category, stall, post, lead }) =>
        [name, volunteerNo, team, time, stallNo, category, stall, post, lead].join('|'),
      ),
    );
    expect(said).toEqual(cells);
  });

  test('tell a stall lead what to check, and nobody else', () => {
    const [person] = LARGE.volunteers;
    const need = firstOf(LARGE.needs);
    if (!person) throw new Error('A person expected.');
    const stalls = LARGE.stalls.map((stall) =>
      stall.id === need.stallId ? { ...stall, leadVolunteerId: person.id, supplies: '血压计 2 台' } : stall,
    );
    const face = faceOf(paper('personalSlips', { ...LARGE, stalls }), 'slips');
    const told = face.slips.filter(({ facts }) => facts.some(({ value }) => value === '血压计 2 台'));
    expect(told.map(({ volunteerNo }) => volunteerNo)).toEqual([person.volunteerNo]);
  });

  test('say which fair on which day, for they are cut from the head of their page', () => {
    const { occasion } = faceOf(paper('personalSlips', heldSampleFair('2025-06')), 'slips');
    expect(occasion.day).toBe('6月20日 周五');
    expect(occasion.fair).toContain('第 6 期');
  });

  test('are in the order of the names, then of the numbers', () => {
    const byName = new Intl.Collator('zh-CN');
    const order = slips.toSorted(
      (a, b) => byName.compare(a.name, b.name) || a.volunteerNo.localeCompare(b.volunteerNo),
    );
    expect(slips.map(({ volunteerNo }) => volunteerNo)).toEqual(order.map(({ volunteerNo }) => volunteerNo));
  });

  test('show names as the office wants them: only the first character when masked', () => {
    const data = heldSampleFair('2025-06');
    const options = { showPhones: false, masksNames: true };
    const masked = firstOf(buildPapers(data, [{ kind: 'personalSlips' }], text, 'zh-CN', options));
    expect(faceOf(masked, 'slips').slips.every(({ name }) => name.includes('＊'))).toBe(true);
  });

  test('say so when nobody is assigned', () => {
    const face = faceOf(paper('personalSlips', plannedFair()), 'slips');
    expect(face).toMatchObject({ slips: [], nobody: text.papers.nobodyAssigned });
  });
});

describe('name badges', () => {
  test('are one a person, however many places the person has, and keep rare characters', () => {
    const { badges } = faceOf(paper('badges', LARGE), 'badges');
    const numbers = badges.map(({ volunteerNo }) => volunteerNo);
    const expected = new Set(LARGE.assignments.map(({ volunteerId }) => numberOf(LARGE, volunteerId)));
    expect(numbers).toHaveLength(expected.size);
    expect(new Set(numbers)).toEqual(expected);
    expect(badges.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['龚䶮', '㐱𠮷', '阿依古丽·买买提']),
    );
  });

  test('name every stall of a person, in the order of the stalls', () => {
    const person = makeVolunteer('1');
    const data = plannedFair({ volunteers: [person] });
    const [first] = data.needs;
    const last = data.needs.at(-1);
    if (!first || !last) throw new Error('Needs expected.');
    const face = faceOf(
      paper('badges', { ...data, assignments: [assign(last, person), assign(first, person)] }),
      'badges',
    );
    const numbers = [first, last].map(({ stallId }) => data.stalls.find(({ id }) => id === stallId)?.number);
    expect(face.badges.map(({ stalls }) => stalls)).toEqual([numbers.join(text.papers.listSeparator)]);
  });

  test('are in the order of the stalls, so that each stall gets its own in one piece; within a stall by name', () => {
    const { badges } = faceOf(paper('badges', heldSampleFair('2025-06')), 'badges');
    const byName = new Intl.Collator('zh-CN');
    const key = ({ stalls }: (typeof badges)[number]): string =>
      stalls.split(text.papers.listSeparator)[0] ?? '';
    const order = badges.toSorted(
      (a, b) =>
        key(a).localeCompare(key(b)) ||
        Number(a.volunteerNo === '') - Number(b.volunteerNo === '') ||
        byName.compare(a.name, b.name),
    );
    expect(badges.map(({ name }) => name)).toEqual(order.map(({ name }) => name));
  });

  test('are made for partners’ people by name, without a number; a headcount has none', () => {
    const data = heldSampleFair('2025-06');
    const { badges } = faceOf(paper('badges', data), 'badges');
    const named = data.bookings.flatMap(({ people }) => people.map(({ name }) => name));
    const partners = badges.filter(({ volunteerNo }) => volunteerNo === '');
    expect(named.length).toBeGreaterThan(0);
    expect(partners.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
  });
});

describe('a partner’s person who is a volunteer too', () => {
  const volunteer = makeVolunteer('9', { name: '李医生', volunteerNo: 'V0009' });
  const unit = makePartner('u', { name: '和济医院' });
  const planned = plannedFair({
    volunteers: [volunteer],
    partnerUnits: [unit],
    template: templateWithPartner('medical', unit),
  });
  const [person] = firstOf(
    heldSampleFair('2025-06').bookings.filter(({ people }) => people.length > 0),
  ).people;
  if (!person) throw new Error('A partner’s person expected.');
  const own = { ...person, name: volunteer.name, role: '内科', volunteerId: volunteer.id };
  const data = { ...planned, bookings: planned.bookings.map((booking) => ({ ...booking, people: [own] })) };

  test('has a badge of the unit when not on duty as a volunteer', () => {
    const { badges } = faceOf(paper('badges', data), 'badges');
    expect(badges).toMatchObject([{ name: '李医生', role: '内科', belongs: '和济医院', volunteerNo: '' }]);
  });

  test('has one badge and no second one when on duty', () => {
    const assignments = [assign(firstOf(data.needs), volunteer)];
    const { badges } = faceOf(paper('badges', { ...data, assignments }), 'badges');
    expect(badges).toMatchObject([{ name: '李医生', volunteerNo: 'V0009' }]);
  });
});

describe('table cards', () => {
  test('are one for each stall, with what it offers', () => {
    const { tents } = faceOf(paper('tableCards', LARGE), 'tents');
    expect(tents.map(({ number }) => number)).toEqual(LARGE.stalls.map(({ number }) => number));
    expect(
      tents.every(({ name, category, mark }) => name !== '' && category !== '' && mark.initial !== ''),
    ).toBe(true);
  });
});

describe('the QR code of a volunteer number', () => {
  /** Paints the path as a scanner sees it, so many pixels a module. */
  function scan(code: string, pixels = 4): string | undefined {
    const { path, size } = qrPath(code);
    const side = size * pixels;
    const image = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x = 0, y = 0, length = 0] of [...path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)].map((part) =>
      part.map(Number),
    )) {
      for (let row = y * pixels; row < (y + 1) * pixels; row += 1) {
        image.fill(0, (row * side + x * pixels) * 4, (row * side + (x + length) * pixels) * 4);
        for (let column = x * pixels; column < (x + length) * pixels; column += 1)
          image[(row * side + column) * 4 + 3] = 255;
      }
    }
    return jsQR(image, side, side)?.data;
  }

  test.each(['V0001', 'V0288', '12345', '志愿-07', 'R00800'])('says %s', (code) => {
    expect(scan(code)).toBe(code);
  });

  test('can be read whatever the number is', () => {
    const number = fc.string({ unit: fc.constantFrom(...'ABCDVR0123456789-/'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(number, (code) => {
        expect(scan(code)).toBe(code);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves four modules white around it', () => {
    const { path, size } = qrPath('V0001');
    const xs = [...path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)].flatMap(([, x, y, length]) => [
      Number(x),
      Number(y),
      size - Number(x) - Number(length),
    ]);
    expect(Math.min(...xs)).toBe(4);
  });
});
