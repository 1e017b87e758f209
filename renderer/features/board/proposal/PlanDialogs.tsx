import type { RefObject } from 'react';
import { ProposalDialog } from './ProposalDialog.tsx';
import { SolvingDialog } from './SolvingDialog.tsx';
import type { AutomaticPlan } from './useAutomaticPlan.ts';

interface PlanDialogsProps {
  readonly plan: AutomaticPlan;
  /** The button that asked for the plan; the keyboard goes on from there. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** How far the search for a plan is, then the proposal and the decision about it. */
export function PlanDialogs({ plan: { stage, stop, cancel }, opener }: PlanDialogsProps) {
  const close = (): void => {
    cancel();
    // After the dialog is gone.
    setTimeout(() => opener.current?.focus({ preventScroll: true }), 0);
  };
  if (stage.kind === 'proposal') return <ProposalDialog proposal={stage.proposal} onClose={close} />;
  return stage.kind === 'solving' && stage.isShown ? (
    <SolvingDialog progress={stage.progress} onStop={stop} onCancel={close} />
  ) : null;
}
