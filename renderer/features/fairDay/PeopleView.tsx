import { UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { Tap } from '../../../shared/fairDay/tap.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { useText } from '../../text/useText.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { DayProps } from './dayProps.ts';
import { PersonRow, primaryTap } from './PersonRow.tsx';
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
  const [filter, setFilter] = useState<PersonFilter>('expected');
  const [chosen, setChosen] = useState(0);
  /** What stands in the panel for somebody new; null while it is closed. */
  const [adding, setAdding] = useState<string | null>(null);
  const shown = useShownLines(lines, query, filter);
  const visible = shown.slice(0, MOST_SHOWN);
  const list = useRef<HTMLElement>(null);
  /** The menu was opened from the search field: the next name is typed there. */
  const isByKeys = useRef(false);
  const focusField = (): void => list.current?.querySelector('input')?.focus();
  useEffect(focusField, []);
  const reset = (): void => {
    setQuery('');
    setChosen(0);
    focusField();
  };
  const rows = useRowActions({ taps, afterTap });
  const { stalls, categories, partnerUnits } = data;
  const setting = useMemo(() => ({ stalls, categories, partnerUnits }), [stalls, categories, partnerUnits]);
  const addSomebody = (): void => {
    setAdding(query.trim());
    setQuery('');
  };
  useScanner({
    onScan: (code) => {
      setAdding(null);
      reset();
      void taps.scan(code);
    },
  });
  const tapPrimary = (line: DayLine | undefined): void => {
    if (!line) return;
    reset();
    void taps.tap(line, primaryTap(line.presence));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      isByKeys.current = true;
      list.current?.querySelector<HTMLElement>('.day-row.is-chosen .day-more')?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(Math.min(visible.length - 1, Math.max(0, chosen + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Nobody of the fair is called so: somebody new.
      if (visible.length === 0 && query.trim() !== '') addSomebody();
      else tapPrimary(visible[chosen]);
    } else if (event.key === 'Escape') {
      reset();
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
              setChosen(0);
            }}
          />
        </div>
        <ChoiceButtons
          label={words.filters.label}
          value={query.trim() === '' ? filter : null}
          choices={PERSON_FILTERS.map((key) => ({
            value: key,
            name: key === 'all' ? words.filters.all : words.filters[key]({ count: counts[key] ?? 0 }),
          }))}
          onChoose={(key) => {
            setFilter(key);
            reset();
          }}
        />
        <p className="soft day-hint">{words.hint}</p>
        <ul className="day-rows" data-testid="day-rows">
          {visible.map((line, index) => (
            <PersonRow
              key={line.key}
              line={line}
              setting={setting}
              isChosen={index === chosen}
              onTap={rows.onTap}
              onMove={rows.onMove}
            />
          ))}
        </ul>
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
              reset();
            }}
          />
        )}
        <UnitCounts {...props} />
      </aside>
    </div>
  );

  function afterTap(): void {
    // What was searched for is found; whoever taps with a finger wants no keyboard on the screen.
    if (query !== '' || isByKeys.current) reset();
    isByKeys.current = false;
  }

  function nobodySentence(): string {
    if (query.trim() !== '') return words.nobody;
    return lines.length === 0 ? words.noPlan : words.nobodyFilter;
  }
}

interface RowActions {
  readonly onTap: (line: DayLine, tap: Tap) => void;
  readonly onMove: (line: DayLine, stall: Stall) => void;
}

/** What the rows call: always the same functions, or every row would be drawn again after every tap. */
function useRowActions(newest: { readonly taps: Taps; readonly afterTap: () => void }): RowActions {
  const latest = useLatest(newest);
  const onTap = useCallback<RowActions['onTap']>(
    (line, tap) => {
      latest().afterTap();
      void latest().taps.tap(line, tap);
    },
    [latest],
  );
  const onMove = useCallback<RowActions['onMove']>(
    (line, stall) => {
      latest().afterTap();
      void latest().taps.move(line, stall);
    },
    [latest],
  );
  return { onTap, onMove };
}
