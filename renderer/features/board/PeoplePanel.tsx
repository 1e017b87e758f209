import { Button, Segmented } from 'antd';
import { memo, useMemo, useState } from 'react';
import type { GapPerson } from '../../../shared/assign/explain/explainGap.ts';
import { explainGap, OBSTACLE_GROUPS } from '../../../shared/assign/explain/explainGap.ts';
import type { Suitability } from '../../../shared/assign/suitability.ts';
import { byLoad } from '../../../shared/assign/suitability.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { assignVolunteer } from '../../usecases/assignments.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { PersonHandlers } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import { PersonRow } from './PersonRow.tsx';
import { GapAdvice } from './why/GapAdvice.tsx';

/** More would only be scrolled past; a name finds the rest. */
const MAX_SHOWN = 60;

const ORDERS = ['match', 'load'] as const;
export type PeopleOrder = (typeof ORDERS)[number];

interface PeoplePanelProps {
  readonly view: BoardView;
  readonly row: BoardNeed;
  readonly order: PeopleOrder;
  readonly onOrder: (order: PeopleOrder) => void;
  readonly onBack: () => void;
  readonly handlers: PersonHandlers;
}

/** Who could take a need, by how little stands in the way, with the reasons; for a gap also what would fill it. */
export const PeoplePanel = memo(function PeoplePanel(props: PeoplePanelProps) {
  const { view, row, order, onOrder, onBack, handlers } = props;
  const { text } = useText();
  const run = useAction();
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<VolunteerId | null>(null);
  const { data, load } = view;
  const { need, stall, slot, gap } = row;
  const day = dateOfFair(data.fair);
  const entries = useMemo(
    () =>
      new Map(
        data.volunteers.map((volunteer) => [
          volunteer.id,
          searchEntry(volunteer.id, volunteer.name, [volunteer.volunteerNo], volunteer.phone),
        ]),
      ),
    [data.volunteers],
  );
  const matching = useMemo(() => explainGap(data, need.id, load), [data, need.id, load]);
  const people = useMemo(() => (order === 'load' ? byLoad(matching) : matching), [matching, order]);
  const found = useMemo(() => {
    const byId = new Map(people.map((person) => [person.volunteer.id, person]));
    const inOrder = people.flatMap(({ volunteer }) => entries.get(volunteer.id) ?? []);
    return searchEntries(inOrder, query).flatMap((id) => byId.get(id) ?? []);
  }, [people, entries, query]);
  const assign = async ({ volunteer }: Suitability, reason: string | null): Promise<void> => {
    const result = await run(() => assignVolunteer(need.id, volunteer.id, reason));
    if (result.ok) setAsking(null);
  };
  const choose = (person: Suitability): void => {
    if (person.isSuitable) void assign(person, null);
    else setAsking(person.volunteer.id);
  };
  return (
    <section aria-label={text.board.gapLine({ stall: stall.number, slot: '', post: need.post })}>
      <div className="board-panel-head">
        <h2 className="board-panel-title">
          {stall.number} {stall.name}
        </h2>
        <Button size="small" type="text" onClick={onBack}>
          {text.board.backToGaps}
        </Button>
      </div>
      <p className="soft">
        {clockSpan(slot.start, slot.end)} · {need.post || text.board.defaultPost} · {gap.assigned}/
        {gap.needed}
        {gap.gap > 0 ? <span className="gap-text"> {text.board.missing({ count: gap.gap })}</span> : null}
      </p>
      <SearchField
        autoFocus
        label={text.board.searchPeople}
        value={query}
        onChange={setQuery}
        onKeyDown={({ key, nativeEvent }) => {
          if (key !== 'Enter' || nativeEvent.isComposing) return;
          if (found[0] && query.trim() !== '') choose(found[0]);
        }}
      />
      <Segmented
        size="small"
        className="board-order"
        aria-label={text.board.order}
        value={order}
        onChange={onOrder}
        options={ORDERS.map((value) => ({ value, label: text.board.orders[value] }))}
      />
      {gap.gap > 0 && query.trim() === '' ? <GapAdvice view={view} need={need} /> : null}
      {OBSTACLE_GROUPS.map((group) => {
        const members = found.filter((person) => person.group === group);
        return (
          <PersonList
            key={group}
            title={text.explain.groups[group]({ count: members.length })}
            people={members}
            slots={data.slots}
            {...{ day, asking, choose, assign, handlers }}
          />
        );
      })}
      {found.length === 0 ? <p className="soft">{text.board.nobodyFound}</p> : null}
    </section>
  );
});

interface PersonListProps {
  readonly title: string;
  readonly people: readonly GapPerson[];
  readonly slots: readonly Slot[];
  readonly day: IsoDate;
  readonly asking: VolunteerId | null;
  readonly choose: (person: Suitability) => void;
  readonly assign: (person: Suitability, reason: string | null) => Promise<void>;
  readonly handlers: PersonHandlers;
}

function PersonList(props: PersonListProps) {
  const { title, people, slots, day, asking, choose, assign, handlers } = props;
  const { text } = useText();
  if (people.length === 0) return null;
  const hidden = people.length - MAX_SHOWN;
  return (
    <>
      <h3 className="board-panel-group">{title}</h3>
      <ul className="board-gaps">
        {people.slice(0, MAX_SHOWN).map((person) => (
          <li key={person.volunteer.id}>
            <PersonRow
              person={person}
              slots={slots}
              day={day}
              isAsking={asking === person.volunteer.id}
              onChoose={() => choose(person)}
              onAssign={(reason) => assign(person, reason)}
              handlers={handlers}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="soft">{text.board.moreHidden({ count: hidden })}</p> : null}
    </>
  );
}
