import { RollbackOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isProof } from '../../../shared/history/bringBack.ts';
import type { NetChange } from '../../../shared/history/netChanges.ts';
import type { HistorySide } from '../../../shared/history/stateAt.ts';
import { HISTORY_SIDES } from '../../../shared/history/stateAt.ts';
import type { FieldImage } from '../../../shared/model/journal.ts';
import { fieldChanges } from '../../../shared/records/fieldChanges.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import { recordKey } from '../../../shared/records/recordBook.ts';
import { recordName } from '../../../shared/records/recordName.ts';
import { WordTag } from '../../components/WordTag.tsx';
import { freshPath, partnerPath, volunteerPath } from '../../navigation/paths.ts';
import { FieldTable } from './FieldTable.tsx';

interface RecordChangeProps {
  readonly words: RecordWords;
  readonly change: NetChange;
  readonly lastKnown: ReadonlyMap<string, FieldImage>;
  /** Shows its fields at once. */
  readonly isOpened: boolean;
  readonly onBringBack: (side: HistorySide, name: string) => void;
}

function verbOf({ before, after }: NetChange): 'created' | 'deleted' | 'updated' {
  if (before === null) return 'created';
  return after === null ? 'deleted' : 'updated';
}

/** The record as far as anything is known of it: as it is now, else as it was last, with what this change says. */
function knownImage({ words, change, lastKnown }: RecordChangeProps): FieldImage {
  const { table, key, before, after } = change;
  const known = words.book.row(table, key) ?? lastKnown.get(recordKey(table, key)) ?? {};
  return { ...before, ...after, ...known };
}

/** Where the record itself is looked at; null for those without a page of their own, and for what is gone. */
function pageOf({ words, change }: RecordChangeProps): string | null {
  const { table, key } = change;
  if (table === 'volunteers') {
    const row = words.book.row(table, key);
    return row && row.isErased !== true ? volunteerPath(key) : null;
  }
  return table === 'partnerUnits' && words.book.row(table, key) ? partnerPath(key) : null;
}

/** What a change did to one record: which it is, and unfolded field by field with the ways back. */
export function RecordChange(props: RecordChangeProps) {
  const { words, change, isOpened } = props;
  const { text } = words;
  const { table, key } = change;
  const [isOpen, setIsOpen] = useState(isOpened);
  const verb = verbOf(change);
  const name = recordName(words, table, key, knownImage(props));
  return (
    <details
      className="history-record"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <WordTag tone={verb === 'created' ? 'good' : verb === 'deleted' ? 'notice' : 'plain'}>
          {text.history.verbs[verb]}
        </WordTag>{' '}
        <span className="soft">{text.recordFields.tables[table]}</span> <strong>{name}</strong>
      </summary>
      {isOpen ? <Fields {...props} name={name} /> : null}
    </details>
  );
}

function Fields(props: RecordChangeProps & { readonly name: string }) {
  const { words, change, name, onBringBack } = props;
  const { text } = words;
  const { table, before, after } = change;
  const [, navigate] = useLocation();
  const page = pageOf(props);
  const fields = fieldChanges(words, table, before, after);
  const sides = HISTORY_SIDES.filter(
    (side) => !isProof(table) && (side === 'before' ? before : after) !== null,
  );
  return (
    <>
      {fields.length === 0 ? (
        <p className="soft">{text.history.noFields}</p>
      ) : (
        <FieldTable
          fields={fields}
          before={before === null ? null : text.history.before}
          after={after === null ? null : text.history.after}
        />
      )}
      <div className="history-back">
        {sides.map((side) => (
          <Button key={side} size="small" icon={<RollbackOutlined />} onClick={() => onBringBack(side, name)}>
            {text.history.bring[side]}
          </Button>
        ))}
        {page ? (
          <Button type="link" size="small" onClick={() => navigate(freshPath(page))}>
            {text.history.openRecord}
          </Button>
        ) : null}
      </div>
    </>
  );
}
