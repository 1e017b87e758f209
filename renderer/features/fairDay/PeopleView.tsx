import { UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { useText } from '../../text/useText.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { DayProps, PersonActions } from './dayProps.ts';
import { moreButton, PersonList } from './PersonList.tsx';
import { primaryTap } from './PersonRow.tsx';
import type { PersonFilter } from './personFilters.ts';
import { ofFilter, PERSON_FILTERS, useShownLines } from './personFilters.ts';
import { SaidPanel } from './SaidPanel.tsx';
import { UnitCounts } from './UnitCounts.tsx';
import { DAY_KEYS, useDayKey } from './useDayKey.ts';
import { useScanner } from './useScanner.ts';
import type { Taps } from './useTaps.ts';
import { WalkInPanel } from './WalkInPanel.tsx';

/** More rows than a screen shows only slow the tap down; a name finds everybody else. */
const MOST_SHOWN = 60;

/** Checking people in and out: by badge, by name, or from the list. */
export function PeopleView(props: DayProps) {
  const { data, lines, taps } = props;
  const { text } = useText();
  const words = text.fairDay.people;
  const [query, setQuery] = useState('');
  /** What the list shows: as the field, but for a moment after a tap. */
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<PersonFilter>('expected');
  const [chosen, setChosen] = useState(0);
  /** What stands in the panel for somebody new; null while it is closed. */
  const [adding, setAdding] = useState<string | null>(null);
  const shown = useShownLines(lines, sought, filter);
  const visible = useMemo(() => shown.slice(0, MOST_SHOWN), [shown]);
  const list = useRef<HTMLElement>(null);
  const focusField = (): void => list.current?.querySelector('input')?.focus();
  useEffect(focusField, []);
  /** The next name may be typed at once; the list, which takes longer to draw than a tap to save, follows then. */
  const reset = async (saved?: Promise<void>): Promise<void> => {
    setQuery('');
    setChosen(0);
    focusField();
    await saved;
    setSought((now) => (now === query ? '' : now));
  };
  const actions = usePersonActions({ taps, afterTap });
  const { stalls, categories, partnerUnits } = data;
  const setting = useMemo(() => ({ stalls, categories, partnerUnits }), [stalls, categories, partnerUnits]);
  const addSomebody = (): void => {
    setAdding(query.trim());
    setQuery('');
    setSought('');
  };
  useScanner({
    onScan: (code) => {
      setAdding(null);
      void reset();
      void taps.scan(code);
    },
  });
  const tapPrimary = (line: DayLine | undefined): void => {
    if (!line) return;
    void reset(taps.tap(line, primaryTap(line.presence)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      moreButton(list.current, visible[chosen]?.key ?? '')?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(Math.min(visible.length - 1, Math.max(0, chosen + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // A key that is held down, or pressed twice in a moment, means one person.
      if (event.repeat || query !== sought) return;
      // Nobody of the fair is called so: somebody new.
      if (visible.length === 0 && query.trim() !== '') addSomebody();
      else tapPrimary(visible[chosen]);
    } else if (event.key === 'Escape') {
      void reset();
    }
  };
  useDayKey(DAY_KEYS.walkIn, addSomebody);
  const counts = Object.fromEntries(PERSON_FILTERS.map((key) => [key, ofFilter(lines, key).length]));
  return (
    <div className="day-people">
      <section className="day-people-list" ref={list}>
        <div className="day-search">
          <SearchField
            label={words.search}
            value={query}
            data-testid="day-search"
            onKeyDown={onKeyDown}
            onChange={(typed) => {
              setQuery(typed);
              setSought(typed);
              setChosen(0);
            }}
          />
        </div>
        <ChoiceButtons
          label={words.filters.label}
          value={sought.trim() === '' ? filter : null}
          choices={PERSON_FILTERS.map((key) => ({
            value: key,
            name: key === 'all' ? words.filters.all : words.filters[key]({ count: counts[key] ?? 0 }),
          }))}
          onChoose={(key) => {
            setFilter(key);
            void reset();
          }}
        />
        <p className="soft day-hint">{words.hint}</p>
        <PersonList lines={visible} setting={setting} chosen={visible[chosen]?.key ?? null} {...actions} />
        {shown.length > MOST_SHOWN ? (
          <p className="soft">{words.others({ count: shown.length - MOST_SHOWN })}</p>
        ) : null}
        {shown.length === 0 ? <p className="soft">{nobodySentence()}</p> : null}
      </section>
      <aside className="day-side">
        <SaidPanel board={taps.board} />
        {adding === null ? (
          <Button
            size="large"
            block
            icon={<UserAddOutlined />}
            data-testid="day-walk-in"
            aria-keyshortcuts={DAY_KEYS.walkIn}
            onClick={addSomebody}
          >
            {words.addWalkIn}
          </Button>
        ) : (
          <WalkInPanel
            {...props}
            typed={adding}
            onDone={() => {
              setAdding(null);
              void reset();
            }}
          />
        )}
        <UnitCounts {...props} />
      </aside>
    </div>
  );

  function afterTap(saved: Promise<void>): void {
    // What was searched for is found; whoever taps with a finger wants no keyboard on the screen.
    if (query !== '') void reset(saved);
    else setChosen(0);
  }

  function nobodySentence(): string {
    if (sought.trim() !== '') return words.nobody;
    return lines.length === 0 ? words.noPlan : words.nobodyFilter;
  }
}

/** What the rows call, by way of what is newest when they do. */
function usePersonActions(newest: {
  readonly taps: Taps;
  readonly afterTap: (saved: Promise<void>) => void;
}): PersonActions {
  const latest = useLatest(newest);
  return useMemo(
    () => ({
      onTap: (line, tap) => latest().afterTap(latest().taps.tap(line, tap)),
      onMove: (line, stall) => latest().afterTap(latest().taps.move(line, stall)),
    }),
    [latest],
  );
}
