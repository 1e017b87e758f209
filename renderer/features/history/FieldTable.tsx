import { Button } from 'antd';
import { useState } from 'react';
import type { FieldChange } from '../../../shared/records/fieldChanges.ts';
import { useText } from '../../text/useText.ts';

interface FieldTableProps {
  readonly fields: readonly FieldChange[];
  /** Headings of the two columns; null leaves the column out: there was no record. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Items of a list, and characters of a text, that are shown until somebody asks for all. */
const FEW_ITEMS = 6;
const FEW_CHARACTERS = 160;

/** Fields as they were and as they became. */
export function FieldTable({ fields, before, after }: FieldTableProps) {
  const { text } = useText();
  return (
    <table className="plain-table history-fields">
      <thead>
        <tr>
          <th scope="col">{text.history.field}</th>
          {before === null ? null : <th scope="col">{before}</th>}
          {after === null ? null : <th scope="col">{after}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">{field.name}</th>
            {before === null ? null : (
              <td>
                <Value items={field.before} stayed={field.stayed} />
              </td>
            )}
            {after === null ? null : (
              <td>
                <Value items={field.after} stayed={field.stayed} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ items, stayed }: { readonly items: readonly string[]; readonly stayed: number }) {
  const { text } = useText();
  const words = text.history;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FEW_ITEMS);
  const isCut = !isWhole && items.some((item) => item.length > FEW_CHARACTERS);
  const left = items.length - shown.length;
  return (
    <>
      {items.length === 0 && stayed === 0 ? text.common.nothingCounted : null}
      {shown.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no key, and never move.
        <div key={place} className="history-value">
          {isWhole || item.length <= FEW_CHARACTERS ? item : `${item.slice(0, FEW_CHARACTERS)}…`}
        </div>
      ))}
      {stayed > 0 ? <div className="soft">{words.stayed({ count: stayed })}</div> : null}
      {left > 0 || isCut ? (
        <Button type="link" size="small" className="history-more" onClick={() => setIsWhole(true)}>
          {left > 0 ? words.moreItems({ count: left }) : words.moreText}
        </Button>
      ) : null}
    </>
  );
}
