import type { Group, GroupKind } from '../../../shared/model/community.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** Some people for whom papers are made at once. */
export interface PeopleScope {
  readonly key: string;
  readonly label: string;
  readonly volunteerIds: readonly VolunteerId[];
}

const KINDS = ['team', 'grid', 'branch', 'compound'] as const satisfies readonly GroupKind[];

function groupsOf({ teamId, gridId, branchId, compoundId }: Volunteer): readonly (string | null)[] {
  return [teamId, gridId, branchId, compoundId];
}

/**
 * For whom papers can be made: who is ticked, who is listed, and everybody of a team, grid, branch or compound, whoever is
 * shown. Also people who are no longer active, for what they did before; nobody who was deleted for good.
 */
export function peopleScopes(
  text: Catalogue,
  ticked: readonly Volunteer[],
  listed: readonly Volunteer[],
  volunteers: readonly Volunteer[],
  groups: readonly Group[],
): readonly PeopleScope[] {
  const words = text.peoplePapers.screen;
  const idsOf = (people: readonly Volunteer[]): readonly VolunteerId[] =>
    people.filter(({ isErased }) => !isErased).map(({ id }) => id);
  const own = [
    { key: 'ticked', volunteerIds: idsOf(ticked), labelOf: words.chosen },
    { key: 'listed', volunteerIds: idsOf(listed), labelOf: words.listed },
  ].map(({ key, volunteerIds, labelOf }): PeopleScope => {
    return { key, volunteerIds, label: labelOf({ count: volunteerIds.length }) };
  });
  const ofGroups = KINDS.flatMap((kind) =>
    groups
      .filter((group) => group.kind === kind)
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, name }): PeopleScope => {
        const volunteerIds = idsOf(volunteers.filter((person) => groupsOf(person).includes(id)));
        const count = volunteerIds.length;
        return { key: id, volunteerIds, label: words.group({ kind: words.groupKinds[kind], name, count }) };
      }),
  );
  return [...own, ...ofGroups].filter(({ volunteerIds }) => volunteerIds.length > 0);
}

/** A single person. */
export function onePerson({ id, name }: Volunteer): PeopleScope {
  return { key: id, label: name, volunteerIds: [id] };
}
