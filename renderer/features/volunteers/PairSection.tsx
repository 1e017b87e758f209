import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { StallRelation, VolunteerPair } from '../../../shared/model/volunteerPair.ts';
import { STALL_RELATIONS } from '../../../shared/model/volunteerPair.ts';
import { otherOf } from '../../../shared/people/makePair.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { useAction } from '../../components/useAction.tsx';
import { fairPath, volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useVolunteerPairs } from '../../usecases/duplicates.ts';
import type { TwoPeople } from '../../usecases/volunteerPairs.ts';
import {
  editPairNote,
  relatePeople,
  unrelatePeople,
  useSharedPlaces,
} from '../../usecases/volunteerPairs.ts';
import { PersonSearch } from './PersonSearch.tsx';
import type { SectionProps, VolunteerFormFacts } from './volunteerEdit.ts';

const NOTE_LENGTH = 2000;

/** With whom somebody likes to be, and from whom they are kept apart; a pair shows on the pages of both. */
export function PairSection({ edit, facts }: SectionProps) {
  const { text } = useText();
  const pairs = useVolunteerPairs();
  const words = text.volunteers.pairs;
  return (
    <fieldset className="form-section">
      <legend>{words.section}</legend>
      {STALL_RELATIONS.map((relation) => (
        <RelationList
          key={relation}
          relation={relation}
          person={edit.volunteer}
          pairs={pairs ?? []}
          facts={facts}
        />
      ))}
      <p className="soft field-hint">{words.privacy}</p>
    </fieldset>
  );
}

interface RelationListProps {
  readonly relation: StallRelation;
  readonly person: Volunteer;
  readonly pairs: readonly VolunteerPair[];
  readonly facts: VolunteerFormFacts;
}

function RelationList({ relation, person, pairs, facts }: RelationListProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.volunteers.pairs.relations[relation];
  const people = new Map(facts.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const related = pairs.flatMap((pair) => {
    const otherId = pair.relation === relation ? otherOf(pair, person.id) : null;
    const other = otherId === null ? undefined : people.get(otherId);
    return other ? [{ pair, other }] : [];
  });
  const offered = facts.volunteers.filter(
    (candidate) =>
      !candidate.isErased &&
      candidate.id !== person.id &&
      !related.some(({ other }) => other.id === candidate.id),
  );
  return (
    <section className="pair-relation" aria-label={words.title} data-testid={`pairs-${relation}`}>
      <h3 className="pair-relation-title">{words.title}</h3>
      <p className="soft field-hint">{words.hint}</p>
      {related.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul className="pair-people">
          {related.map(({ pair, other }) => (
            <PairLine
              key={pair.id}
              relation={relation}
              person={person}
              other={other}
              note={pair.note}
              facts={facts}
            />
          ))}
        </ul>
      )}
      <PersonSearch
        label={words.add}
        people={offered}
        groups={facts.groups}
        onChoose={(other) => void run(() => relatePeople({ one: person, other }, relation))}
      />
    </section>
  );
}

interface PairLineProps {
  readonly relation: StallRelation;
  readonly person: Volunteer;
  readonly other: Volunteer;
  readonly note: string;
  readonly facts: VolunteerFormFacts;
}

function PairLine({ relation, person, other, note, facts }: PairLineProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.volunteers.pairs;
  const remove = words.relations[relation].remove(other);
  const team = facts.groups.find(({ id }) => id === other.teamId)?.name;
  const both = { one: person, other };
  return (
    <li className="pair-person">
      <span>
        <Link href={volunteerPath(other.id)}>{other.name}</Link>{' '}
        <span className="soft">
          {[other.volunteerNo, team, other.isActive ? null : words.inactive].filter(Boolean).join(' · ')}
        </span>
      </span>
      <InlineText
        label={words.noteOf(other)}
        value={note}
        placeholder={words.note}
        maxLength={NOTE_LENGTH}
        onCommit={(typed) => editPairNote(both, relation, typed)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={remove}
        title={remove}
        onClick={() => void run(() => unrelatePeople(both, relation))}
      />
      {relation === 'apart' ? <StandingTogether {...both} /> : null}
    </li>
  );
}

/** Entering a pair moves nobody: where the two stand together already, somebody has to look. */
function StandingTogether({ one, other }: TwoPeople) {
  const { text } = useText();
  const places = useSharedPlaces(one.id, other.id) ?? [];
  return places.map(({ fairId, number, start, end }) => (
    <span key={`${fairId} ${number} ${start}`} className="pair-clash field-warning">
      {text.volunteers.pairs.standTogether({
        month: formatFairMonth(text, fairId),
        number,
        slot: clockSpan(start, end),
      })}{' '}
      <Link href={fairPath(fairId, 'board')}>{text.volunteers.pairs.toBoard}</Link>
    </span>
  ));
}
