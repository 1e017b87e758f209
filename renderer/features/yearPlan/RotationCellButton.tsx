import CalendarOutlined from '@ant-design/icons-svg/es/asn/CalendarOutlined.js';
import CheckCircleFilled from '@ant-design/icons-svg/es/asn/CheckCircleFilled.js';
import CheckOutlined from '@ant-design/icons-svg/es/asn/CheckOutlined.js';
import CloseOutlined from '@ant-design/icons-svg/es/asn/CloseOutlined.js';
import MailOutlined from '@ant-design/icons-svg/es/asn/MailOutlined.js';
import MinusCircleOutlined from '@ant-design/icons-svg/es/asn/MinusCircleOutlined.js';
import RollbackOutlined from '@ant-design/icons-svg/es/asn/RollbackOutlined.js';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import type { RotationCell, RotationState } from '../../../shared/fair/partnerRotation.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import { cellText } from './rotationCellText.ts';

/** What stands for each state; form tells as well as colour. */
export const ROTATION_MARKS = {
  none: null,
  due: <span className="rotation-dot" />,
  planned: <LightIcon icon={CalendarOutlined} />,
  invited: <LightIcon icon={MailOutlined} />,
  confirmed: <LightIcon icon={CheckOutlined} />,
  declined: <LightIcon icon={CloseOutlined} />,
  withdrawn: <LightIcon icon={RollbackOutlined} />,
  came: <LightIcon icon={CheckCircleFilled} />,
  missed: <LightIcon icon={MinusCircleOutlined} />,
} as const satisfies Record<RotationState, ReactNode>;

/** What the cells of the board answer to; the same functions for all of them, which read the cell from its data. */
export interface CellHandlers {
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
}

interface RotationCellButtonProps {
  readonly unit: PartnerUnit;
  readonly cell: RotationCell;
  /** The one cell of the board that Tab reaches. */
  readonly isTabStop: boolean;
  readonly handlers: CellHandlers;
}

/** A unit in a month: its mark, and in small print what is special about the visit. */
export function RotationCellButton({ unit, cell, isTabStop, handlers }: RotationCellButtonProps) {
  const { text } = useText();
  const label = cellText(text, unit, cell);
  const classes = [
    'rotation-cell',
    `state-${cell.state}`,
    cell.canMove ? 'can-move' : '',
    cell.isCancelled ? 'is-void' : '',
  ];
  return (
    <button
      type="button"
      className={classes.filter((name) => name !== '').join(' ')}
      data-unit={unit.id}
      data-month={cell.month}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      {...handlers}
    >
      {ROTATION_MARKS[cell.state]}
      <CellNote unit={unit} cell={cell} />
    </button>
  );
}

function CellNote({ unit, cell }: Pick<RotationCellButtonProps, 'unit' | 'cell'>) {
  const { text } = useText();
  const words = text.rotation;
  const { booking, movedTo } = cell;
  const monthName = (month: number): string => text.calendar.month({ month });
  if (movedTo !== null) {
    return <small className="soft">{words.movedTo({ month: monthName(movedTo) })}</small>;
  }
  if (!booking) return null;
  if (booking.dueMonth !== null) {
    return <small>{words.standsFor({ month: monthName(booking.dueMonth) })}</small>;
  }
  const coming = unit.departments.filter(({ id }) => booking.departmentIds.includes(id)).length;
  return coming > 0 && coming < unit.departments.length ? (
    <small>{words.departmentsShort({ count: coming })}</small>
  ) : null;
}
