import { Button, Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editBooking } from '../../usecases/bookings.ts';
import type { OpenCell } from './rotationMenuItems.ts';
import '../../components/pick.css';

interface VisitDepartmentsProps {
  readonly open: OpenCell;
  readonly onDone: () => void;
}

/** The departments of one visit to tick, each with the other months of the year in which it comes. Every tick is saved. */
export function VisitDepartments({ open: { unit, row, cell }, onDone }: VisitDepartmentsProps) {
  const { text } = useText();
  const run = useAction();
  const content = useRef<HTMLDivElement>(null);
  const words = text.rotation;
  useEffect(() => {
    // Once the popover has been placed.
    const timer = setTimeout(() => content.current?.querySelector('input')?.focus());
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onDone();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [onDone]);
  const { booking } = cell;
  if (!booking) return null;
  const otherMonths = (id: DepartmentId): string =>
    row.cells
      .filter((other) => other.month !== cell.month && other.booking && isBookingExpected(other.booking))
      .filter((other) => other.booking?.departmentIds.includes(id))
      .map(({ month }) => text.calendar.month({ month }))
      .join(words.listSeparator);
  const options = unit.departments.map(({ id, name }) => {
    const months = otherMonths(id);
    return { value: id, label: months === '' ? name : words.departmentElsewhere({ name, months }) };
  });
  return (
    <div ref={content} className="rotation-departments">
      <strong>
        {words.departmentsOf({ name: unit.name, month: text.calendar.month({ month: cell.month }) })}
      </strong>
      <Checkbox.Group<DepartmentId>
        className="pick-list"
        value={booking.departmentIds}
        options={options}
        onChange={(next) => {
          const departmentIds = unit.departments.map(({ id }) => id).filter((id) => next.includes(id));
          void run(() => editBooking(booking.id, { departmentIds }), { isQuiet: true });
        }}
      />
      <div className="rotation-departments-foot">
        <span className="soft">{words.people({ count: booking.expected })}</span>
        <Button type="primary" size="small" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}
