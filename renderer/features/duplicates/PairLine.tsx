import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Group } from '../../../shared/model/community.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { DuplicatePair } from '../../../shared/people/findDuplicates.ts';
import { volunteerLabel } from '../../../shared/people/volunteerLabel.ts';
import { useAction } from '../../components/useAction.tsx';
import { mergePath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { SetAsidePair } from '../../usecases/duplicates.ts';
import { reconsiderPair, setAsidePair } from '../../usecases/duplicates.ts';
import { PersonFacts } from './PersonFacts.tsx';

interface PairLineProps {
  readonly first: Volunteer;
  readonly second: Volunteer;
  readonly groups: readonly Group[];
  readonly why: ReactNode;
  readonly actions: ReactNode;
}

function PairLine({ first, second, groups, why, actions }: PairLineProps) {
  return (
    <tr>
      <td>{why}</td>
      <td>
        <PersonFacts volunteer={first} groups={groups} />
      </td>
      <td>
        <PersonFacts volunteer={second} groups={groups} />
      </td>
      <td>
        <div className="pair-actions">{actions}</div>
      </td>
    </tr>
  );
}

/** Later than any day: nobody wrote down since when the person is here. */
const UNKNOWN_DAY = '9999';

/** The record that has been there longer is proposed to stay: its number is on more papers. */
function isLonger({ joinedOn }: Volunteer, other: Volunteer): boolean {
  return (joinedOn ?? UNKNOWN_DAY) < (other.joinedOn ?? UNKNOWN_DAY);
}

/** Two records that may be one person, with the reason in words. */
export function FoundPair({
  pair,
  groups,
}: {
  readonly pair: DuplicatePair;
  readonly groups: readonly Group[];
}) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const run = useAction();
  const words = text.duplicates;
  const { first, second, reasons, strength } = pair;
  const [main, ...rest] = reasons;
  const others = rest.map((reason) => words.alsoSame[reason]).join(words.listJoint);
  const who = {
    name: volunteerLabel(first),
    other: volunteerLabel(second),
  };
  const [stays, goes] = isLonger(second, first) ? [second, first] : [first, second];
  return (
    <PairLine
      first={first}
      second={second}
      groups={groups}
      why={
        <div className="pair-why">
          <Tag {...(strength === 'strong' ? { className: 'mark-tag' } : {})}>{words.strengths[strength]}</Tag>
          {main ? <span>{words.reasons[main]}</span> : null}
          {others.length > 0 ? <div className="soft">{words.also({ what: others })}</div> : null}
        </div>
      }
      actions={
        <>
          <Button
            aria-label={words.notSameOf(who)}
            onClick={() => void run(() => setAsidePair(first, second))}
          >
            {words.notSame}
          </Button>
          <Button
            type={strength === 'strong' ? 'primary' : 'default'}
            aria-label={words.mergeOf(who)}
            onClick={() => navigate(mergePath(stays.id, goes.id))}
          >
            {words.merge}
          </Button>
        </>
      }
    />
  );
}

/** Two people who were confirmed to be two, with the way back. */
export function SetAsideLine({
  pair,
  groups,
}: {
  readonly pair: SetAsidePair;
  readonly groups: readonly Group[];
}) {
  const { text } = useText();
  const run = useAction();
  const words = text.duplicates;
  const { first, second } = pair;
  return (
    <PairLine
      first={first}
      second={second}
      groups={groups}
      why={words.notSame}
      actions={
        <Button
          aria-label={words.reconsiderOf({ name: first.name, other: second.name })}
          onClick={() => void run(() => reconsiderPair(pair))}
        >
          {words.reconsider}
        </Button>
      }
    />
  );
}
