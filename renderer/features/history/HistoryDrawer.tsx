import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { HistoryIndex } from '../../../shared/history/historyIndex.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import { changeText } from '../../../shared/text/change.ts';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import type { HistoryEntry } from '../../usecases/historyEntry.ts';
import { useHistoryEntry, useRecordBook } from '../../usecases/historyEntry.ts';
import type { AskedBack } from './BringBackDialog.tsx';
import { BringBackDialog } from './BringBackDialog.tsx';
import { stateOfChange } from './historyColumns.tsx';
import { RecordChange } from './RecordChange.tsx';
import '../../components/field.css';

/** Records that are drawn at a time: an import may have written 5,000. */
const RECORDS_AT_ONCE = 50;
/** More records than this are folded up: first which they are, then what was done to one. */
const FEW_RECORDS = 3;

interface HistoryDrawerProps {
  readonly id: string;
  readonly index: HistoryIndex;
  readonly onClose: () => void;
}

/** One change: what it did to each record, and the way back to how one was. */
export function HistoryDrawer({ id, index, onClose }: HistoryDrawerProps) {
  const { text } = useText();
  const shown = useHistoryEntry(id);
  const words = text.history;
  return (
    <SideDrawer
      onClose={onClose}
      size="min(56em, 94vw)"
      title={shown ? changeText(text, shown.entry.label) : words.title}
      footer={
        <div className="form-foot">
          <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={onClose}>
            {text.common.close}
          </Button>
        </div>
      }
    >
      {shown === undefined ? <Spin /> : null}
      {shown === null ? <p>{words.oldest}</p> : null}
      {shown ? <Contents shown={shown} index={index} /> : null}
    </SideDrawer>
  );
}

function EntryFacts({ entry, isFromHere }: Pick<HistoryEntry, 'entry' | 'isFromHere'>) {
  const { text } = useText();
  const words = text.history;
  const undone: ReadonlySet<string> = new Set(entry.undoneAt === null ? [] : [entry.id]);
  return (
    <p className="soft history-facts">
      {formatInstant(entry.at)}
      {isFromHere ? '' : ` · ${words.otherPc}`} · {words.stateNotes[stateOfChange(entry, undone)]}
    </p>
  );
}

function nothingToShow({ kind }: JournalEntry): boolean {
  return kind === 'note';
}

function Contents({ shown, index }: { readonly shown: HistoryEntry; readonly index: HistoryIndex }) {
  const { text, locale } = useText();
  const words = text.history;
  const [count, setCount] = useState(RECORDS_AT_ONCE);
  const [asked, setAsked] = useState<AskedBack | null>(null);
  const { entry, changes } = shown;
  const drawn = useMemo(() => changes.slice(0, count), [changes, count]);
  const book = useRecordBook(drawn, index.lastKnown);
  const said = useMemo<RecordWords | null>(
    () => (book ? { text, locale, book, wallClock: formatInstant } : null),
    [text, locale, book],
  );
  const left = changes.length - drawn.length;
  return (
    <>
      <EntryFacts {...shown} />
      {changes.length === 0 && !nothingToShow(entry) ? <p>{words.noImages}</p> : null}
      {said === null ? <Spin /> : null}
      {said
        ? drawn.map((change) => (
            <RecordChange
              key={`${change.table} ${change.key}`}
              words={said}
              change={change}
              lastKnown={index.lastKnown}
              isOpened={changes.length <= FEW_RECORDS}
              onBringBack={(side, name) =>
                setAsked({
                  record: { table: change.table, key: change.key },
                  entryId: entry.id,
                  side,
                  name,
                  when: formatInstant(entry.at),
                })
              }
            />
          ))
        : null}
      {left > 0 ? (
        <p>
          <span className="soft">{words.recordsLeft({ count: left })}</span>{' '}
          <Button size="small" onClick={() => setCount(count + RECORDS_AT_ONCE)}>
            {words.moreRecords({ count: Math.min(left, RECORDS_AT_ONCE) })}
          </Button>
        </p>
      ) : null}
      {asked && said ? <BringBackDialog asked={asked} words={said} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
