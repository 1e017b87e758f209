import { memo } from 'react';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { Booking, Stall } from '../../../shared/model/fair.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardHandlers } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import type { Carried, CarryTarget } from './carry.ts';
import { markOf } from './carry.ts';
import type { Sought } from './NeedCell.tsx';
import { NeedCell } from './NeedCell.tsx';

/** A stall as its row shows it. */
export interface StallLine {
  readonly stall: Stall;
  readonly category: Category | undefined;
  readonly booking: Booking | undefined;
  readonly unit: PartnerUnit | undefined;
  /** Its needs, slot by slot. */
  readonly cells: readonly (readonly BoardNeed[])[];
}

interface BoardRowProps {
  readonly line: StallLine;
  /** Null where they lie in another row, so that only the rows concerned are drawn again. */
  readonly selected: NeedId | null;
  readonly tabStop: NeedId | null;
  readonly target: CarryTarget | null;
  readonly isReadOnly: boolean;
  readonly carried: Carried | null;
  readonly sought: Sought;
  readonly handlers: BoardHandlers;
}

/** One stall: its needs in every slot. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { line, selected, tabStop, target, isReadOnly, carried, sought, handlers } = props;
  const { text } = useText();
  const over = target === null || target.kind === 'off' ? null : target;
  return (
    <tr>
      <th scope="row">
        <StallHead line={line} />
      </th>
      {line.cells.map((needs, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a slot, and has no state.
        <td key={column}>
          <div className="board-cell">
            {needs.map((row) => {
              const { id } = row.need;
              const isTarget = over?.needId === id;
              return (
                <NeedCell
                  key={id}
                  row={row}
                  isSelected={id === selected}
                  isTabStop={id === tabStop}
                  isReadOnly={isReadOnly}
                  mark={markOf(carried, id)}
                  isTarget={isTarget}
                  carriedId={carried?.assignment?.needId === id ? carried.assignment.id : null}
                  exchangeId={isTarget && over.kind === 'exchange' ? over.assignmentId : null}
                  sought={sought}
                  handlers={handlers}
                />
              );
            })}
            {needs.length === 0 ? <span className="soft">{text.board.noNeeds}</span> : null}
          </div>
        </td>
      ))}
    </tr>
  );
});

function StallHead({ line: { stall, category, booking, unit } }: { readonly line: StallLine }) {
  const { text } = useText();
  const partner =
    booking && unit && isBookingExpected(booking)
      ? text.board.partner({ name: unit.name, expected: booking.expected })
      : null;
  return (
    <div className="board-stall" title={partner === null ? stall.name : `${stall.name}\n${partner}`}>
      {category ? <CategoryTag category={category} isCompact /> : null}
      <strong>{stall.number}</strong>
      <span className="board-stall-name">
        <span>{stall.name}</span>
        {partner === null ? null : <small className="soft">{partner}</small>}
      </span>
    </div>
  );
}
