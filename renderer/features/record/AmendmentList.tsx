import { useMemo } from 'react';
import type { AmendmentGroup } from '../../../shared/attendance/amendmentGroups.ts';
import { amendmentGroups } from '../../../shared/attendance/amendmentGroups.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { changeText } from '../../../shared/text/change.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { formatTime } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import { useAmendments } from '../../usecases/amendments.ts';

/** What was changed since the fair was archived: who, when, why, what (rule 20). */
export function AmendmentList({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const words = text.record.closing;
  const amendments = useAmendments(fairId);
  const groups = useMemo(() => amendmentGroups(amendments ?? []), [amendments]);
  if (!amendments) return null;
  return (
    <section className="panel closing-figures" data-testid="amendments">
      <h2>{words.amendments}</h2>
      {groups.length === 0 ? <p className="soft">{words.noAmendments}</p> : null}
      {groups.map((group) => (
        <GroupOfDay key={group.amendments[0]?.id} group={group} />
      ))}
    </section>
  );
}

/** What one person changed for one reason on one day. */
function GroupOfDay({ group }: { readonly group: AmendmentGroup }) {
  const { text } = useText();
  const { day, who, reason, amendments } = group;
  return (
    <div className="amendment-group">
      <p>
        {formatFullDay(text, day)} <strong>{who}</strong> {reason}
      </p>
      <ul>
        {amendments.map(({ id, at, what }) => (
          <li key={id}>
            <time className="soft" dateTime={at}>
              {formatTime(at)}
            </time>{' '}
            {changeText(text, what)}
          </li>
        ))}
      </ul>
    </div>
  );
}
