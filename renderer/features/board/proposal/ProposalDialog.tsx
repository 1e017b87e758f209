import { Button, Modal, Segmented } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { checkChoice, completeChoice } from '../../../../shared/assign/proposal/checkChoice.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import type { NeedId } from '../../../../shared/model/ids.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import type { ProposalAim } from '../../../usecases/automaticPlan.ts';
import { acceptProposal } from '../../../usecases/automaticPlan.ts';
import type { Grouping } from './ChangeList.tsx';
import { ChangeList, GROUPINGS } from './ChangeList.tsx';
import { ChoiceNotice } from './ChoiceNotice.tsx';
import { toldChanges } from './changeWords.ts';
import { NothingProposed } from './NothingProposed.tsx';
import { ProposalSummary } from './ProposalSummary.tsx';
import { RepairNotes } from './RepairNotes.tsx';
import { WeightTable } from './WeightTable.tsx';

interface ProposalDialogProps {
  readonly proposal: Proposal;
  readonly aim: ProposalAim;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
  /** Shows who could take a need, on the board. */
  readonly onShowNeed: (needId: NeedId) => void;
}

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Brings the keyboard into a dialog; where somebody is in it already, they stay. */
function focusUnlessInside(button: HTMLButtonElement | null): void {
  const isInside = button?.closest('.ant-modal')?.contains(document.activeElement) ?? false;
  if (!isInside) button?.focus();
}

/** What the program would change, each with its tick, and the decision about it. */
export function ProposalDialog(props: ProposalDialogProps) {
  const { proposal, aim, onClose, onAccepted, onShowNeed } = props;
  const { text, locale } = useText();
  const words = text.proposal;
  const run = useAction();
  const acceptAll = useRef<HTMLButtonElement>(null);
  const { data, load, changes } = proposal;
  const all = useMemo(() => new Set(changes.map(({ id }) => id)), [changes]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(all);
  const [grouping, setGrouping] = useState<Grouping>('stall');
  const [isWriting, setIsWriting] = useState(false);
  const told = useMemo(() => toldChanges(text, proposal), [text, proposal]);
  const problems = useMemo(
    () => checkChoice(data, load, changes, ({ id }) => chosen.has(id)),
    [data, load, changes, chosen],
  );
  const whole = useMemo(
    () => (problems.length === 0 ? chosen : completeChoice(data, load, changes, chosen)),
    [data, load, changes, chosen, problems],
  );
  const broken = useMemo(() => new Set(problems.map(({ change }) => change.id)), [problems]);
  const toggle = useCallback((id: string): void => {
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const accept = async (ids: ReadonlySet<string>): Promise<void> => {
    setIsWriting(true);
    const result = await run(() =>
      acceptProposal(
        proposal,
        changes.filter(({ id }) => ids.has(id)),
        aim,
      ),
    );
    setIsWriting(false);
    // A proposal that does not fit any more is of no use, so it goes too; the toast says why.
    if (result.ok) onAccepted();
    else if (result.problem.code === 'proposalOutdated') onClose();
  };
  const accepted = useMemo(() => changes.filter(({ id }) => chosen.has(id)), [changes, chosen]);
  if (changes.length === 0) return <NothingProposed {...{ proposal, aim, onClose, onShowNeed }} />;
  const count = (value: number): string => formatCount(locale, value);
  const isAll = chosen.size === all.size;
  return (
    <Modal
      open
      centered
      width="min(1080px, 96vw)"
      title={aim === 'repair' ? text.publication.repair.title : words.title}
      mask={{ closable: false }}
      // Another dialog may have been there until now, and takes the focus with it when it goes.
      afterOpenChange={() => focusUnlessInside(acceptAll.current)}
      onCancel={onClose}
      className="proposal-dialog"
      footer={
        <>
          <ChoiceNotice
            {...{ problems, told }}
            missing={whole.size - chosen.size}
            onComplete={() => setChosen(whole)}
          />
          <div className="proposal-foot">
            <span className="soft" data-testid="proposal-chosen">
              {words.chosen({ chosen: count(chosen.size), all: count(all.size) })}
            </span>
            <Button onClick={onClose} disabled={isWriting} data-testid="proposal-discard">
              {words.discard}
            </Button>
            {isAll ? null : (
              <Button
                type="primary"
                disabled={chosen.size === 0 || problems.length > 0 || isWriting}
                onClick={() => void accept(chosen)}
                data-testid="proposal-accept-chosen"
              >
                {words.acceptChosen({ count: count(chosen.size) })}
              </Button>
            )}
            <Button
              ref={acceptAll}
              type={isAll ? 'primary' : 'default'}
              autoFocus
              disabled={isWriting}
              onClick={() => void accept(all)}
              data-testid="proposal-accept"
            >
              {words.acceptAll({ count: count(all.size) })}
            </Button>
          </div>
        </>
      }
    >
      <ProposalSummary proposal={proposal} aim={aim} />
      <div className="proposal-tools">
        <Segmented
          aria-label={words.group.label}
          value={grouping}
          onChange={setGrouping}
          options={GROUPINGS.map((value) => ({ value, label: words.group[value] }))}
        />
        <Button disabled={isAll} onClick={() => setChosen(all)} data-testid="proposal-choose-all">
          {words.chooseAll}
        </Button>
        <Button
          disabled={chosen.size === 0}
          onClick={() => setChosen(NOTHING_CHOSEN)}
          data-testid="proposal-choose-none"
        >
          {words.chooseNone}
        </Button>
      </div>
      <div className="proposal-body">
        <ChangeList {...{ proposal, told, grouping, chosen, broken }} onToggle={toggle} />
        {aim === 'repair' ? (
          <RepairNotes {...{ proposal, onShowNeed }} chosen={accepted} />
        ) : (
          <WeightTable proposal={proposal} />
        )}
      </div>
    </Modal>
  );
}
