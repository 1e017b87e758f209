import { ConfigProvider } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { compareSources } from '../../../shared/attendance/countChecks.ts';
import { sumOrNull } from '../../../shared/attendance/countedTallies.ts';
import type { Tally } from '../../../shared/model/attendance.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { TallyId } from '../../../shared/model/ids.ts';
import { serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import { focusStop, stopsOf } from '../../components/enterToNext.ts';
import { TableHead } from '../../components/TableHead.tsx';
import { useText } from '../../text/useText.ts';
import { newNamedRowId } from '../../usecases/recordResidents.ts';
import { NamedRow } from './NamedRow.tsx';
import type { SectionProps } from './section.ts';

interface NamedRowsProps extends SectionProps {
  readonly stall: Stall;
  readonly items: readonly ServiceItem[];
  /** Those of the stall, whatever their source. */
  readonly tallies: readonly Tally[];
  /** Opened just now, by a press: its first blank line takes the focus. */
  readonly isOpened: boolean;
}

/** The resident sign-in sheet of a stall, line by line, with a blank line at its end to go on in. */
export function NamedRows({ data, recording, stall, items, tallies, isOpened }: NamedRowsProps) {
  const { text } = useText();
  const block = useRef<HTMLDivElement>(null);
  const [drafts, setDrafts] = useState<readonly TallyId[]>(() => [newNamedRowId()]);
  const words = text.record.residents;
  const { isReadOnly } = recording;
  const rows = tallies
    .filter(({ source }) => source === 'namedRows')
    .toSorted((a, b) => a.sequence - b.sequence);
  const blanks = drafts.filter((draft) => !rows.some(({ id }) => id === draft));
  useEffect(() => {
    const fields = isOpened && block.current ? stopsOf(block.current) : [];
    focusStop(fields.at(-1));
  }, [isOpened]);
  const compounds = data.groups
    .filter(({ kind, isActive }) => kind === 'compound' && isActive)
    .toSorted((a, b) => a.order - b.order);
  const lines: readonly (readonly [TallyId, Tally | undefined])[] = [
    ...rows.map((row): [TallyId, Tally] => [row.id, row]),
    ...(isReadOnly ? [] : blanks.map((id): [TallyId, undefined] => [id, undefined])),
  ];
  return (
    <div ref={block} className="named-rows" data-testid={`named-${stall.number}`}>
      <div className="named-head">
        <strong>{words.title}</strong>
        {isReadOnly ? null : <span className="soft">{words.note}</span>}
      </div>
      {isReadOnly ? null : (
        <div className="named-head soft">
          <span>
            {words.itemKeys}:{' '}
            {items.map((item, index) => `${index + 1} ${serviceItemName(text, item)}`).join(' · ')}
          </span>
          <span>{words.ageKeys}</span>
          <span>{words.compoundKeys}</span>
        </div>
      )}
      <ConfigProvider componentSize="small">
        <table className="plain-table edit-table named-table">
          <TableHead
            columns={[
              [words.columns.no, 'record-line-no'],
              [words.columns.item, 'named-item'],
              [words.columns.quantity, 'named-quantity'],
              [words.columns.name, 'named-name'],
              [words.columns.ageBand, 'named-age'],
              [words.columns.compound],
            ]}
            tools="named-tools"
          />
          <tbody>
            {lines.map(([id, row], index) => (
              <NamedRow
                key={id}
                id={id}
                row={row}
                number={index + 1}
                stall={stall}
                items={items}
                compounds={compounds}
                recording={recording}
                onBegin={() => {
                  // The next line is there before this one is saved: Enter finds it.
                  if (id === drafts.at(-1)) setDrafts([...drafts, newNamedRowId()]);
                }}
              />
            ))}
          </tbody>
        </table>
      </ConfigProvider>
      <NamedSums items={items} rows={rows} tallies={tallies} />
    </div>
  );
}

interface NamedSumsProps {
  readonly items: readonly ServiceItem[];
  readonly rows: readonly Tally[];
  readonly tallies: readonly Tally[];
}

/** What the lines add up to, and whether the tally sheet says the same (rule 19). */
function NamedSums({ items, rows, tallies }: NamedSumsProps) {
  const { text } = useText();
  const words = text.record.residents;
  const compared = compareSources(tallies);
  if (rows.length === 0) return null;
  const sums = items.flatMap((item) => {
    const own = rows.filter(({ serviceItemId }) => serviceItemId === item.id);
    const visits = sumOrNull(own.map((row) => row.visits));
    const things = sumOrNull(own.map((row) => row.items));
    const name = serviceItemName(text, item);
    const sum = (count: number | null, unit: string): readonly string[] =>
      count === null ? [] : [words.itemSum({ item: name, count, unit })];
    return [...sum(visits, text.category.visitUnit), ...sum(things, serviceItemUnit(text, item))];
  });
  const told = ({ one, other, difference }: NonNullable<typeof compared>['visits']) => ({
    tally: one,
    named: other,
    difference,
  });
  return (
    <div className="named-sums" data-testid="named-sums">
      <span>{[words.sum({ lines: rows.length }), ...sums].join(' · ')}</span>
      {compared === null ? <span className="soft">{words.onlyNames}</span> : null}
      {compared?.isSame ? <span className="count-same">✓ {words.same}</span> : null}
      {compared && !compared.isSame ? (
        <span role="status" className="field-warning">
          {compared.visits.difference > 0 ? words.visitsDiffer(told(compared.visits)) : null}{' '}
          {compared.items.difference > 0 ? words.itemsDiffer(told(compared.items)) : null} {words.tallyCounts}
        </span>
      ) : null}
    </div>
  );
}
