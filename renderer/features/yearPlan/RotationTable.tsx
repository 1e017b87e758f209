import {
  CalendarOutlined,
  CheckCircleFilled,
  CheckOutlined,
  CloseOutlined,
  MailOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import * as v from 'valibot';
import { Link, useLocation } from 'wouter';
import type { Rotation, RotationCell, RotationState } from '../../../shared/fair/partnerRotation.ts';
import { partnerRotation, ROTATION_STATES } from '../../../shared/fair/partnerRotation.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import '../../components/list.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PATHS, partnerPath, stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { YearView } from '../../usecases/yearView.ts';

/** The clinic keeps its id whatever the office calls it. */
const CLINIC = v.parse(CategoryId, 'medical');

const MARKS = {
  none: null,
  due: <span className="rotation-dot" />,
  planned: <CalendarOutlined />,
  invited: <MailOutlined />,
  confirmed: <CheckOutlined />,
  declined: <CloseOutlined />,
  withdrawn: <RollbackOutlined />,
  came: <CheckCircleFilled />,
} as const satisfies Record<RotationState, ReactNode>;

/** Units × months: who is due, asked, coming or came, and which months lack a clinic or any unit. */
export function RotationTable({ view }: { readonly view: YearView }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.yearPlan.rotation;
  const { partnerUnits, fairs, bookings, partnerAttendance } = view;
  const rotation = useMemo(
    () =>
      partnerRotation({
        partnerUnits,
        fairs,
        bookings,
        attendance: partnerAttendance,
        clinicCategoryId: CLINIC,
      }),
    [partnerUnits, fairs, bookings, partnerAttendance],
  );
  if (rotation.rows.length === 0) {
    return (
      <EmptyState
        sentence={words.noUnits}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.partners)}>
            {words.goToPartners}
          </Button>
        }
      />
    );
  }
  return (
    <section className="panel">
      <div className="rotation-scroll">
        <table className="plain-table rotation">
          <thead>
            <tr>
              <th scope="col" className="rotation-unit">
                {words.unit}
              </th>
              {rotation.months.map(({ month }) => (
                <th key={month} scope="col" className="rotation-month">
                  {text.calendar.month({ month })}
                </th>
              ))}
            </tr>
          </thead>
          <RotationRows view={view} rotation={rotation} />
          <RotationWarnings rotation={rotation} />
        </table>
      </div>
      <div className="rotation-legend">
        {ROTATION_STATES.filter((state) => state !== 'none').map((state) => (
          <span key={state}>
            <span className={`rotation-mark state-${state}`} aria-hidden="true">
              {MARKS[state]}
            </span>
            {words.states[state]}
          </span>
        ))}
        <span>{words.note}</span>
      </div>
    </section>
  );
}

interface RotationPartProps {
  readonly rotation: Rotation;
}

function RotationRows({ view, rotation }: RotationPartProps & { readonly view: YearView }) {
  const units = new Map(view.partnerUnits.map((unit) => [unit.id, unit]));
  return (
    <tbody>
      {rotation.rows.map((row) => {
        const name = units.get(row.partnerUnitId)?.name ?? '';
        return (
          <tr key={row.partnerUnitId}>
            <th scope="row">
              <Link href={partnerPath(row.partnerUnitId)}>{name}</Link>
            </th>
            {row.cells.map((cell, index) => (
              <td key={cell.month}>
                <Cell cell={cell} name={name} fairId={rotation.months[index]?.fairId ?? null} />
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

interface CellProps {
  readonly cell: RotationCell;
  readonly name: string;
  readonly fairId: Rotation['months'][number]['fairId'];
}

function Cell({ cell, name, fairId }: CellProps) {
  const { text } = useText();
  const words = text.yearPlan.rotation;
  if (cell.state === 'none') return null;
  const label = words.cell({
    month: text.calendar.month({ month: cell.month }),
    name,
    state: words.states[cell.state],
  });
  const className = `rotation-mark state-${cell.state}`;
  return fairId ? (
    <Link href={stallsPath(fairId, 'partners')} className={className} aria-label={label} title={label}>
      {MARKS[cell.state]}
    </Link>
  ) : (
    <span className={className} role="img" aria-label={label} title={label}>
      {MARKS[cell.state]}
    </span>
  );
}

function RotationWarnings({ rotation }: RotationPartProps) {
  const { text } = useText();
  const words = text.yearPlan.rotation;
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.warnings}</th>
        {rotation.months.map(({ month, isCancelled, lacksClinic, lacksPartner }) => (
          <td key={month} className="rotation-warning">
            {isCancelled ? <span className="soft">{words.cancelled}</span> : null}
            {lacksPartner ? <span className="gap-text">{words.lacksPartner}</span> : null}
            {lacksClinic && !lacksPartner ? <span className="gap-text">{words.lacksClinic}</span> : null}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
