import type { NeedId } from '../../../../shared/model/ids.ts';
import { ProposalDialog } from './ProposalDialog.tsx';
import './proposal.css';
import { SolvingDialog } from './SolvingDialog.tsx';
import type { AutomaticPlan } from './useAutomaticPlan.ts';

interface PlanDialogsProps {
  readonly plan: AutomaticPlan;
  /** Shows who could take a need. */
  readonly onShowNeed?: (needId: NeedId) => void;
  /** A repair was accepted. */
  readonly onRepaired?: () => void;
}

/** How far the search for a plan is, then the proposal and the decision about it. */
export function PlanDialogs({ plan, onShowNeed, onRepaired }: PlanDialogsProps) {
  const { stage, stop, cancel, close } = plan;
  if (stage.kind === 'solving' && stage.isShown) {
    return <SolvingDialog progress={stage.progress} onStop={stop} onCancel={close} />;
  }
  if (stage.kind !== 'proposal') return null;
  return (
    <ProposalDialog
      proposal={stage.proposal}
      aim={stage.aim}
      onClose={close}
      onAccepted={() => {
        if (stage.aim !== 'repair' || !onRepaired) return close();
        cancel();
        onRepaired();
      }}
      onShowNeed={(needId) => {
        cancel();
        onShowNeed?.(needId);
      }}
    />
  );
}
