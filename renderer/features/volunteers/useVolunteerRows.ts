import { useEffect, useMemo } from 'react';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { CategoryId, GroupId } from '../../../shared/model/ids.ts';
import type { Volunteer, VolunteerKind } from '../../../shared/model/volunteer.ts';
import { pinyinOf } from '../../../shared/people/pinyinOf.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import type { VolunteerService } from '../../../shared/people/serviceOfVolunteers.ts';
import type { VolunteerTrait } from '../../../shared/people/volunteerTraits.ts';
import { hasTrait } from '../../../shared/people/volunteerTraits.ts';
import type { TableSort } from '../../components/tableSort.ts';
import { sortRows } from '../../components/tableSort.ts';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';

/** What the list shows of everybody. */
export interface VolunteerFilter {
  readonly kind: VolunteerKind | null;
  readonly teamId: GroupId | 'none' | null;
  readonly gridId: GroupId | 'none' | null;
  readonly compoundId: GroupId | 'none' | null;
  readonly skill: CategoryId | null;
  readonly trait: VolunteerTrait | null;
  readonly isActive: boolean | null;
}

export const NO_FILTER: VolunteerFilter = {
  kind: null,
  teamId: null,
  gridId: null,
  compoundId: null,
  skill: null,
  trait: null,
  isActive: true,
};

/** Everybody, also those who are no longer active. */
export const EVERYBODY: VolunteerFilter = { ...NO_FILTER, isActive: null };

/** One line of the list: the person with the names of where they belong and what they did this year. */
export interface VolunteerRow {
  readonly volunteer: Volunteer;
  readonly team: string;
  readonly grid: string;
  readonly compound: string;
  readonly service: VolunteerService | null;
}

/** What was found. */
export interface FoundVolunteers {
  readonly rows: readonly VolunteerRow[];
  /** How many more match the search and are hidden by the filters. */
  readonly hidden: number;
}

/** `none` finds those about whom nobody said where they belong. */
function isIn(wanted: GroupId | 'none' | null, groupId: GroupId | null): boolean {
  return wanted === null || (wanted === 'none' ? groupId === null : groupId === wanted);
}

function matches(volunteer: Volunteer, filter: VolunteerFilter, today: IsoDate): boolean {
  const { kind, teamId, gridId, compoundId, skill, trait, isActive } = filter;
  return (
    (kind === null || volunteer.kinds.includes(kind)) &&
    isIn(teamId, volunteer.teamId) &&
    isIn(gridId, volunteer.gridId) &&
    isIn(compoundId, volunteer.compoundId) &&
    (skill === null || volunteer.skills.includes(skill)) &&
    (trait === null || hasTrait(volunteer, trait, today)) &&
    (isActive === null || volunteer.isActive === isActive)
  );
}

/** Names prepared at a time while nobody waits. */
const PORTION = 150;

/** Looks up the pinyin of all names while the page is idle, so that the first key typed need not wait for it. */
function useWarmPinyin(rows: readonly VolunteerRow[]): void {
  useEffect(() => {
    let at = 0;
    let handle = 0;
    const warm = (): void => {
      for (const { volunteer } of rows.slice(at, at + PORTION)) pinyinOf(volunteer.name);
      at += PORTION;
      if (at < rows.length) handle = requestIdleCallback(warm);
    };
    handle = requestIdleCallback(warm);
    return () => cancelIdleCallback(handle);
  }, [rows]);
}

/** Everybody as a line of the list; the lines are made anew only when the people change. */
function useAllRows(
  volunteers: readonly Volunteer[],
  groups: readonly Group[],
  service: ReadonlyMap<string, VolunteerService> | undefined,
): readonly VolunteerRow[] {
  return useMemo(() => {
    const names = new Map(groups.map((group) => [group.id, group.name]));
    const nameOf = (id: GroupId | null): string => (id && names.get(id)) ?? '';
    return volunteers.map((volunteer) => ({
      volunteer,
      team: nameOf(volunteer.teamId),
      grid: nameOf(volunteer.gridId),
      compound: nameOf(volunteer.compoundId),
      service: service?.get(volunteer.id) ?? null,
    }));
  }, [volunteers, groups, service]);
}

/**
 * The lines that match search and filters. Sorting and preparing happen once for all people; a key typed costs one scan
 * and a few rows.
 */
export function useVolunteerRows(
  volunteers: readonly Volunteer[],
  groups: readonly Group[],
  service: ReadonlyMap<string, VolunteerService> | undefined,
  query: string,
  filter: VolunteerFilter,
  sort: TableSort | null,
  columns: readonly VirtualColumn<VolunteerRow>[],
  today: IsoDate,
): FoundVolunteers {
  const all = useAllRows(volunteers, groups, service);
  useWarmPinyin(all);
  const ordered = useMemo(() => sortRows(all, sort, columns), [all, sort, columns]);
  const entries = useMemo(
    () =>
      ordered.map((row) => {
        const { name, volunteerNo, phone } = row.volunteer;
        return searchEntry(row, name, [volunteerNo, row.team, row.compound, row.grid], phone);
      }),
    [ordered],
  );
  return useMemo(() => {
    const found = searchEntries(entries, query);
    const hits = found.filter(({ volunteer }) => matches(volunteer, filter, today));
    const hidden = found.length - hits.length;
    if (!sort || query === '') return { rows: hits, hidden };
    // A chosen order goes before “matches at the beginning first”.
    const isHit = new Set(hits);
    return { rows: ordered.filter((row) => isHit.has(row)), hidden };
  }, [entries, ordered, query, filter, sort, today]);
}
