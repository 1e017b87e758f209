import { useMemo } from 'react';
import type { Group } from '../../../shared/model/community.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { createDuplicateIndex, findLikely, sharingPhone } from '../../../shared/people/duplicateIndex.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../text/useText.ts';
import { useVolunteerPairs } from '../../usecases/duplicates.ts';
import type { VolunteerFormFacts } from './volunteerEdit.ts';

function whoText(text: Catalogue, groups: readonly Group[], people: readonly Volunteer[]): string | null {
  const [first] = people;
  if (!first) return null;
  const { who, whoWithTeam, whoMore } = text.volunteers;
  const team = groups.find((group) => group.id === first.teamId)?.name;
  const one = team ? whoWithTeam({ ...first, team }) : who(first);
  return people.length > 1 ? whoMore({ who: one, count: people.length }) : one;
}

/** Sentences about people who look like this one, to stand beside name and phone; they warn and never block (rule 9). */
export function useSimilarNotes(
  person: Volunteer,
  { volunteers, groups }: Pick<VolunteerFormFacts, 'volunteers' | 'groups'>,
): { readonly name: string | null; readonly phone: string | null } {
  const { text } = useText();
  const pairs = useVolunteerPairs();
  const index = useMemo(() => createDuplicateIndex(volunteers, pairs), [volunteers, pairs]);
  const found = useMemo(() => findLikely(index, person), [index, person]);
  const [first] = found.filter(({ strength }) => strength !== 'weak');
  const likelySame = first && whoText(text, groups, [first.volunteer]);
  const namesakes = found.filter(({ reasons }) => reasons.every((reason) => reason !== 'sameIdNumber'));
  const sameName = whoText(
    text,
    groups,
    namesakes.map(({ volunteer }) => volunteer),
  );
  const samePhone = whoText(text, groups, sharingPhone(index, person));
  const nameNote = sameName ? text.volunteers.sameName({ who: sameName }) : null;
  return {
    name:
      first && likelySame
        ? text.duplicates.maybeSame({
            who: likelySame,
            reason: text.duplicates.reasons[first.reasons[0] ?? 'sameName'],
          })
        : nameNote,
    phone: samePhone ? text.volunteers.samePhone({ who: samePhone }) : null,
  };
}
