import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Need } from '../../../shared/model/fair.ts';
import { callLines, callsToMake } from '../../../shared/publication/callLines.ts';
import { planChanges } from '../../../shared/publication/planChanges.ts';
import {
  publishForPerson,
  publishPlan,
  withdrawPlan,
  withoutPerson,
  withPersonMerged,
} from '../../../shared/publication/publishPlan.ts';
import { assign, firstOf, makeReply } from '../../fixtures/plannedFair.ts';
import { changedFairs, EMPTY, NOON, PEOPLE, publish } from './changedFair.ts';

const [v0, v1, v2] = PEOPLE;
if (!v0 || !v1 || !v2) throw new Error('Three people expected.');
const [early, late] = EMPTY.slots;
const needsIn = (slot: typeof early): readonly Need[] =>
  EMPTY.needs.filter(({ slotId }) => slotId === slot?.id);
const [a] = needsIn(early);
const b = needsIn(early).find(({ stallId }) => stallId !== a?.stallId);
const [c] = needsIn(late);
if (!a || !b || !c) throw new Error('Needs in two slots expected.');

const published = publish({ ...EMPTY, assignments: [assign(a, v0), assign(c, v0), assign(b, v1)] });
const now = (...assignments: FairData['assignments']): FairData => ({ ...published, assignments });
const kinds = (data: FairData) => callLines(data).map(({ volunteer, kind }) => [volunteer.id, kind]);

describe('what changed since a plan was published', () => {
  it('is nothing while nothing is published, and nothing right after', () => {
    expect(planChanges(EMPTY)).toBeNull();
    expect(callLines({ ...published, publication: null })).toEqual([]);
    expect(callLines(published)).toEqual([]);
    expect(planChanges(published)?.kept).toHaveLength(3);
  });

  it('is no matter any more once the fair took place or was cancelled', () => {
    for (const status of ['held', 'archived', 'cancelled'] as const) {
      expect(planChanges({ ...now(), fair: { ...EMPTY.fair, status } })).toBeNull();
    }
    expect(planChanges({ ...now(), fair: { ...EMPTY.fair, status: 'postponed' } })?.gone).toHaveLength(3);
  });

  it('counts each place once, and adds up with both plans', () => {
    fc.assert(
      fc.property(changedFairs, ({ before, now: data }) => {
        const changes = planChanges(data);
        if (!changes) throw new Error('The plan is published.');
        expect(changes.gone.length + changes.kept.length).toBe(before.assignments.length);
        expect(changes.added.size + changes.kept.length).toBe(data.assignments.length);
        const stood = new Set(before.assignments.map(({ id }) => id));
        // With the same stalls and slots the words change just where the records do.
        expect(new Set(changes.added.keys())).toEqual(
          new Set(data.assignments.filter(({ id }) => !stood.has(id)).map(({ id }) => id)),
        );
      }),
    );
  });

  it('is told by what people were told: a stall with another number is another place', () => {
    const stalls = EMPTY.stalls.map((stall) => (stall.id === b.stallId ? { ...stall, number: 'Z9' } : stall));
    const lines = callLines({ ...published, stalls });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ volunteer: v1, kind: 'moved', added: [{ number: 'Z9' }] });
  });
});

describe('the call list', () => {
  it('has one line for everybody concerned, and every changed place on exactly one', () => {
    fc.assert(
      fc.property(changedFairs, ({ now: data }) => {
        const changes = planChanges(data);
        const lines = callLines(data);
        expect(new Set(lines.map(({ volunteer }) => volunteer.id)).size).toBe(lines.length);
        const places = (pick: 'gone' | 'added') =>
          lines.flatMap((line) => {
            expect(line[pick].every(({ volunteerId }) => volunteerId === line.volunteer.id)).toBe(true);
            return line[pick];
          });
        const asText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
        expect(asText(places('gone'))).toEqual(asText(changes?.gone ?? []));
        expect(asText(places('added'))).toEqual(asText([...(changes?.added.values() ?? [])]));
        for (const { gone, added, leads, leadsNoMore } of lines) {
          expect(gone.length + added.length + leads.length + leadsNoMore.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('says what the call is about', () => {
    expect(kinds(now(assign(b, v0), assign(c, v0), assign(a, v2)))).toEqual([
      ['v2', 'newlyAsked'],
      ['v0', 'moved'],
      ['v1', 'notNeeded'],
    ]);
    expect(kinds(now(assign(c, v0), assign(b, v1), assign(c, v1)))).toEqual([
      ['v1', 'more'],
      ['v0', 'fewer'],
    ]);
  });

  it('does not ask for a call to somebody who said that they cannot come', () => {
    const replies = [makeReply(EMPTY.fair.id, v1.id, { answer: 'no', note: '生病' })];
    const data = { ...now(assign(a, v0), assign(c, v0), assign(b, v2)), replies };
    expect(kinds(data)).toEqual([
      ['v2', 'newlyAsked'],
      ['v1', 'saidSo'],
    ]);
    expect(callsToMake(callLines(data)).map(({ volunteer }) => volunteer.id)).toEqual(['v2']);
  });

  it('asks for one to somebody who cannot come in one slot only and is moved in the other', () => {
    const replies = [
      makeReply(EMPTY.fair.id, v0.id, { answer: 'someSlots', slotIds: [a.slotId] }),
      makeReply(EMPTY.fair.id, v2.id),
    ];
    const lines = callLines({ ...now(assign(b, v0), assign(c, v2), assign(b, v1)), replies });
    expect(lines.map(({ volunteer, kind, hasPromised }) => [volunteer.id, kind, hasPromised])).toEqual([
      ['v2', 'newlyAsked', true],
      ['v0', 'moved', true],
    ]);
  });

  it('names who leads a stall now and who does not any more', () => {
    const stalls = EMPTY.stalls.map((stall) =>
      stall.id === a.stallId ? { ...stall, leadVolunteerId: v0.id } : stall,
    );
    const { number } = firstOf(stalls.filter(({ id }) => id === a.stallId));
    expect(callLines({ ...published, stalls })).toMatchObject([
      { volunteer: v0, kind: 'leadChanged', leads: [number], leadsNoMore: [] },
    ]);
    const led = publish({ ...published, stalls });
    expect(callLines({ ...led, stalls: EMPTY.stalls })).toMatchObject([
      { volunteer: v0, kind: 'leadChanged', leads: [], leadsNoMore: [number] },
    ]);
    // Who is not at the stall any more hears that, and nothing about leading it.
    const byOther = publish({
      ...published,
      stalls: EMPTY.stalls.map((stall) => ({ ...stall, leadVolunteerId: v1.id })),
    });
    expect(
      callLines({ ...byOther, stalls: EMPTY.stalls, assignments: [assign(a, v0), assign(c, v0)] }),
    ).toMatchObject([{ volunteer: v1, kind: 'notNeeded', leadsNoMore: [] }]);
  });

  it('gets shorter by everybody who was told, and is empty after the last', () => {
    fc.assert(
      fc.property(changedFairs, ({ now: data }) => {
        let current = data;
        for (let left = callLines(data).length; left > 0; left -= 1) {
          const { volunteer } = firstOf(callLines(current));
          const { publication } = current;
          if (!publication) throw new Error('The plan is published.');
          current = { ...current, publication: publishForPerson(current, publication, volunteer.id) };
          expect(callLines(current)).toHaveLength(left - 1);
        }
        const whole = publishPlan(data, NOON);
        expect(new Set(current.publication?.places)).toEqual(new Set(whole.places));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a publication', () => {
  const { publication } = published;
  if (!publication) throw new Error('The plan is published.');

  it('is taken back without forgetting what papers say', () => {
    const sheets = [{ key: 'roster', parts: [], version: 1, printedAt: null }];
    expect(withdrawPlan({ ...publication, sheets })).toEqual({
      id: EMPTY.fair.id,
      publishedAt: null,
      places: [],
      sheets,
    });
  });

  it('forgets who is deleted, and is not written where they were not in it', () => {
    expect(withoutPerson(publication, v0.id)?.places.map(({ volunteerId }) => volunteerId)).toEqual([v1.id]);
    expect(withoutPerson(publication, v2.id)).toBeNull();
  });

  it('goes with a record that is merged into another: nobody is phoned because of it', () => {
    const merged = withPersonMerged(publication, { staysId: v2.id, goesId: v0.id });
    const data = { ...now(assign(a, v2), assign(c, v2), assign(b, v1)), publication: merged };
    expect(callLines(data)).toEqual([]);
    expect(withPersonMerged(publication, { staysId: v0.id, goesId: v2.id })).toBeNull();
    for (const leadVolunteerId of [v0.id, v1.id]) {
      const stalls = EMPTY.stalls.map((stall) => ({ ...stall, leadVolunteerId }));
      const both = publish({ ...EMPTY, stalls, assignments: [assign(a, v0), assign(a, v1)] }).publication;
      expect(both && withPersonMerged(both, { staysId: v0.id, goesId: v1.id })?.places).toMatchObject([
        { volunteerId: v0.id, isLead: true },
      ]);
    }
  });
});
