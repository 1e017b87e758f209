import type { FairId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import { desktop } from '../platform/desktop.ts';

/** Labels of what is tapped at the fair. */
const TAP_KEYS: readonly string[] = ['tapPerson', 'tapCount', 'recordWalkIn', 'recordPartnerAttendance'];

/** True for a change that was tapped at this fair. */
export function isTapOf({ key, params }: ChangeLabel, fairId: FairId): boolean {
  return TAP_KEYS.includes(key) && params.month === fairId;
}

/** Opens the running board of a fair in a window of its own, for a second screen. */
export function openRunningBoard(fairId: FairId): Promise<void> {
  return desktop().openRunningBoard({ fairId });
}
