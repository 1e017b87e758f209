import { describe, expect, it } from 'vitest';
import { buildPapers, paperKey, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import { afterPrinting, outdatedSheets } from '../../../shared/publication/printedSheets.ts';
import { publishPlan } from '../../../shared/publication/publishPlan.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { assign, firstOf } from '../../fixtures/plannedFair.ts';
import { EMPTY, NOON, PEOPLE, publish } from './changedFair.ts';

const [v0, v1, v2] = PEOPLE;
if (!v0 || !v1 || !v2) throw new Error('Three people expected.');
const [a] = EMPTY.needs;
const b = EMPTY.needs.find(({ stallId }) => stallId !== a?.stallId);
if (!a || !b) throw new Error('Two stalls expected.');
const numberOf = (stallId: string): string => firstOf(EMPTY.stalls.filter(({ id }) => id === stallId)).number;

const planned: FairData = { ...EMPTY, assignments: [assign(a, v0), assign(b, v1)] };

function print(data: FairData, papers: readonly PaperRequest[]): FairData {
  return { ...data, publication: afterPrinting(data, papers, NOON) ?? data.publication };
}
/** Papers that go by stall and some that do not change with who stands where. */
const BY_STALL: readonly PaperRequest[] = [
  { kind: 'roster' },
  { kind: 'volunteerSignIn' },
  { kind: 'tally' },
  { kind: 'partnerSignIn' },
];
const printed = print(planned, BY_STALL);
const allPrinted = print(planned, papersOfFair(planned));
const outdated = (data: FairData) =>
  outdatedSheets(data).map(({ request, stalls, isElsewhere }) => [paperKey(request), stalls, isElsewhere]);

describe('printing papers', () => {
  it('publishes the plan with the roster, and with no other paper', () => {
    expect(afterPrinting(planned, [{ kind: 'volunteerSignIn' }], NOON)).toMatchObject({
      publishedAt: null,
      places: [],
    });
    expect(afterPrinting(planned, [{ kind: 'roster' }], NOON)).toMatchObject({
      publishedAt: NOON,
      places: [{ volunteerId: v0.id }, { volunteerId: v1.id }],
    });
  });

  it('does not publish a second time: whoever was told the first plan must be phoned', () => {
    const changed = { ...printed, assignments: [assign(a, v2), assign(b, v1)] };
    expect(print(changed, [{ kind: 'roster' }]).publication?.places).toEqual(printed.publication?.places);
  });

  it('is remembered neither for lists to phone by, nor once the fair is archived', () => {
    expect(afterPrinting(planned, [{ kind: 'gapCallList' }, { kind: 'callList' }], NOON)).toBeNull();
    const archived = { ...planned, fair: { ...planned.fair, status: 'archived' as const } };
    expect(afterPrinting(archived, [{ kind: 'roster' }], NOON)).toBeNull();
  });

  it('publishes no plan of a fair that is over', () => {
    const held = { ...planned, fair: { ...planned.fair, status: 'held' as const } };
    const papers = [{ kind: 'roster' }, { kind: 'attendanceTally' }] as const;
    expect(afterPrinting(held, papers, NOON)).toMatchObject({
      publishedAt: null,
      sheets: [{ key: 'roster' }, { key: 'attendanceTally' }],
    });
  });

  it('keeps no name and no phone', () => {
    const kept = JSON.stringify(printed.publication?.sheets);
    expect(kept).not.toContain(v0.name);
    expect(kept).not.toContain(v0.phone);
    expect(kept).not.toContain(maskPhone(v0.phone));
  });
});

describe('what must be printed again', () => {
  it('is nothing right after printing, nor what was never printed', () => {
    expect(outdated(printed)).toEqual([]);
    expect(outdated(publish(planned))).toEqual([]);
  });

  it('are the papers that say something else, with the stalls where they do', () => {
    const changed = { ...printed, assignments: [assign(a, v2), assign(b, v1)] };
    expect(outdated(changed)).toEqual([
      ['roster', [numberOf(a.stallId)], false],
      ['volunteerSignIn', [numberOf(a.stallId)], false],
    ]);
  });

  it('says the stall too where papers go by person, by slot or by table', () => {
    const changed = { ...allPrinted, assignments: [assign(a, v2), assign(b, v1)] };
    const sheets = new Map(
      outdatedSheets(changed).map(({ request, stalls, isElsewhere }) => [
        request.kind,
        { stalls, isElsewhere },
      ]),
    );
    const there = { stalls: [numberOf(a.stallId)], isElsewhere: false };
    for (const kind of ['rosterBySlot', 'personalSlips', 'badges'] as const) {
      expect([kind, sheets.get(kind)]).toEqual([kind, there]);
    }
    expect(sheets.has('tableCards')).toBe(false);
    const renamed = allPrinted.stalls.map((stall) =>
      stall.id === b.stallId ? { ...stall, name: '新名' } : stall,
    );
    const cards = outdatedSheets({ ...allPrinted, stalls: renamed }).find(
      ({ request }) => request.kind === 'tableCards',
    );
    expect(cards).toMatchObject({ stalls: [numberOf(b.stallId)], isElsewhere: false });
  });

  it('says that the map changed when a table was moved', () => {
    const { fair, stalls } = allPrinted;
    const [first] = stalls;
    if (!first) throw new Error('A stall expected.');
    const table = { stallId: first.id, x: 1, y: 1, isTurned: true };
    const groundPlan = { id: fair.id, width: 30, depth: 20, tables: [table], marks: [] };
    expect(outdatedSheets({ ...allPrinted, groundPlan }).map(({ request }) => request.kind)).toEqual([
      'stallMap',
    ]);
  });

  it('is no other stall where the running numbers went down', () => {
    expect(outdated({ ...printed, assignments: [assign(b, v1)] })).toEqual([
      ['roster', [numberOf(a.stallId)], false],
      ['volunteerSignIn', [numberOf(a.stallId)], false],
    ]);
  });

  it('is so wherever the pages differ, and nowhere else', () => {
    const text = catalogueOf('en');
    const rowsOf = (data: FairData, request: PaperRequest) =>
      buildPapers(data, [request], text, 'en', { showPhones: true }).map(({ head, rows, columns }) => ({
        head,
        rows: rows.map((row) =>
          row.kind === 'group' ? row : row.cells.filter((_, index) => columns[index]?.key !== 'no'),
        ),
      }));
    const changes: readonly Partial<FairData>[] = [
      {},
      { assignments: [assign(b, v1)] },
      { fair: { ...printed.fair, meetingPoint: '小广场' } },
      { fair: { ...printed.fair, place: '社区大院' } },
      // Only in the digits that are masked.
      { volunteers: PEOPLE.map((row) => (row.id === v1.id ? { ...row, phone: '13899991001' } : row)) },
      {
        stalls: printed.stalls.slice(1),
        needs: printed.needs.filter(({ stallId }) => stallId !== a.stallId),
      },
      { stalls: printed.stalls.map((stall) => ({ ...stall, leadVolunteerId: v0.id })) },
    ];
    for (const change of changes) {
      const data = { ...allPrinted, ...change };
      const differing = papersOfFair(data).filter(
        (request) => JSON.stringify(rowsOf(data, request)) !== JSON.stringify(rowsOf(printed, request)),
      );
      expect(outdatedSheets(data).map(({ request }) => request)).toEqual(differing);
    }
  });

  it('says when it is not at a stall', () => {
    const moved = { ...allPrinted, fair: { ...printed.fair, place: '社区大院' } };
    const roster = outdatedSheets(moved).find(({ request }) => request.kind === 'roster');
    expect(roster).toMatchObject({ isElsewhere: true });
    expect(outdatedSheets(moved).map(({ request }) => request)).toEqual(papersOfFair(moved));
  });

  it('is over once it is printed again, paper by paper; publishing anew prints nothing', () => {
    const changed = { ...printed, assignments: [assign(a, v2), assign(b, v1)] };
    const again = print(changed, [{ kind: 'roster' }]);
    expect(outdated(again).map(([key]) => key)).toEqual(['volunteerSignIn']);
    expect(again.publication?.sheets).toHaveLength(printed.publication?.sheets.length ?? 0);
    const anew = { ...changed, publication: publishPlan(changed, NOON) };
    expect(outdated(anew).map(([key]) => key)).toEqual(['roster', 'volunteerSignIn']);
  });
});
