import { Button, Modal } from 'antd';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { refusedPlaces } from '../../../../shared/assign/repairPlan.ts';
import type { NeedId } from '../../../../shared/model/ids.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useText } from '../../../text/useText.ts';
import type { ProposalAim } from '../../../usecases/automaticPlan.ts';
import { ProposalSummary } from './ProposalSummary.tsx';
import { RepairNotes } from './RepairNotes.tsx';
import { WeightTable } from './WeightTable.tsx';

interface NothingProposedProps {
  readonly proposal: Proposal;
  readonly aim: ProposalAim;
  readonly onClose: () => void;
  /** Shows who could take a need, on the board. */
  readonly onShowNeed: (needId: NeedId) => void;
}

/** There is nothing to change: says whether that is proven, and why there are gaps all the same. */
export function NothingProposed({ proposal, aim, onClose, onShowNeed }: NothingProposedProps) {
  const { text, locale } = useText();
  const words = text.proposal;
  const { gaps } = proposal.after.figures;
  const isRepair = aim === 'repair';
  const sentence = (): string => {
    if (!isRepair) return proposal.isProven ? words.nothing.proven : words.nothing.stopped;
    if (gaps > 0) return text.publication.repair.nothing;
    // Whoever cannot come and is still there, the program may not move.
    const isStuck = proposal.data.assignments.some(refusedPlaces(proposal.data));
    return isStuck ? text.publication.repair.onlyFixed : text.publication.repair.complete;
  };
  return (
    <Modal
      open
      centered
      width={620}
      title={isRepair ? text.publication.repair.title : words.title}
      onCancel={onClose}
      className="proposal-dialog"
      footer={
        <Button type="primary" autoFocus onClick={onClose} data-testid="proposal-close">
          {text.common.close}
        </Button>
      }
    >
      <p data-testid="proposal-nothing">{sentence()}</p>
      {isRepair ? (
        <RepairNotes proposal={proposal} chosen={proposal.changes} onShowNeed={onShowNeed} />
      ) : (
        <>
          {gaps > 0 ? <p>{words.nothing.gaps({ gaps: formatCount(locale, gaps) })}</p> : null}
          <ProposalSummary proposal={proposal} aim={aim} />
          <WeightTable proposal={proposal} />
        </>
      )}
    </Modal>
  );
}
