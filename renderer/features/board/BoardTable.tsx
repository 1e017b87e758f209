import { memo } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import { useText } from '../../text/useText.ts';
import type { StallLine } from './BoardRow.tsx';
import { BoardRow } from './BoardRow.tsx';
import type { BoardHandlers } from './boardHandlers.ts';
import type { Carried, CarryTarget } from './carry.ts';
import type { Sought } from './NeedCell.tsx';

/** More slots than this need a scrolled table on a small screen. */
const WIDE_FROM = 3;

interface BoardTableProps {
  readonly slots: readonly Slot[];
  readonly lines: readonly StallLine[];
  readonly selected: NeedId | null;
  readonly tabStop: NeedId | null;
  readonly isReadOnly: boolean;
  readonly carried: Carried | null;
  readonly target: CarryTarget | null;
  readonly sought: Sought;
  readonly handlers: BoardHandlers;
}

/** Stalls × slots with people as chips. */
export const BoardTable = memo(function BoardTable(props: BoardTableProps) {
  const { slots, lines, selected, tabStop, target, ...same } = props;
  const { text } = useText();
  return (
    <table
      className={slots.length > WIDE_FROM ? 'board-table is-wide' : 'board-table'}
      aria-label={text.board.grid}
    >
      <thead>
        <tr>
          <th scope="col">{text.board.stall}</th>
          {slots.map((slot) => (
            <th scope="col" key={slot.id}>
              {clockSpan(slot.start, slot.end)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const has = (needId: NeedId | null): boolean =>
            needId !== null && line.cells.some((cell) => cell.some(({ need }) => need.id === needId));
          return (
            <BoardRow
              key={line.stall.id}
              line={line}
              selected={has(selected) ? selected : null}
              tabStop={has(tabStop) ? tabStop : null}
              target={target !== null && target.kind !== 'off' && has(target.needId) ? target : null}
              {...same}
            />
          );
        })}
      </tbody>
    </table>
  );
});
