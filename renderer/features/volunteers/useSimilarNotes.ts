import { useMemo } from 'react';
import type { Group } from '../../../shared/model/community.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { similarVolunteers } from '../../../shared/people/similarVolunteers.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../text/useText.ts';
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
  const { id, name, phone } = person;
  const similar = useMemo(
    () => similarVolunteers({ id, name, phone }, volunteers),
    [id, name, phone, volunteers],
  );
  const likelySame = whoText(text, groups, similar.likelySame);
  const sameName = whoText(text, groups, similar.sameName);
  const samePhone = whoText(text, groups, similar.samePhone);
  const nameNote = sameName ? text.volunteers.sameName({ who: sameName }) : null;
  return {
    name: likelySame ? text.volunteers.likelySame({ who: likelySame }) : nameNote,
    phone: samePhone ? text.volunteers.samePhone({ who: samePhone }) : null,
  };
}
