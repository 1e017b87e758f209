import type { KeyboardEvent } from 'react';
import { memo, useMemo, useRef, useState } from 'react';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { canTakeVisits, isFairAhead } from '../../../shared/fair/planVisits.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { MONTHS } from '../../../shared/rotation/plannerYear.ts';
import type { VisitChange } from '../../../shared/rotation/visitChange.ts';
import type { KeptVisit, YearProposal } from '../../../shared/rotation/yearProposal.ts';
import '../../components/list.css';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { inputAfterKey } from './proposalKeys.ts';
import type { ProposalWords } from './proposalText.ts';
import { changeSentence, keptText, monthBefore } from './proposalText.ts';
import { ROTATION_MARKS } from './RotationCellButton.tsx';

interface ProposalGridProps {
  readonly view: YearView;
  readonly proposal: YearProposal;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

interface GridRow {
  readonly unit: PartnerUnit;
  readonly changes: ReadonlyMap<number, VisitChange>;
  readonly kept: ReadonlyMap<number, KeptVisit>;
  /** Changes by the month that they leave. */
  readonly leaving: ReadonlyMap<number, VisitChange>;
}

function rowsOf({ changes, kept }: YearProposal, units: readonly PartnerUnit[]): readonly GridRow[] {
  return units.flatMap((unit): readonly GridRow[] => {
    const own = changes.filter((change) => change.unit.id === unit.id);
    const staying = kept.filter((visit) => visit.unit.id === unit.id);
    if (own.length + staying.length === 0) return [];
    return [
      {
        unit,
        changes: new Map(own.map((change) => [change.month, change])),
        kept: new Map(staying.map((visit) => [visit.month, visit])),
        leaving: new Map(
          own.flatMap((change) => {
            const before = monthBefore(change);
            return before === null ? [] : [[before, change] as const];
          }),
        ),
      },
    ];
  });
}

/** Unit × month: what is new, moved, to be asked or kept. Every change has a tick; the reason is told for the one in hand. */
export function ProposalGrid({ view, proposal, left, onToggle }: ProposalGridProps) {
  const { text } = useText();
  const today = useToday();
  const table = useRef<HTMLTableElement>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const words = text.yearProposal;
  const { categories } = view;
  const spoken = useMemo((): ProposalWords => ({ text, categories }), [text, categories]);
  const rows = useMemo(() => rowsOf(proposal, view.partnerUnits), [proposal, view.partnerUnits]);
  const tabStop = inHand ?? proposal.changes[0]?.key ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const inputs = [...(table.current?.querySelectorAll('input') ?? [])];
    const next = inputAfterKey(event.key, event.target, inputs);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const shown = proposal.changes.find(({ key }) => key === inHand);
  const isOpen = (month: number): boolean => {
    const fair = view.fairs.find(({ id }) => id === fairIdOf(view.year, month));
    return fair !== undefined && canTakeVisits(fair) && isFairAhead(fair, today);
  };
  if (rows.length === 0) return null;
  return (
    <>
      <div className="proposal-scroll">
        <table
          ref={table}
          className="plain-table proposal-grid"
          aria-label={words.grid({ year: view.year })}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className="proposal-unit">
                {text.rotation.unit}
              </th>
              {MONTHS.map((month) => (
                <th key={month} scope="col" className={isOpen(month) ? '' : 'is-over'}>
                  {text.calendar.month({ month })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const own = [...row.changes.values()].map(({ key }) => key);
              return (
                <GridRowView
                  key={row.unit.id}
                  row={row}
                  words={spoken}
                  left={own.filter((key) => left.has(key)).join('\n')}
                  tabStop={tabStop !== null && own.includes(tabStop) ? tabStop : null}
                  onToggle={onToggle}
                  onHand={setInHand}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="proposal-hint soft" aria-live="polite">
        {shown ? changeSentence(spoken, shown) : words.gridHint}
      </p>
    </>
  );
}

interface GridRowProps {
  readonly row: GridRow;
  readonly words: ProposalWords;
  /** Keys of the row's changes that are not taken, one a line: a text, so that equal ones are the same. */
  readonly left: string;
  /** The one change that Tab reaches; null when it is in another row. */
  readonly tabStop: string | null;
  readonly onToggle: (key: string) => void;
  readonly onHand: (key: string) => void;
}

/** One unit's year; drawn again only when something of its own changes. */
const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { unit } = props.row;
  return (
    <tr data-testid={`proposal-${unit.name}`}>
      <th scope="row" title={unit.name}>
        {unit.name}
      </th>
      {MONTHS.map((month) => (
        <td key={month}>
          <GridCell {...props} month={month} />
        </td>
      ))}
    </tr>
  );
});

function GridCell(props: GridRowProps & { readonly month: number }) {
  const { row, month, words, left, tabStop, onToggle, onHand } = props;
  const { text } = words;
  const change = row.changes.get(month);
  const marks = text.yearProposal.marks;
  const monthName = (of: number): string => text.calendar.month({ month: of });
  if (change) {
    const before = monthBefore(change);
    const sentence = changeSentence(words, change);
    const mark = before === null ? marks[change.kind === 'ask' ? 'ask' : 'new'] : null;
    const kind = change.kind === 'ask' || before === null ? change.kind : 'moved';
    return (
      <label
        className={`proposal-change is-${kind}`}
        title={sentence}
        onPointerEnter={() => onHand(change.key)}
      >
        <input
          type="checkbox"
          checked={!left.split('\n').includes(change.key)}
          tabIndex={change.key === tabStop ? 0 : -1}
          aria-label={sentence}
          data-unit={change.unit.id}
          data-month={month}
          onFocus={() => onHand(change.key)}
          onChange={() => onToggle(change.key)}
        />
        {mark ?? marks.moved({ month: monthName(before ?? month) })}
      </label>
    );
  }
  const kept = row.kept.get(month);
  if (kept) {
    const why = keptText(words, kept);
    const sentence = text.yearProposal.change.kept({ name: row.unit.name, month: monthName(month), why });
    return (
      <span className={`proposal-kept state-${kept.booking.status}`} title={sentence}>
        {ROTATION_MARKS[kept.booking.status]}
        <span className="visually-hidden">{why}</span>
      </span>
    );
  }
  const leaving = row.leaving.get(month);
  return leaving ? (
    <span className="proposal-gone">{text.yearProposal.gone({ month: monthName(leaving.month) })}</span>
  ) : null;
}
