import { LockFilled, PhoneFilled, StarFilled, WarningOutlined } from '@ant-design/icons';
import { Dropdown, Tooltip } from 'antd';
import { useLocation } from 'wouter';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { useAction } from '../../components/useAction.tsx';
import { volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { removeAssignment, setLocked, setStallLead } from '../../usecases/assignments.ts';

interface PersonChipProps {
  readonly assignment: Assignment;
  readonly volunteer: Volunteer;
  readonly stall: Stall;
  readonly cannotCome: boolean;
  readonly isReadOnly: boolean;
}

/** A person on the board; a click or Enter opens what can be done: lock, lead, take off. */
export function PersonChip({ assignment, volunteer, stall, cannotCome, isReadOnly }: PersonChipProps) {
  const { text } = useText();
  const run = useAction();
  const [, navigate] = useLocation();
  const isLead = stall.leadVolunteerId === volunteer.id;
  const actions: Readonly<Record<string, () => void>> = {
    lock: () => void run(() => setLocked(assignment.id, !assignment.isLocked)),
    lead: () => void run(() => setStallLead(stall.id, isLead ? null : volunteer.id)),
    open: () => navigate(volunteerPath(volunteer.id)),
    takeOff: () => void run(() => removeAssignment(assignment.id)),
  };
  const items = [
    { key: 'lock', label: assignment.isLocked ? text.board.unlock : text.board.lock, disabled: isReadOnly },
    { key: 'lead', label: isLead ? text.board.dropLead : text.board.makeLead, disabled: isReadOnly },
    { key: 'open', label: text.board.openPerson },
    { key: 'takeOff', label: text.board.takeOff, danger: true, disabled: isReadOnly },
  ];
  const marks = [
    cannotCome ? text.replies.refused : '',
    isLead ? text.board.lead : '',
    assignment.isLocked ? text.board.locked : '',
    assignment.overrideReason === null ? '' : text.board.override({ reason: assignment.overrideReason }),
  ].filter((mark) => mark !== '');
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => actions[key]?.() }}>
      <Tooltip title={[volunteer.volunteerNo, ...marks].join(' · ')} mouseEnterDelay={0.4}>
        <button
          type="button"
          className={`board-chip${assignment.isLocked ? ' is-locked' : ''}${cannotCome ? ' cannot-come' : ''}`}
        >
          {isLead ? <StarFilled className="board-chip-lead" aria-label={text.board.lead} /> : null}
          {cannotCome ? <PhoneFilled aria-label={text.replies.refused} /> : null}
          {volunteer.name}
          {assignment.isLocked ? <LockFilled aria-label={text.board.locked} /> : null}
          {assignment.overrideReason === null ? null : (
            <WarningOutlined
              className="board-chip-override"
              aria-label={text.board.override({ reason: assignment.overrideReason })}
            />
          )}
        </button>
      </Tooltip>
    </Dropdown>
  );
}
