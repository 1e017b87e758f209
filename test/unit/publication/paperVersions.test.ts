import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { changedPapers } from '../../../shared/publication/changedPapers.ts';
import { paperVersions } from '../../../shared/publication/paperVersions.ts';
import { afterPrinting } from '../../../shared/publication/printedSheets.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const PEOPLE = ['1', '2', '3'].map((id) =>
  makeVolunteer(id, { volunteerNo: `V${id}`, phone: '13800001234' }),
);
const [v1, v2, v3] = PEOPLE;
const EMPTY = plannedFair({ volunteers: PEOPLE });
const a = firstOf(EMPTY.needs);
const b = EMPTY.needs.find(({ stallId }) => stallId !== a.stallId);
if (!v1 || !v2 || !v3 || !b) throw new Error('Three people and two stalls expected.');

const at = (day: number): Instant => v.parse(Instant, `2026-06-${day}T08:20:00.000Z`);
const ROSTER: readonly PaperRequest[] = [{ kind: 'roster' }];
const planned: FairData = { ...EMPTY, assignments: [assign(a, v1), assign(b, v2)] };
const changed = (data: FairData): FairData => ({ ...data, assignments: [assign(a, v3), assign(b, v2)] });

function printOn(day: number, data: FairData, papers = ROSTER): FairData {
  return { ...data, publication: afterPrinting(data, papers, at(day)) };
}

describe('the version of a paper', () => {
  it('is the first at its first print', () => {
    expect(paperVersions(planned, ROSTER, at(12)).get('roster')).toEqual({ version: 1, at: at(12) });
  });

  it('stays, with its time, as long as the paper says the same', () => {
    const printed = printOn(12, planned);
    expect(paperVersions(printed, ROSTER, at(18)).get('roster')).toEqual({ version: 1, at: at(12) });
    expect(printOn(18, printed).publication).toEqual(printed.publication);
  });

  it('goes up by one when it says something else, however often that is looked at', () => {
    const later = changed(printOn(12, planned));
    const second = { version: 2, at: at(18) };
    expect(paperVersions(later, ROSTER, at(18)).get('roster')).toEqual(second);
    expect(paperVersions(later, ROSTER, at(18)).get('roster')).toEqual(second);
    const printed = printOn(18, later);
    expect(paperVersions(printed, ROSTER, at(19)).get('roster')).toEqual(second);
    expect(
      paperVersions({ ...printed, assignments: planned.assignments }, ROSTER, at(19)).get('roster'),
    ).toEqual({
      version: 3,
      at: at(19),
    });
  });

  it('is none on lists for the phone, which say when they were made', () => {
    const versions = paperVersions(planned, [{ kind: 'gapCallList' }, { kind: 'callList' }], at(12));
    expect([...versions.values()]).toEqual([
      { version: null, at: at(12) },
      { version: null, at: at(12) },
    ]);
  });
});

describe('only what changed', () => {
  const text = catalogueOf('zh-CN');
  const options = { showPhones: false };
  const papersOf = (data: FairData): SheetDocument =>
    firstOf(changedPapers(data, ROSTER, text, 'zh-CN', options));
  const numberOf = (stallId: string): string =>
    firstOf(EMPTY.stalls.filter(({ id }) => id === stallId)).number;

  it('are the stalls whose part says something else, and the head says that it is a part', () => {
    const paper = papersOf(changed(printOn(12, planned)));
    const stalls = new Set(paper.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells[0]])));
    expect([...stalls]).toEqual([numberOf(a.stallId)]);
    expect(paper.head.at(-1)).toEqual({ label: text.papers.head.onlyChanged, value: numberOf(a.stallId) });
  });

  it('is the whole paper when its head changed too, when nothing changed, and when it was never printed', () => {
    const whole = (data: FairData): SheetDocument =>
      firstOf(buildPapers(data, ROSTER, text, 'zh-CN', options));
    const printed = printOn(12, planned);
    const moved = changed({ ...printed, fair: { ...printed.fair, place: '社区大院' } });
    for (const data of [moved, printed, planned]) expect(papersOf(data)).toEqual(whole(data));
  });
});
