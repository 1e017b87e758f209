import * as v from 'valibot';
import { replaceAll } from '../../renderer/db/change.ts';
import { makeId } from '../../renderer/db/makeId.ts';
import { closeDatabase, database, openDatabase } from '../../renderer/db/openDatabase.ts';
import { keepClosedFairs, readPeriodFigures } from '../../renderer/usecases/fairTallies.ts';
import { readPeriodSource } from '../../renderer/usecases/periodSource.ts';
import { fairIdOf, scheduledDateOf } from '../../shared/calendar/dates.ts';
import { periodOfYear } from '../../shared/calendar/period.ts';
import { newCommunity } from '../../shared/fair/newCommunity.ts';
import { planYear } from '../../shared/fair/planYear.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import { IsoDate } from '../../shared/model/basic.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { SlotId, StallId } from '../../shared/model/ids.ts';
import { newVolunteer } from '../../shared/people/newVolunteer.ts';
import { figureRows } from '../../shared/stats/figureRows.ts';
import { periodData } from '../../shared/stats/periodData.ts';
import { workToEnd } from '../../shared/steps.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { changeLabel } from '../../shared/text/change.ts';

/* Bundled and run inside Chromium: a long history in a database of its own, with strict durability as the program has it. */

const LAST_YEAR = 2025;
const PEOPLE = 3_000;
const STALLS = 12;
const SLOTS = [
  { start: 540, end: 615 },
  { start: 615, end: 690 },
] as const;
const STATES = ['present', 'present', 'present', 'late', 'leftEarly', 'absent', 'present'] as const;
const CATEGORIES = ['medical', 'haircut', 'repair', 'legal', 'government', 'finance', 'culture'] as const;

function attendanceOf(fairId: FairId, index: number): unknown {
  return {
    id: `${fairId}/${index}`,
    fairId,
    subjectKind: 'volunteer',
    subjectId: `volunteer-${(index * 7) % PEOPLE}`,
    stallId: `${fairId}/s${index % STALLS}`,
    slotId: `${fairId}/t${index % SLOTS.length}`,
    state: STATES[index % STATES.length],
    minuteIn: 540 + (index % 60),
    minuteOut: 630 + (index % 60),
    isUnverified: false,
    isWalkIn: true,
    headcount: null,
    note: '',
    sequence: index,
    recordedAt: '2020-01-01T00:00:00.000Z',
    source: 'import',
  };
}

/** Writes the attendance of a fair straight into the database: through the program ten years would take a quarter of an hour. */
function writeAttendance(fairId: FairId, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const writing = database().backendDB().transaction('attendance', 'readwrite', { durability: 'relaxed' });
    const rows = writing.objectStore('attendance');
    for (let index = 0; index < count; index += 1) rows.add(attendanceOf(fairId, index));
    writing.onabort = () => reject(writing.error);
    writing.oncomplete = () => resolve();
  });
}

async function seedYear(year: number, rowsPerFair: number): Promise<void> {
  const db = database();
  const { fairs } = planYear(year, { place: '', meetingPoint: '', minutesCap: null }, 1);
  await replaceAll(changeLabel('loadSample'), async () => {
    await db.fairs.bulkAdd(
      fairs.map((fair) => ({
        ...fair,
        status: 'archived',
        heldDate: fair.scheduledDate,
        archivedAt: null,
      })),
    );
    for (const { id } of fairs) {
      await db.slots.bulkAdd(
        SLOTS.map((slot, index) => ({ ...slot, id: v.parse(SlotId, `${id}/t${index}`), fairId: id })),
      );
      await db.table('stalls').bulkAdd(
        Array.from({ length: STALLS }, (_, index) => ({
          id: v.parse(StallId, `${id}/s${index}`),
          fairId: id,
          number: `A${index + 1}`,
          categoryId: CATEGORIES[index % CATEGORIES.length],
          name: '摊位',
          serviceItemIds: [],
          bookingId: null,
          leadVolunteerId: null,
          priority: 1,
          teamId: null,
          supplies: '',
          order: index,
        })),
      );
    }
  });
  for (const { id } of fairs) await writeAttendance(id, rowsPerFair);
}

/** Opens a history that was made. */
export async function openHistory(name: string): Promise<void> {
  closeDatabase();
  const opened = await openDatabase(makeId, name);
  if (!opened.ok) throw new Error(opened.problem.code);
}

/** Makes a history of so many years that end with 2025, closed fair by fair. @returns attendance rows */
export async function makeHistory(name: string, years: number, rowsPerFair: number): Promise<number> {
  await openHistory(name);
  const text = catalogueOf('zh-CN');
  const joined = v.parse(IsoDate, '2015-01-01');
  await replaceAll(changeLabel('loadSample'), async (db) => {
    const { community, categories, serviceItems } = newCommunity('示例社区', text);
    await db.community.bulkPut([...community]);
    await db.categories.bulkPut([...categories]);
    await db.serviceItems.bulkPut([...serviceItems]);
    await db.volunteers.bulkPut(
      Array.from({ length: PEOPLE }, (_, index) => ({
        ...newVolunteer(() => `volunteer-${index}`, `V${index}`, joined),
        name: `志愿者${index}`,
      })),
    );
  });
  for (let year = LAST_YEAR - years + 1; year <= LAST_YEAR; year += 1) await seedYear(year, rowsPerFair);
  await keepClosedFairs();
  return database().attendance.count();
}

/** Long enough for what was thrown away to be swept up. */
const REST_MS = 300;

/**
 * Milliseconds of work that has been done once before: whatever ran last, such as reading 600,000 rows, has emptied the
 * browser's cache and left its waste.
 */
async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const year = periodOfYear(LAST_YEAR);
const decade = { from: scheduledDateOf(fairIdOf(LAST_YEAR - 9, 1)), to: year.to };

/** Milliseconds until the figures of the last year are there. */
export function timeYear(): Promise<number> {
  return timed(() => readPeriodFigures(year));
}

/** Milliseconds until the figures of ten years are there. */
export function timeDecade(): Promise<number> {
  return timed(() => readPeriodFigures(decade));
}

/** Milliseconds until the rows behind one figure of the last year are there, read from the disk and found. */
export function timeRows(): Promise<number> {
  return timed(async () => {
    const source = await readPeriodSource(year, null);
    if (!source) throw new Error('There is no community.');
    const rows = figureRows(source, { metric: 'walkIn', partId: '2025-06', categoryId: null });
    if (rows.sum === 0) throw new Error('The figure has no rows.');
  });
}

/** Milliseconds until ten years have been read, counted again, and checked record by record. */
export function timeChecks(): Promise<number> {
  return timed(async () => {
    const source = await readPeriodSource(decade, null);
    if (!source) throw new Error('There is no community.');
    const { checks } = workToEnd(periodData(source));
    const wrong = checks.filter((check) => check.kind === 'recount' && check.result === 'failed');
    if (wrong.length > 0) throw new Error(`Recounts differ: ${wrong.length}.`);
  });
}

/** Milliseconds of reading every row of some years and adding up what most people would. */
export function timeNaive(years: number): Promise<number> {
  return timed(async () => {
    const from = `${LAST_YEAR - years + 1}-01`;
    const rows: readonly Attendance[] = await database()
      .attendance.where('fairId')
      .between(from, `${LAST_YEAR}-12`, true, true)
      .toArray();
    const people = new Set<string>();
    let minutes = 0;
    for (const { subjectId, state, minuteIn, minuteOut } of rows) {
      if (state === 'absent' || state === 'excused') continue;
      people.add(subjectId);
      minutes += (minuteOut ?? 0) - (minuteIn ?? 0);
    }
    if (people.size === 0 || minutes === 0) throw new Error('Nothing was counted.');
  });
}
