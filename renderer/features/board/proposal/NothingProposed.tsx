import { Button, Modal } from 'antd';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useText } from '../../../text/useText.ts';
import { ProposalSummary } from './ProposalSummary.tsx';
import { WeightTable } from './WeightTable.tsx';

interface NothingProposedProps {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

/** There is nothing to change: says whether that is proven, and why there are gaps all the same. */
export function NothingProposed({ proposal, onClose }: NothingProposedProps) {
  const { text, locale } = useText();
  const words = text.proposal;
  const { gaps } = proposal.after.figures;
  return (
    <Modal
      open
      centered
      width={620}
      title={words.title}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose} data-testid="proposal-close">
          {text.common.close}
        </Button>
      }
    >
      <p data-testid="proposal-nothing">{proposal.isProven ? words.nothing.proven : words.nothing.stopped}</p>
      {gaps > 0 ? <p>{words.nothing.gaps({ gaps: formatCount(locale, gaps) })}</p> : null}
      <ProposalSummary proposal={proposal} />
      <WeightTable proposal={proposal} />
    </Modal>
  );
}
