import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal, Progress, Tabs } from 'antd';
import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { roomLeft } from '../../../shared/assign/proposal/proposal.ts';
import type { PlannerOptions } from '../../../shared/rotation/plannerYear.ts';
import type { VisitChange } from '../../../shared/rotation/visitChange.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { formatCount, formatPercent } from '../../../shared/text/formatNumber.ts';
import { problem, problemText } from '../../../shared/text/problem.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { acceptProposal, effectOf, plannerYearOf } from '../../usecases/planTheYear.ts';
import type { RunningJob } from '../../usecases/solverJob.ts';
import { useSolverJob } from '../../usecases/solverJob.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { ProposalFigures } from './ProposalFigures.tsx';
import { ProposalGrid } from './ProposalGrid.tsx';
import { ProposalMonths } from './ProposalMonths.tsx';
import { ProposalReasons } from './ProposalReasons.tsx';
import { monthBefore } from './proposalText.ts';
import './yearProposal.css';

interface YearProposalDialogProps {
  readonly view: YearView;
  readonly onClose: () => void;
}

const NOTHING: readonly VisitChange[] = [];

/** The proposal for a year beside what is planned: what changes and why, to be taken as a whole or change by change. */
export function YearProposalDialog({ view, onClose }: YearProposalDialogProps) {
  const { text } = useText();
  const run = useAction();
  const [options, setOptions] = useState<PlannerOptions>({ canMove: true, canAsk: true });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setIsSaving] = useState(false);
  const today = useToday();
  const question = useMemo(() => ({ year: plannerYearOf(view, today), options }), [view, today, options]);
  const job = useSolverJob('proposeYear', question);
  const proposal = job.outcome?.kind === 'ended' ? job.outcome.result : null;
  const words = text.yearProposal;
  const changes = proposal?.changes ?? NOTHING;
  const taken = useMemo(() => changes.filter(({ key }) => !left.has(key)), [changes, left]);
  const choose = (next: Partial<PlannerOptions>): void => {
    setOptions({ ...options, ...next });
    setLeft(new Set());
  };
  const accept = async (): Promise<void> => {
    setIsSaving(true);
    const result = await run(() => acceptProposal(view.year, taken)).finally(() => setIsSaving(false));
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      centered
      className="year-proposal"
      width="min(86em, calc(100vw - 32px))"
      title={words.title({ year: view.year })}
      okText={words.accept({ count: taken.length })}
      okButtonProps={{ disabled: taken.length === 0, 'data-testid': 'accept-proposal' }}
      confirmLoading={isSaving}
      cancelText={proposal ? words.cancel : text.common.cancel}
      onOk={() => void accept()}
      onCancel={onClose}
    >
      <div className="proposal-head">
        <Checkbox
          checked={options.canMove}
          title={words.canMoveHint}
          onChange={({ target }) => choose({ canMove: target.checked })}
        >
          {words.canMove}
        </Checkbox>
        <Checkbox
          checked={options.canAsk}
          title={words.canAskHint}
          onChange={({ target }) => choose({ canAsk: target.checked })}
        >
          {words.canAsk}
        </Checkbox>
        {proposal ? <Proof proposal={proposal} /> : null}
      </div>
      {proposal ? (
        <Content view={view} proposal={proposal} taken={taken} left={left} onLeft={setLeft} />
      ) : (
        <Waiting job={job} />
      )}
    </Modal>
  );
}

/** How far the search is; Cancel ends it at once. */
function Waiting({ job: { progress, outcome, again } }: { readonly job: RunningJob<'proposeYear'> }) {
  const { text, locale } = useText();
  const words = text.yearProposal;
  if (outcome?.kind === 'broken') {
    return (
      <div className="proposal-wait" role="alert">
        <p>{problemText(text, problem('jobBroken', { detail: outcome.detail }))}</p>
        <Button onClick={again}>{text.explain.again}</Button>
      </div>
    );
  }
  const room = progress ? roomLeft(progress.cost, progress.bound) : null;
  return (
    <div className="proposal-wait">
      <Progress
        percent={room === null ? 0 : Math.round((1 - room) * 100)}
        status="active"
        showInfo={false}
        aria-label={words.working}
      />
      <p className="proposal-progress" role="status">
        {words.working}
        <br />
        <span className="soft">
          {room === null ? null : words.room({ share: formatPercent(locale, room) })}
        </span>
      </p>
    </div>
  );
}

/** Whether it is sure that no plan is better. */
function Proof({ proposal }: { readonly proposal: YearProposal }) {
  const { text, locale } = useText();
  const words = text.yearProposal;
  const cost = formatCount(locale, proposal.cost);
  const bound = formatCount(locale, proposal.bound);
  return proposal.isProven ? (
    <span className="proposal-proof" data-testid="proven" title={words.provenHint({ cost })}>
      <CheckCircleOutlined /> {words.proven}
    </span>
  ) : (
    <span className="proposal-proof is-open" title={words.notProvenHint({ cost, bound })}>
      <WarningOutlined /> {words.notProven}
    </span>
  );
}

interface ContentProps {
  readonly view: YearView;
  readonly proposal: YearProposal;
  readonly taken: readonly VisitChange[];
  /** Keys of changes that are not taken. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

function Content({ view, proposal, taken, left, onLeft }: ContentProps) {
  const { text } = useText();
  const today = useToday();
  const words = text.yearProposal;
  const { changes, kept } = proposal;
  // The tick comes first; what it leads to follows when it has been painted.
  const counted = useDeferredValue(taken);
  const effect = useMemo(() => effectOf(view, today, counted), [view, today, counted]);
  const onToggle = useCallback(
    (key: string): void => {
      onLeft((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    [onLeft],
  );
  const asked = taken.filter(({ kind }) => kind === 'ask').length;
  const moved = taken.filter((change) => monthBefore(change) !== null).length;
  const summary = words.counts({ fresh: taken.length - asked - moved, moved, asked, kept: kept.length });
  const isEmpty = changes.length === 0;
  return (
    <>
      <ProposalFigures effect={effect} />
      <Tabs
        size="small"
        className="proposal-tabs"
        tabBarExtraContent={
          isEmpty ? null : (
            <span className="proposal-ticks">
              <Button size="small" onClick={() => onLeft(new Set())}>
                {words.all}
              </Button>
              <Button size="small" onClick={() => onLeft(new Set(changes.map(({ key }) => key)))}>
                {words.none}
              </Button>
            </span>
          )
        }
        items={[
          {
            key: 'grid',
            label: words.parts.grid,
            children: (
              <>
                <p className="soft proposal-summary" role="status" data-testid="proposal-summary">
                  {isEmpty ? words.nothing : summary}
                  {effect.completed > 0
                    ? `${text.rotation.separator}${words.completed({ count: effect.completed })}`
                    : null}
                </p>
                <ProposalGrid view={view} proposal={proposal} left={left} onToggle={onToggle} />
              </>
            ),
          },
          {
            key: 'reasons',
            label: words.parts.reasons,
            children: <ProposalReasons view={view} proposal={proposal} />,
          },
          {
            key: 'months',
            label: words.parts.months,
            children: <ProposalMonths view={view} proposal={proposal} />,
          },
        ]}
      />
    </>
  );
}
