import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardNeed } from './boardModel.ts';
import { NeedCell } from './NeedCell.tsx';

interface BoardTableProps {
  readonly data: FairData;
  readonly needs: readonly BoardNeed[];
  readonly stalls: readonly Stall[];
  readonly selected: NeedId | null;
  readonly isReadOnly: boolean;
  readonly onSelect: (needId: NeedId) => void;
}

/** Stalls × slots with people as chips. */
export function BoardTable({ data, needs, stalls, selected, isReadOnly, onSelect }: BoardTableProps) {
  const { text } = useText();
  return (
    <table className="board-table">
      <thead>
        <tr>
          <th scope="col">{text.board.stall}</th>
          {data.slots.map((slot) => (
            <th scope="col" key={slot.id}>
              {clockSpan(slot.start, slot.end)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stalls.map((stall) => (
          <tr key={stall.id}>
            <th scope="row">
              <StallHead stall={stall} data={data} />
            </th>
            {data.slots.map((slot) => {
              const here = needs.filter((row) => row.stall.id === stall.id && row.slot.id === slot.id);
              return (
                <td key={slot.id}>
                  <div className="board-cell">
                    {here.map((row) => (
                      <NeedCell
                        key={row.need.id}
                        row={row}
                        isSelected={row.need.id === selected}
                        isReadOnly={isReadOnly}
                        onSelect={onSelect}
                      />
                    ))}
                    {here.length === 0 ? <span className="soft">{text.board.noNeeds}</span> : null}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StallHead({ stall, data }: { readonly stall: Stall; readonly data: FairData }) {
  const { text } = useText();
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  const booking = data.bookings.find(({ id }) => id === stall.bookingId);
  const unit = booking && data.partnerUnits.find(({ id }) => id === booking.partnerUnitId);
  return (
    <div className="board-stall">
      {category ? <CategoryTag category={category} isCompact /> : null}
      <strong>{stall.number}</strong>
      <span className="board-stall-name">
        {stall.name}
        {booking && unit && isBookingExpected(booking) ? (
          <small className="soft">
            {text.board.partner({ name: unit.name, expected: booking.expected })}
          </small>
        ) : null}
      </span>
    </div>
  );
}
