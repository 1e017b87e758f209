import { useEffect, useState } from 'react';
import type { PlannerOptions } from '../../../shared/rotation/plannerYear.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { proposalOf } from '../../usecases/planTheYear.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';

/** Until the waiting sign is on the screen. */
const PAINT_MS = 40;

/** The proposal for a year; null while it is being worked out, which begins after that was painted. */
export function useProposal(view: YearView, { canMove, canAsk }: PlannerOptions): YearProposal | null {
  const today = useToday();
  const [proposal, setProposal] = useState<YearProposal | null>(null);
  useEffect(() => {
    setProposal(null);
    const timer = setTimeout(() => setProposal(proposalOf(view, today, { canMove, canAsk })), PAINT_MS);
    return () => clearTimeout(timer);
  }, [view, today, canMove, canAsk]);
  return proposal;
}
