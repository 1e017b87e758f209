import { Button } from 'antd';
import { useState } from 'react';
import { neediestStall, stallsNow } from '../../../shared/fairDay/stallsNow.ts';
import type { StallId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { NewcomerSearch } from '../../components/NewcomerSearch.tsx';
import { useText } from '../../text/useText.ts';
import type { WalkInPerson } from '../../usecases/tapPeople.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { DayProps } from './dayProps.ts';
import { slotsFromNow } from './useTaps.ts';

interface WalkInPanelProps extends DayProps {
  /** What was searched for when nobody was found. */
  readonly typed: string;
  readonly onDone: () => void;
}

/** Somebody who was not assigned came: a stall and a name are enough, ten seconds. Whoever is missing most is proposed. */
export function WalkInPanel({ data, lines, minute, taps, typed, onDone }: WalkInPanelProps) {
  const { text } = useText();
  const words = text.fairDay.walkIn;
  const stalls = stallsNow(data, lines, minute);
  const [stallId, setStallId] = useState<StallId | null>(() => neediestStall(stalls)?.id ?? null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const whyNot = (person: Volunteer): string | null =>
    lines.some(
      ({ who, presence }) =>
        who.kind === 'volunteer' && who.volunteer.id === person.id && presence === 'here',
    )
      ? words.already
      : null;
  const save = async (person: WalkInPerson): Promise<void> => {
    if (stallId === null) {
      setRefusal(problem('walkInNoStall'));
      return;
    }
    const result = await taps.walkIn(person, { stallId, slotIds: slotsFromNow(data) });
    if (result.ok) onDone();
    else setRefusal(result.problem);
  };
  return (
    <section className="day-walk-in panel">
      <h2>{words.title}</h2>
      <ChoiceButtons
        label={words.stall}
        shape="squares"
        value={stallId}
        choices={stalls.map(({ stall, gap }) => ({
          value: stall.id,
          name: stall.number,
          title: gap > 0 ? words.stallShort({ name: stall.name, gap }) : stall.name,
          isWanted: gap > 0,
        }))}
        onChoose={(chosen) => {
          setStallId(chosen);
          setRefusal(null);
        }}
      />
      <NewcomerSearch
        volunteers={data.volunteers}
        initial={typed}
        size="large"
        whyNot={whyNot}
        refusal={refusal}
        onType={() => setRefusal(null)}
        onCancel={onDone}
        onFound={({ id, name }) => void save({ volunteerId: id, name })}
        onNew={(newName) => void save({ newName })}
      />
      <Button size="large" onClick={onDone}>
        {text.common.cancel}
      </Button>
    </section>
  );
}
