import type { NeedId } from '../../../../shared/model/ids.ts';
import { ProposalDialog } from './ProposalDialog.tsx';
import './proposal.css';
import { SolvingDialog } from './SolvingDialog.tsx';
import type { AutomaticPlan } from './useAutomaticPlan.ts';

/** What follows a repair; who starts none leaves it out. */
interface PlanDialogsProps {
  readonly plan: AutomaticPlan;
  /** Shows who could take a need. */
  readonly onShowNeed?: (needId: NeedId) => void;
  /** Goes on when a repair was accepted. */
  readonly onRepaired?: (() => void) | undefined;
}

/** How far the search for a plan is, then the proposal and the decision about it. */
export function PlanDialogs({ plan, onShowNeed, onRepaired }: PlanDialogsProps) {
  const { stage, stop, cancel, close } = plan;
  if (stage.kind === 'proposal') {
    const goOn = stage.aim === 'repair' ? onRepaired : undefined;
    return (
      <ProposalDialog
        proposal={stage.proposal}
        aim={stage.aim}
        onClose={close}
        onAccepted={() => {
          if (!goOn) return close();
          cancel();
          goOn();
        }}
        onShowNeed={(needId) => {
          cancel();
          onShowNeed?.(needId);
        }}
      />
    );
  }
  return stage.kind === 'solving' && stage.isShown ? (
    <SolvingDialog progress={stage.progress} onStop={stop} onCancel={close} />
  ) : null;
}
