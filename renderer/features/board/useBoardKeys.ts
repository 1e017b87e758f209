import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import type { NeedId } from '../../../shared/model/ids.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { useLatest } from '../../components/useLatest.ts';
import type { BoardPlace } from './boardHandlers.ts';
import { CHIP, POST, placeOf } from './boardHandlers.ts';
import type { BoardGrid } from './boardKeys.ts';
import { needAfterKey } from './boardKeys.ts';
import type { BoardNeed, BoardPerson } from './boardModel.ts';
import type { CarryTarget } from './carry.ts';
import { exchangeable, exchangeRefusal } from './carry.ts';
import type { useBoardCarry } from './useBoardCarry.ts';

interface KeySetting {
  readonly grid: BoardGrid;
  readonly needs: ReadonlyMap<string, BoardNeed>;
  readonly isReadOnly: boolean;
  readonly carrying: ReturnType<typeof useBoardCarry>;
  readonly focus: (selector: string) => void;
  readonly onSelect: (needId: NeedId) => void;
  /** Nobody at the target can take the carried person's place, with what stands against it. */
  readonly onNoExchange: (problems: readonly Problem[]) => void;
  readonly onLock: (person: BoardPerson) => void;
  readonly onTakeOff: (place: { readonly row: BoardNeed; readonly person: BoardPerson }) => void;
}

/**
 * The board by keyboard: arrows between the needs, Enter into the people of one, M or Space takes somebody up and the
 * same arrows choose where to. Keys with Ctrl, Alt or Meta are somebody else's.
 */
export function useBoardKeys(setting: KeySetting) {
  const latest = useLatest(setting);
  return useCallback(
    (event: KeyboardEvent<HTMLElement>): void => {
      const now = latest();
      const place = placeOf(event.currentTarget, now.needs);
      if (!place || event.ctrlKey || event.altKey || event.metaKey) return;
      const isDone =
        now.carrying.carried?.way === 'keyboard'
          ? carryKey(now, event.key)
          : place.person
            ? chipKey(now, event, { row: place.row, person: place.person })
            : needKey(now, event.key, place);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [latest],
  );
}

/** @returns whether the key meant something. */
function needKey({ grid, focus }: KeySetting, key: string, { row }: BoardPlace): boolean {
  const [first] = row.people;
  if (key === 'Enter' && first) {
    focus(CHIP(first.assignment.id));
    return true;
  }
  const next = needAfterKey(grid, row.need.id, key);
  if (next) focus(POST(next));
  return next !== null;
}

function chipKey(
  { grid, isReadOnly, carrying, focus, onLock, onTakeOff }: KeySetting,
  event: KeyboardEvent<HTMLElement>,
  { row, person }: { readonly row: BoardNeed; readonly person: BoardPerson },
): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const at = row.people.indexOf(person);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step !== undefined) {
    const next = row.people[at + step];
    if (next) focus(CHIP(next.assignment.id));
    return true;
  }
  if (key === 'Escape') {
    focus(POST(row.need.id));
    return true;
  }
  const next = needAfterKey(grid, row.need.id, key);
  if (next) {
    focus(POST(next));
    return true;
  }
  if (isReadOnly || event.repeat) return key === ' ';
  if (key === 'm' || key === ' ') {
    const target: CarryTarget = { kind: 'need', needId: row.need.id };
    const taken = { kind: 'chip', assignmentId: person.assignment.id } as const;
    if (carrying.take(taken, 'keyboard', target)) focus(POST(row.need.id));
    return true;
  }
  if (key === 'l') onLock(person);
  else if (key === 'Delete') onTakeOff({ row, person });
  else return false;
  return true;
}

/** While somebody is carried every key is about that, but for Tab, which lets go. */
function carryKey({ grid, needs, carrying, focus, onNoExchange }: KeySetting, key: string): boolean {
  const { carried, target } = carrying;
  if (!carried || target === null || target.kind === 'off') return false;
  if (key === 'Escape') carrying.cancel();
  else if (key === 'Enter' || key === ' ' || key.toLowerCase() === 'm') void carrying.drop();
  else if (key.toLowerCase() === 'x') {
    const row = needs.get(target.needId);
    const others = row ? exchangeable(carried, row) : [];
    // Once round: the need itself, then each person there with whom places can be exchanged.
    const at =
      target.kind === 'exchange'
        ? others.findIndex(({ assignment }) => assignment.id === target.assignmentId)
        : -1;
    const next = others[at + 1];
    if (others.length === 0) onNoExchange(exchangeRefusal(carried, row));
    carrying.aim(
      next
        ? { kind: 'exchange', needId: target.needId, assignmentId: next.assignment.id }
        : { kind: 'need', needId: target.needId },
    );
  } else {
    const next = needAfterKey(grid, target.needId, key);
    if (!next) return false;
    carrying.aim({ kind: 'need', needId: next });
    focus(POST(next));
  }
  return true;
}
