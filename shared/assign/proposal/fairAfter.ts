import type { FairData } from '../../fair/fairData.ts';
import { chooseLeads } from '../chooseLeads.ts';
import type { ProposedChange } from './proposedChange.ts';
import { assignmentsAfter } from './proposedChange.ts';

/** The fair as it would be once some changes are accepted, with the leads that stalls get then. */
export function fairAfter(data: FairData, changes: readonly ProposedChange[]): FairData {
  const assignments = assignmentsAfter(data.assignments, changes);
  const led = new Map(chooseLeads({ ...data, assignments }).map((stall) => [stall.id, stall]));
  return { ...data, assignments, stalls: data.stalls.map((stall) => led.get(stall.id) ?? stall) };
}
