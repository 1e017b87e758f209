import { GiftOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { PointsStatement } from '../../../shared/points/pointsStatement.ts';
import { dataPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { usePoints } from '../../usecases/points.ts';
import { PendingPointsList } from './PendingPointsList.tsx';
import { PointsLedger } from './PointsLedger.tsx';
import { PointsStatementButton } from './PointsStatementButton.tsx';
import { RedeemForm } from './RedeemForm.tsx';
import './points.css';

/** A person's points: what is left, what is still to come, every line of the ledger, and exchanging them. */
export function PointsTab({ volunteer }: { readonly volunteer: Volunteer }) {
  const { text } = useText();
  const view = usePoints(volunteer.id);
  const [isRedeeming, setIsRedeeming] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part, `${isRedeeming} ${view?.statement.lines.length}`);
  const words = text.points.ledger;
  if (!view) return <p className="soft">{text.common.loading}</p>;
  const { statement, pending, rules, rewards } = view;
  const hasRules = rules.length > 0;
  if (!hasRules && statement.lines.length === 0) {
    return (
      <p className="soft">
        {words.noRules} <Link href={dataPath('points')}>{words.toRules}</Link>
      </p>
    );
  }
  const waiting = pending.reduce((sum, { points }) => sum + points, 0);
  return (
    <div ref={part}>
      <Sums statement={statement} waiting={waiting} />
      {statement.overdrawn > 0 ? (
        <Alert
          type="warning"
          showIcon
          className="points-overdrawn"
          title={words.overdrawn({ points: statement.overdrawn })}
        />
      ) : null}
      <div className="points-tools">
        {isRedeeming ? null : (
          <Button
            type="primary"
            icon={<GiftOutlined />}
            disabled={statement.balance === 0}
            data-testid="redeem"
            onClick={() => setIsRedeeming(true)}
          >
            {words.redeem}
          </Button>
        )}
        {statement.lines.length > 0 ? <PointsStatementButton volunteerId={volunteer.id} /> : null}
      </div>
      {isRedeeming ? (
        <RedeemForm
          volunteer={volunteer}
          statement={statement}
          rewards={rewards}
          onDone={() => setIsRedeeming(false)}
        />
      ) : null}
      {pending.length > 0 ? <PendingPointsList pending={pending} /> : null}
      {statement.lines.length === 0 ? (
        <p className="soft">{words.empty}</p>
      ) : (
        <PointsLedger lines={statement.lines} />
      )}
    </div>
  );
}

/** Keeps the keyboard in this part when the button that was pressed is gone: a form that closed, a line taken back. */
function useKeptFocus(part: RefObject<HTMLDivElement | null>, what: string): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if (document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
  }, [part, what]);
}

function Sums({ statement, waiting }: { readonly statement: PointsStatement; readonly waiting: number }) {
  const { text } = useText();
  const words = text.points.ledger;
  const sums = [
    { key: 'balance', label: words.balance, points: statement.balance },
    { key: 'earned', label: words.earned, points: statement.earned },
    { key: 'redeemed', label: words.redeemed, points: statement.redeemed },
    ...(waiting > 0 ? [{ key: 'pending', label: words.pending, points: waiting }] : []),
  ];
  return (
    <dl className="points-sums">
      {sums.map(({ key, label, points }) => (
        <div key={key} className={`points-sum is-${key}`} data-testid={`points-${key}`}>
          <dt>{label}</dt>
          <dd>{words.amount({ points })}</dd>
        </div>
      ))}
    </dl>
  );
}
