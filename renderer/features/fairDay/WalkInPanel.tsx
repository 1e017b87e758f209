import { Button, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { StallId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { searchEntries } from '../../../shared/people/searchPeople.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useRegisterEntries } from '../../components/usePersonEntries.ts';
import { useText } from '../../text/useText.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { DayProps } from './dayProps.ts';
import { slotsFromNow } from './useTaps.ts';

/** More would only be scrolled past; another letter finds the rest. */
const MOST_FOUND = 5;

/** Somebody who was not assigned came: a name and a stall are enough, ten seconds. */
export function WalkInPanel({ data, lines, taps, onDone }: DayProps & { readonly onDone: () => void }) {
  const { text } = useText();
  const words = text.fairDay.walkIn;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Volunteer | null>(null);
  const [stallId, setStallId] = useState<StallId | null>(data.stalls[0]?.id ?? null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const entries = useRegisterEntries(data.volunteers);
  const name = typed.trim();
  const found = chosen !== null || name === '' ? [] : searchEntries(entries, name).slice(0, MOST_FOUND);
  const isHere = (person: Volunteer): boolean =>
    lines.some(
      ({ who, presence }) =>
        who.kind === 'volunteer' && who.volunteer.id === person.id && presence === 'here',
    );
  const choose = (person: Volunteer): void => {
    setChosen(person);
    setTyped(person.name);
    setRefusal(null);
  };
  const save = async (): Promise<void> => {
    if (name === '' || stallId === null) {
      setRefusal(problem('walkInNameMissing'));
      return;
    }
    const person = chosen ? { volunteerId: chosen.id, name: chosen.name } : { newName: name };
    const result = await taps.walkIn(person, { stallId, slotIds: slotsFromNow(data) });
    if (result.ok) onDone();
    else setRefusal(result.problem);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <section className="day-walk-in panel">
      <h2>{words.title}</h2>
      <Input
        autoFocus
        allowClear
        size="large"
        autoComplete="off"
        aria-label={words.name}
        placeholder={words.name}
        data-testid="day-walk-in-name"
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(null);
          setRefusal(null);
        }}
      />
      <FieldProblem problem={refusal} />
      {found.length === 0 && chosen === null ? <p className="soft">{words.nameHint}</p> : null}
      <div className="day-walk-in-found">
        {found.map((person) => (
          <Button key={person.id} disabled={isHere(person)} onClick={() => choose(person)}>
            {words.known({ name: person.name, number: person.volunteerNo })}
            {isHere(person) ? <small className="soft"> {words.already}</small> : null}
          </Button>
        ))}
        {name !== '' && chosen === null ? <small>{words.asNew({ name })}</small> : null}
      </div>
      <ChoiceButtons
        label={words.stall}
        shape="squares"
        value={stallId}
        choices={data.stalls.map((stall) => ({ value: stall.id, name: stall.number, title: stall.name }))}
        onChoose={setStallId}
      />
      <div className="day-walk-in-foot">
        <Button size="large" onClick={onDone}>
          {text.common.cancel}
        </Button>
        <Button size="large" type="primary" data-testid="day-walk-in-save" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
