import CaretDownFilled from '@ant-design/icons-svg/es/asn/CaretDownFilled.js';
import CaretUpFilled from '@ant-design/icons-svg/es/asn/CaretUpFilled.js';
import CloseOutlined from '@ant-design/icons-svg/es/asn/CloseOutlined.js';
import { memo } from 'react';
import { Link } from 'wouter';
import type { RotationRow } from '../../../shared/fair/partnerRotation.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { partnerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { CellHandlers } from './RotationCellButton.tsx';
import { RotationCellButton } from './RotationCellButton.tsx';
import { departmentNames } from './rotationCellText.ts';

/** How the months of a row stand while one of its visits is dragged. */
export interface RowDrag {
  readonly from: number;
  /** The month under the pointer. */
  readonly over: number | null;
  /** Months that can take the visit. */
  readonly free: readonly number[];
}

interface RotationRowViewProps {
  readonly unit: PartnerUnit;
  readonly row: RotationRow;
  /** The month of this row that Tab reaches; null when it is in another row. */
  readonly tabStop: number | null;
  readonly drag: RowDrag | null;
  readonly handlers: CellHandlers;
}

function dragClass(month: number, drag: RowDrag | null): string {
  if (!drag) return '';
  if (month === drag.from) return 'is-dragged';
  const isFree = drag.free.includes(month);
  if (month === drag.over) return isFree ? 'is-target' : 'is-refused';
  return isFree ? 'is-free' : '';
}

/** One unit's year; drawn again only when something of its own changes. */
export const RotationRowView = memo(function RotationRowView(props: RotationRowViewProps) {
  const { unit, row, tabStop, drag, handlers } = props;
  return (
    <tr className={unit.isActive ? '' : 'is-inactive'} data-testid={`rotation-${unit.name}`}>
      <th scope="row" title={unit.name}>
        <Link href={partnerPath(unit.id)}>{unit.name}</Link>
      </th>
      {row.cells.map((cell) => (
        <td key={cell.month} className={dragClass(cell.month, drag)}>
          <RotationCellButton
            unit={unit}
            cell={cell}
            isTabStop={cell.month === tabStop}
            handlers={handlers}
          />
        </td>
      ))}
      <Balance unit={unit} row={row} />
    </tr>
  );
});

/** Visits beside what the cadence asks, refusals, and departments that come at none. */
function Balance({ unit, row }: Pick<RotationRowViewProps, 'unit' | 'row'>) {
  const { text } = useText();
  const words = text.rotation;
  const { balance, visits, asked, declined, departmentsLeft } = row;
  const names = departmentNames(text, unit, departmentsLeft);
  return (
    <td className="rotation-balance">
      <span
        className={balance === 'under' || balance === 'over' ? 'is-uneven' : ''}
        title={words.balanceLong[balance]({ visits, asked })}
      >
        {balance === 'free' ? visits || text.common.nothingCounted : words.balance({ visits, asked })}
        {balance === 'under' ? <LightIcon icon={CaretDownFilled} /> : null}
        {balance === 'over' ? <LightIcon icon={CaretUpFilled} /> : null}
      </span>
      {declined > 0 ? (
        <span className="soft" title={words.declined({ count: declined })}>
          <LightIcon icon={CloseOutlined} />
          {declined}
        </span>
      ) : null}
      {departmentsLeft.length > 0 ? (
        <span className="rotation-left" title={words.departmentsLeftLong({ names })}>
          {words.departmentsLeft({ count: departmentsLeft.length })}
        </span>
      ) : null}
    </td>
  );
}
