import type { MenuProps } from 'antd';
import type {
  Rotation,
  RotationCell,
  RotationMonth,
  RotationRow,
} from '../../../shared/fair/partnerRotation.ts';
import { refusalOfMonth } from '../../../shared/fair/partnerRotation.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { cellText } from './rotationCellText.ts';

/** Keys of the actions; a move's key is followed by its month. */
export const MARK_STATUSES = ['invited', 'confirmed', 'declined'] as const;
export const MOVE_PREFIX = 'move-';

/** A cell of the board with everything that its menu needs. */
export interface OpenCell {
  readonly unit: PartnerUnit;
  readonly row: RotationRow;
  readonly cell: RotationCell;
  readonly month: RotationMonth;
}

/** Finds a cell; null when its unit is no longer shown. */
export function findCell(
  rotation: Rotation,
  units: ReadonlyMap<string, PartnerUnit>,
  unitId: string,
  month: number,
): OpenCell | null {
  const unit = units.get(unitId);
  const row = rotation.rows.find(({ partnerUnitId }) => partnerUnitId === unitId);
  const cell = row?.cells[month - 1];
  const monthOfCell = rotation.months[month - 1];
  return unit && row && cell && monthOfCell ? { unit, row, cell, month: monthOfCell } : null;
}

type Items = NonNullable<MenuProps['items']>;

function moveItem(text: Catalogue, { row, cell }: OpenCell, rotation: Rotation): Items {
  const words = text.rotation.menu;
  if (!cell.canMove) return [];
  const children = rotation.months
    .filter(({ month }) => month !== cell.month)
    .map((month) => {
      const name = text.calendar.month({ month: month.month });
      const refusal = refusalOfMonth(month, row.cells[month.month - 1]);
      return {
        key: `${MOVE_PREFIX}${month.month}`,
        label: refusal ? words.monthRefused({ month: name, why: words.why[refusal] }) : name,
        disabled: refusal !== null,
      };
    });
  return [{ key: 'move', label: words.move, popupClassName: 'rotation-months', children }];
}

/** What can be done with a cell of the planner, under a line that says how it stands. */
export function rotationMenuItems(text: Catalogue, open: OpenCell, rotation: Rotation): Items {
  const { unit, cell, month } = open;
  const { booking, state } = cell;
  const words = text.rotation.menu;
  const refusal = refusalOfMonth(month, { booking: null });
  const monthName = text.calendar.month({ month: cell.month });
  const canChange = booking !== null && month.isOpen && state !== 'came' && state !== 'missed';
  const marks = canChange
    ? MARK_STATUSES.filter((status) => status !== booking.status).map((status) => ({
        key: status,
        label: words[status],
      }))
    : [];
  const isComing = canChange && state !== 'declined' && state !== 'withdrawn';
  return [
    { type: 'group', key: 'head', label: cellText(text, unit, cell) },
    ...(refusal
      ? [
          {
            key: 'refused',
            label: words.monthRefused({ month: monthName, why: words.why[refusal] }),
            disabled: true,
          },
        ]
      : []),
    ...(booking === null && refusal === null ? [{ key: 'plan', label: words.plan }] : []),
    ...marks,
    ...moveItem(text, open, rotation),
    ...(isComing && unit.departments.length > 0 ? [{ key: 'departments', label: words.departments }] : []),
    ...(canChange ? [{ key: 'remove', label: words.remove }] : []),
    { type: 'divider', key: 'line' },
    ...(month.fairId === null ? [] : [{ key: 'fair', label: words.openFair }]),
    { key: 'unit', label: words.openUnit },
  ];
}
