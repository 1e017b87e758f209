import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../shared/backup/snapshot.ts';
import { upgradeRow } from '../../../shared/backup/upgradeTables.ts';

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('a snapshot of schema 1', () => {
  it('is read as data of today’s schema, nobody and nothing lost', async () => {
    // Written by the program when its schema was 1; never made anew.
    const file = new URL('../../fixtures/schema/version-1.sunflower', import.meta.url);
    const read = await readSnapshot(new Uint8Array(readFileSync(file)), sha256);
    expect(read).toMatchObject({
      ok: true,
      value: {
        schemaVersion: 1,
        counts: { volunteers: 2, partnerUnits: 1, attendance: 1, tallies: 1, replies: 0, volunteerPairs: 0 },
        data: {
          community: [
            {
              name: '向阳花社区',
              keepsIdNumbers: false,
              pointsRule: { perHour: 0, perFair: 0, leadBonus: 0 },
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

  it('keeps what a record already says, and leaves what is no record to be refused', () => {
    expect(upgradeRow('volunteers', { id: 'v', isErased: true }, 1)).toEqual({ id: 'v', isErased: true });
    expect(upgradeRow('volunteers', 'nonsense', 1)).toBe('nonsense');
    expect(upgradeRow('fairs', { id: '2026-06' }, 1)).toEqual({ id: '2026-06' });
  });
});
