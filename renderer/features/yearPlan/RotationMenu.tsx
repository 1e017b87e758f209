import { Popover } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import type { Rotation } from '../../../shared/fair/partnerRotation.ts';
import { MenuAt } from '../../components/MenuAt.tsx';
import { ScreenAnchor } from '../../components/ScreenAnchor.tsx';
import { useAction } from '../../components/useAction.tsx';
import { partnerPath, stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { editBooking, removeBooking } from '../../usecases/bookings.ts';
import { moveVisit, planVisit } from '../../usecases/rotation.ts';
import type { OpenCell } from './rotationMenuItems.ts';
import { MARK_STATUSES, MOVE_PREFIX, rotationMenuItems } from './rotationMenuItems.ts';
import { VisitDepartments } from './VisitDepartments.tsx';

interface RotationMenuProps {
  readonly year: number;
  readonly rotation: Rotation;
  readonly open: OpenCell;
  /** Where the cell is on the screen. */
  readonly anchor: DOMRect;
  /** The menu is done; the keyboard goes on from the cell. */
  readonly onClose: () => void;
}

/** The menu of one cell of the planner, and the list of departments that it can turn into. */
export function RotationMenu({ year, rotation, open, anchor, onClose }: RotationMenuProps) {
  const { text } = useText();
  const [part, setPart] = useState<'menu' | 'departments'>('menu');
  const act = useMenuActions(year, open, () => setPart('departments'), onClose);
  if (part === 'departments') {
    return (
      <Popover
        open
        trigger="click"
        placement="bottom"
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        content={<VisitDepartments open={open} onDone={onClose} />}
      >
        <ScreenAnchor at={anchor} onStray={onClose} />
      </Popover>
    );
  }
  return (
    <MenuAt
      anchor={anchor}
      items={rotationMenuItems(text, open, rotation)}
      className="rotation-menu"
      onChoose={act}
      onClose={onClose}
    />
  );
}

/** Does what was chosen; each choice is one change and one undo. */
function useMenuActions(
  year: number,
  { unit, cell, month }: OpenCell,
  onDepartments: () => void,
  onClose: () => void,
): (key: string) => void {
  const run = useAction();
  const [, navigate] = useLocation();
  const { booking } = cell;
  const fairId = fairIdOf(year, cell.month);
  return (key) => {
    if (key === 'departments') {
      onDepartments();
      return;
    }
    onClose();
    const status = MARK_STATUSES.find((candidate) => candidate === key);
    if (status && booking) void run(() => editBooking(booking.id, { status }));
    else if (key === 'plan') void run(() => planVisit(unit.id, fairId));
    else if (key === 'remove' && booking) void run(() => removeBooking(booking.id));
    else if (key === 'fair' && month.fairId) navigate(stallsPath(month.fairId, 'partners'));
    else if (key === 'unit') navigate(partnerPath(unit.id));
    else if (key.startsWith(MOVE_PREFIX)) {
      const to = fairIdOf(year, Number(key.slice(MOVE_PREFIX.length)));
      void run(() => moveVisit(unit.id, fairId, to));
    }
  };
}
