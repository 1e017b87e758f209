import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Input, Segmented } from 'antd';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { GroupId } from '../../../shared/model/ids.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { useFillSize } from '../../components/useFillSize.ts';
import { useText } from '../../text/useText.ts';
import { PhoneRowLine } from './PhoneRowLine.tsx';
import type { PhoneList } from './usePhoneList.ts';
import { PHONE_FILTERS } from './usePhoneList.ts';
import '../../components/list.css';

/** More would only be scrolled past; a name finds the rest, and who was asked makes room for the next. */
const MAX_SHOWN = 40;

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
  const search = useRef<InputRef>(null);
  const { ref, size } = useFillSize();
  const { shown, current } = list;
  const at = current ? shown.indexOf(current) : 0;
  const from = Math.max(0, Math.min(at - MAX_SHOWN / 2, shown.length - MAX_SHOWN));
  const listed = shown.slice(from, from + MAX_SHOWN);
  const currentId = current && rowId(current);
  useEffect(() => listRef.current?.focus(), [listRef]);
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
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
        <Input
          ref={search}
          className="list-search"
          allowClear
          prefix={<SearchOutlined />}
          aria-label={words.search}
          placeholder={words.search}
          value={list.query}
          onChange={({ target }) => list.type(target.value)}
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
          style={{ maxHeight: size ? size.height - 18 : 400 }}
          onKeyDown={onListKey}
          data-testid="phone-list"
        >
          {listed.map((row) => (
            <PhoneRowLine
              key={row.volunteer.id}
              id={rowId(row)}
              row={row}
              team={teamOf(row)}
              slots={slots}
              isChosen={row === current}
              onChoose={() => {
                list.choose(row.volunteer.id);
                listRef.current?.focus();
              }}
            />
          ))}
          {shown.length === 0 ? (
            <p className="soft phone-none">{list.query.trim() === '' ? words.allAsked : words.nobodyFound}</p>
          ) : null}
          {shown.length > listed.length ? (
            <p className="soft phone-none">{words.moreHidden({ count: shown.length - listed.length })}</p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
