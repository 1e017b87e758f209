import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented } from 'antd';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { GroupId } from '../../../shared/model/ids.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useFillSize } from '../../components/useFillSize.ts';
import { useText } from '../../text/useText.ts';
import { PhoneRowLine } from './PhoneRowLine.tsx';
import type { PhoneList } from './usePhoneList.ts';
import { PHONE_FILTERS } from './usePhoneList.ts';
import '../../components/list.css';

/** Height of a row in ems: 36 px in normal text. */
const ROW_EMS = 36 / 14;
/** What stands below the list in its panel. */
const PANEL_EDGE = 18;

interface PhoneListPanelProps {
  readonly list: PhoneList;
  readonly groups: readonly Group[];
  readonly slots: readonly Slot[];
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly teamOf: (row: PhoneRow) => string;
  /** A digit or Enter that was pressed on the list. */
  readonly onKey: (key: string) => void;
}

function rowId(row: PhoneRow): string {
  return `phone-${row.volunteer.id}`;
}

/** Search, filters and the people; the keys of the list answer for the person who is chosen. */
export function PhoneListPanel({ list, groups, slots, listRef, teamOf, onKey }: PhoneListPanelProps) {
  const { text } = useText();
  const words = text.replies;
  const search = useRef<HTMLInputElement>(null);
  const { ref, size } = useFillSize();
  const { shown, current } = list;
  const rowHeight = Math.round(ROW_EMS * (size?.em ?? 14));
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const at = current ? shown.indexOf(current) : -1;
  const currentId = current && rowId(current);
  useEffect(() => listRef.current?.focus(), [listRef]);
  // Text of another size makes rows of another height.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew because of the height.
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [virtual, at]);
  const onListKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') list.step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' || /^\d$/u.test(key)) {
      // A key that is held down must not answer for everybody in the list.
      if (!event.repeat) onKey(key);
    } else if (key === '/' || key === 'Escape') search.current?.focus();
    else {
      // Letters belong to the search: the field takes the focus, and then the letter itself.
      if (key.length === 1 || key === 'Process') search.current?.focus();
      return;
    }
    event.preventDefault();
  };
  return (
    <section className="panel phone-list-panel">
      <search className="list-tools">
        <SearchField
          ref={search}
          className="list-search"
          label={words.search}
          value={list.query}
          onChange={(typed) => list.type(typed)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            listRef.current?.focus();
          }}
          data-testid="phone-search"
        />
        <ChoiceSelect<GroupId | null>
          label={words.filterTeam}
          style={{ minWidth: '10em' }}
          value={list.teamId}
          onChoose={list.setTeamId}
          choices={[
            { value: null, label: words.allTeams },
            ...groups
              .filter(({ kind }) => kind === 'team')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Segmented
          aria-label={words.filterLabel}
          value={list.filter}
          options={PHONE_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          onChange={list.setFilter}
        />
      </search>
      <p className="soft phone-hint">{words.keysHint}</p>
      <div ref={ref} className="phone-list-room">
        <div
          ref={listRef}
          role="listbox"
          tabIndex={0}
          aria-label={words.list}
          {...(currentId ? { 'aria-activedescendant': currentId } : {})}
          className="phone-list"
          style={{ maxHeight: size ? size.height - PANEL_EDGE : 400 }}
          onKeyDown={onListKey}
          data-testid="phone-list"
        >
          <div className="phone-rows" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index];
              return row ? (
                <PhoneRowLine
                  key={row.volunteer.id}
                  id={rowId(row)}
                  row={row}
                  team={teamOf(row)}
                  slots={slots}
                  isChosen={row === current}
                  place={{ top: start, height: rowHeight, number: index + 1, of: shown.length }}
                  onChoose={() => {
                    list.choose(row.volunteer.id);
                    listRef.current?.focus();
                  }}
                />
              ) : null;
            })}
          </div>
          {shown.length === 0 ? (
            <p className="soft phone-none">{list.query.trim() === '' ? words.allAsked : words.nobodyFound}</p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
