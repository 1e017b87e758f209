import { Fragment } from 'react';
import { useText } from '../../text/useText.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

/** Keys, and what they do. */
export type KeyWords = readonly [keys: readonly string[], words: string];

/** The keys of a sheet in a line: first its own, then those of every sheet. */
export function KeyLegend({ own }: { readonly own: readonly KeyWords[] }) {
  const { text } = useText();
  const words = text.record.keys;
  const all: readonly KeyWords[] = [
    ...own,
    [[words.enter], words.nextField],
    [[`Shift+${words.enter}`], words.backField],
    [['↑', '↓'], words.line],
    [[RECORD_KEYS.choose], words.choose],
    [['Alt+PgDn'], words.nextStall],
    [['Alt+1…4'], words.sections],
  ];
  return (
    <div className="record-keys soft" role="note" aria-label={words.label}>
      {all.map(([keys, meaning]) => (
        <span key={meaning}>
          {keys.map((key, index) => (
            <Fragment key={key}>
              {index > 0 ? ' ' : null}
              <kbd>{key}</kbd>
            </Fragment>
          ))}{' '}
          {meaning}
        </span>
      ))}
    </div>
  );
}
