import type { Group, GroupKind } from '../model/community.ts';
import type { Volunteer, VolunteerKind } from '../model/volunteer.ts';
import { VOLUNTEER_KINDS } from '../model/volunteer.ts';
import type { VolunteerFiguresOfPeriod } from './periodTypes.ts';

/** By what people are grouped. A person has one team, grid, compound and branch, and may have several kinds. */
export const GROUPINGS = ['team', 'grid', 'compound', 'branch', 'kind'] as const satisfies readonly (
  | GroupKind
  | 'kind'
)[];
export type Grouping = (typeof GROUPINGS)[number];

/** What the volunteers of one group did. */
export interface GroupFigures {
  /** Id of the group, a kind of volunteer, or null for people without one. */
  readonly key: string | null;
  /** Different volunteers who came. */
  readonly volunteers: number;
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly unverified: number;
  readonly walkIn: number;
  /** Whole minutes. */
  readonly serviceMinutes: number;
}

const FIELDS = { team: 'teamId', grid: 'gridId', compound: 'compoundId', branch: 'branchId' } as const;

function keysOf(volunteer: Volunteer | undefined, grouping: Grouping): readonly (string | null)[] {
  if (!volunteer) return [null];
  if (grouping !== 'kind') return [volunteer[FIELDS[grouping]]];
  return volunteer.kinds.length > 0 ? volunteer.kinds : [null];
}

function orderOf(groups: readonly Group[], grouping: Grouping): readonly string[] {
  if (grouping === 'kind') return VOLUNTEER_KINDS satisfies readonly VolunteerKind[];
  return groups
    .filter(({ kind }) => kind === grouping)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

function sumOf(key: string | null, own: readonly VolunteerFiguresOfPeriod[]): GroupFigures {
  const sum = (amountOf: (row: VolunteerFiguresOfPeriod) => number): number =>
    own.reduce((total, row) => total + amountOf(row), 0);
  return {
    key,
    volunteers: own.filter(({ fairs }) => fairs > 0).length,
    expected: sum(({ expected }) => expected),
    present: sum(({ present }) => present),
    absent: sum(({ absent }) => absent),
    unverified: sum(({ unverified }) => unverified),
    walkIn: sum(({ walkIn }) => walkIn),
    serviceMinutes: sum(({ serviceMinutes }) => serviceMinutes),
  };
}

/**
 * Figures of the volunteers by team, grid, compound, branch or kind, as they belong today, in the order of the register and
 * people without one last. Groups without anybody are left out. Of kinds the sums may be more than the total: somebody may
 * be a party member and a building captain.
 */
export function groupFigures(
  figures: readonly VolunteerFiguresOfPeriod[],
  volunteers: readonly Volunteer[],
  groups: readonly Group[],
  grouping: Grouping,
): readonly GroupFigures[] {
  const people = new Map<string, Volunteer>(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const byKey = new Map<string | null, VolunteerFiguresOfPeriod[]>();
  for (const row of figures) {
    for (const key of keysOf(people.get(row.volunteerId), grouping)) {
      const own = byKey.get(key);
      if (own) own.push(row);
      else byKey.set(key, [row]);
    }
  }
  const order = orderOf(groups, grouping);
  const keys = [...order, ...[...byKey.keys()].filter((key) => key !== null && !order.includes(key)), null];
  return keys.flatMap((key) => {
    const own = byKey.get(key);
    return own ? [sumOf(key, own)] : [];
  });
}
