import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../shared/backup/snapshot.ts';
import { upgradeRow } from '../../../shared/backup/upgradeTables.ts';
import { SCHEMA_VERSION } from '../../../shared/model/tables.ts';

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a snapshot that the program wrote when its schema was that version; such a file is never made anew. */
function readFrozen(version: number) {
  const file = new URL(`../../fixtures/schema/version-${version}.sunflower`, import.meta.url);
  return readSnapshot(new Uint8Array(readFileSync(file)), sha256);
}

describe('a snapshot of an older schema', () => {
  it('1 is read as data of today’s schema, nobody and nothing lost', async () => {
    expect(await readFrozen(1)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 1,
        counts: { volunteers: 2, partnerUnits: 1, attendance: 1, tallies: 1, replies: 0, volunteerPairs: 0 },
        data: {
          community: [
            {
              name: '向阳花社区',
              keepsIdNumbers: false,
              pointsRules: [],
            },
          ],
          volunteers: [
            { name: '张伟', isErased: false },
            { name: '古丽·𠮷', isErased: false },
          ],
          partnerUnits: [
            {
              siteNeeds: { power: false, tent: false, tables: 0 },
              agreements: [],
              formerDepartments: [],
            },
          ],
          bookings: [{ dueMonth: null }],
        },
      },
    });
  });

  it('2 is read as data of today’s schema, nobody and nothing lost', async () => {
    expect(await readFrozen(2)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 2,
        counts: { volunteers: 2, partnerUnits: 1, attendance: 1, tallies: 1, replies: 1, volunteerPairs: 1 },
        data: {
          community: [{ keepsIdNumbers: true }],
          partnerUnits: [
            {
              siteNeeds: { power: true, tent: false, tables: 2 },
              agreements: [{ title: '共建协议', endsOn: '2026-12-31' }],
              departments: [{ name: '内科' }],
              formerDepartments: [],
            },
          ],
          replies: [{ answer: 'no', note: '外出' }],
          volunteerPairs: [{ relation: 'notDuplicate', note: '' }],
        },
      },
    });
  });

  it('3 is read as data of today’s schema, assigned by the weights that held before', async () => {
    expect(await readFrozen(3)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 3,
        counts: { volunteers: 2, partnerUnits: 1, attendance: 1, tallies: 1, replies: 1, volunteerPairs: 1 },
        data: {
          community: [
            {
              name: '向阳花社区',
              assignmentWeights: {
                gap: 100_000,
                balance: 1,
                notPreferred: 100,
                noPreference: 50,
                otherTeam: 20,
                keep: 300,
                together: 150,
              },
            },
          ],
          partnerUnits: [{ formerDepartments: [{ name: '外科' }] }],
          volunteerPairs: [{ relation: 'notDuplicate', note: '' }],
        },
      },
    });
  });

  it('4 is read as data of today’s schema, with nothing published yet', async () => {
    expect(await readFrozen(4)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 4,
        counts: { volunteers: 2, assignments: 1, volunteerPairs: 2, replies: 1, publications: 0 },
        data: {
          community: [{ name: '向阳花社区', assignmentWeights: { keep: 400 } }],
          volunteerPairs: [{ relation: 'notDuplicate' }, { relation: 'together', note: '老搭档' }],
          publications: [],
        },
      },
    });
  });

  it('5 is read as data of today’s schema: printed papers are their first version, nothing is set up or drawn', async () => {
    const read = await readFrozen(5);
    expect(read).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 5,
        counts: { volunteers: 2, publications: 1, paperLayouts: 0, groundPlans: 0, pictures: 0 },
        data: {
          community: [{ name: '向阳花社区', hostLine: '', logo: null }],
          fairs: [{ id: '2026-06', notice: '', summary: '' }],
          publications: [{ publishedAt: '2026-06-12T02:00:00.000Z', places: [{ number: 'A1' }] }],
        },
      },
    });
    const sheets = read.ok ? (read.value.data.publications[0]?.sheets ?? []) : [];
    expect(sheets.map(({ key, version, printedAt }) => [key, version, printedAt])).toEqual([
      ['roster', 1, null],
      ['tally', 1, null],
    ]);
  });

  it('6 is read as data of today’s schema: the rule of points holds for ever, nobody has redeemed or amended', async () => {
    expect(await readFrozen(6)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 6,
        counts: { volunteers: 2, attendance: 1, tallies: 1, pictures: 1, redemptions: 0, amendments: 0 },
        data: {
          community: [
            {
              hostLine: '向阳花社区 与 和济医院',
              pointsRules: [{ from: '2000-01-01', perHour: 2, perFair: 1, leadBonus: 3, perPost: [] }],
              rewards: [],
              minutesCap: null,
            },
          ],
          fairs: [{ id: '2026-06', summary: '顺利举办', filedPapers: ['roster'], minutesCap: null }],
          tallies: [{ serviceItemId: 'bloodPressure', visits: 12, items: 0, recipient: null }],
          pictures: [{ use: 'summary', paper: null, caption: '合影' }],
          countSheets: [],
        },
      },
    });
  });

  it('7 is read as data of today’s schema: the year closes on its last day, nothing is certified yet', async () => {
    expect(await readFrozen(7)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 7,
        counts: { amendments: 1, redemptions: 1, countSheets: 1, pastTotals: 0, certificates: 0 },
        data: {
          community: [{ name: '向阳花社区', minutesCap: 240, yearClosesOn: '12-31' }],
          fairs: [{ id: '2026-06', status: 'archived', uniqueRecipients: 10 }],
          amendments: [{ who: '张伟', reason: '漏记' }],
          redemptions: [{ points: 5, what: '洗车' }],
          countSheets: [{ visitsTotal: 12 }],
          pastTotals: [],
        },
      },
    });
  });

  it('8 is read as it is', async () => {
    expect(await readFrozen(8)).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 8,
        counts: { volunteers: 2, pastTotals: 1, certificates: 1 },
        data: {
          community: [{ name: '向阳花社区', yearClosesOn: '11-30' }],
          pastTotals: [{ id: '2024', figures: [{ metric: 'visits', amount: 5000, isApproximate: true }] }],
          certificates: [{ number: 1, minutes: 200 }],
        },
      },
    });
  });

  it('has a frozen file for every version that shipped', () => {
    const folder = new URL('../../fixtures/schema/', import.meta.url);
    const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => `version-${index + 1}.sunflower`);
    expect(readdirSync(folder).toSorted()).toEqual(versions.toSorted());
  });

  it('keeps what a record already says, and leaves what is no record to be refused', () => {
    expect(upgradeRow('volunteers', { id: 'v', isErased: true }, 1)).toEqual({ id: 'v', isErased: true });
    expect(upgradeRow('volunteers', 'nonsense', 1)).toBe('nonsense');
    expect(upgradeRow('slots', { id: 't' }, 1)).toEqual({ id: 't' });
    expect(upgradeRow('fairs', { id: '2026-06', notice: '雨天改期' }, 5)).toEqual({
      id: '2026-06',
      notice: '雨天改期',
      summary: '',
      minutesCap: null,
    });
  });
});
