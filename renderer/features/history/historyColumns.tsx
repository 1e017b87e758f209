import { useMemo } from 'react';
import type { HistoryHead } from '../../../shared/history/touches.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import { changeText } from '../../../shared/text/change.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useLatest } from '../../components/useLatest.ts';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';
import { WordTag } from '../../components/WordTag.tsx';
import { formatTime } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import type { HistoryRow } from './historyRows.ts';

/** What a change is now. */
export type ChangeState = keyof Catalogue['history']['states'];

/** What a change is now: in force or undone, or nothing that could be undone at all. */
export function stateOfChange(
  { kind, id }: Pick<HistoryHead, 'kind' | 'id'>,
  undone: ReadonlySet<string>,
): ChangeState {
  if (kind !== 'change') return kind;
  return undone.has(id) ? 'undone' : 'inForce';
}

interface ColumnFacts {
  readonly undone: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onDay: (day: IsoDate) => void;
}

/** Time, what was done, how many records, and what became of it. A heading has its day in the first column. */
export function useHistoryColumns({
  undone,
  onOpen,
  onDay,
}: ColumnFacts): readonly VirtualColumn<HistoryRow>[] {
  const { text } = useText();
  const latest = useLatest({ onOpen, onDay });
  return useMemo((): readonly VirtualColumn<HistoryRow>[] => {
    const words = text.history;
    const dayHeading = (day: IsoDate, count: number) => {
      const said = formatFullDay(text, day);
      return (
        <button
          type="button"
          className="history-day-name"
          title={words.onlyDay({ day: said })}
          onClick={() => latest().onDay(day)}
        >
          {words.day({ day: said, count })}
        </button>
      );
    };
    const whatOf = (head: HistoryHead) => {
      const what = changeText(text, head.label);
      return (
        <button
          type="button"
          className="link-name history-what"
          title={what}
          onClick={() => latest().onOpen(head.id)}
        >
          {what}
        </button>
      );
    };
    const stateOf = (head: HistoryHead) => {
      const state = stateOfChange(head, undone);
      if (state === 'inForce') return <span className="soft">{words.states.inForce}</span>;
      const tone = state === 'barrier' ? 'notice' : 'plain';
      return (
        <WordTag tone={tone} title={words.stateNotes[state]}>
          {words.states[state]}
        </WordTag>
      );
    };
    return [
      {
        key: 'time',
        title: words.columns.time,
        width: 5,
        render: (row) => (row.kind === 'day' ? dayHeading(row.day, row.count) : formatTime(row.head.at)),
      },
      {
        key: 'what',
        title: words.columns.what,
        width: 40,
        render: (row) => (row.kind === 'day' ? null : whatOf(row.head)),
      },
      {
        key: 'records',
        title: words.columns.records,
        width: 7,
        render: (row) => (row.kind === 'day' ? null : words.records({ count: row.head.records })),
      },
      {
        key: 'state',
        title: words.columns.state,
        width: 8,
        render: (row) => (row.kind === 'day' ? null : stateOf(row.head)),
      },
    ];
  }, [text, undone, latest]);
}
