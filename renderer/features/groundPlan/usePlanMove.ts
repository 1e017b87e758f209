import { useCallback, useEffect, useRef, useState } from 'react';
import { moveThing } from '../../../shared/groundPlan/editPlan.ts';
import type { Place } from '../../../shared/groundPlan/planGeometry.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { findThing, thingKey } from '../../../shared/groundPlan/planThing.ts';
import type { GroundPlan } from '../../../shared/model/groundPlan.ts';
import { useLatest } from '../../components/useLatest.ts';

/** Keys that follow each other sooner, in milliseconds, are one move: one step to undo. */
const PAUSE = 700;

interface Move {
  readonly thing: PlanThing;
  readonly place: Place;
}

/** A move that is shown before it is saved. */
export interface PlanMove {
  /** The plan with what is being moved where it is just now. */
  readonly shown: GroundPlan;
  /** Something is moved and not saved yet. */
  readonly isMoving: () => boolean;
  /** Shows a thing at another place; nothing is saved. */
  readonly moveTo: (thing: PlanThing, place: Place) => void;
  /** The same for one key after another; saves by itself when no more come. */
  readonly moveBy: (thing: PlanThing, across: number, down: number) => void;
  /** Saves what was moved; does nothing when nothing was. */
  readonly save: () => Promise<void>;
  /** The focus has left: saves what keys moved; a drag goes on until it is let go. */
  readonly leave: () => void;
  /** Back to where it was. */
  readonly drop: () => void;
}

/**
 * What is being moved on a plan, and where to. It is shown at once and stays where it was let go until the stored plan
 * says so too, or nothing would be seen but a jump back and forth.
 */
export function usePlanMove(
  stored: GroundPlan,
  onSave: (thing: PlanThing, place: Place) => Promise<boolean>,
): PlanMove {
  const [move, setMove] = useState<Move | null>(null);
  const pending = useRef<Move | null>(null);
  /** Runs while keys are moving something; 0 = it does not. */
  const timer = useRef(0);
  const shown = move ? moveThing(stored, move.thing, move.place) : stored;
  const latest = useLatest({ stored, shown, onSave });
  const show = useCallback((next: Move | null): void => {
    pending.current = next;
    setMove(next);
  }, []);
  const stopTimer = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = 0;
  }, []);
  const save = useCallback(async (): Promise<void> => {
    stopTimer();
    const { current } = pending;
    pending.current = null;
    if (!current) return;
    const { stored: before, onSave: write } = latest();
    const isElsewhere = moveThing(before, current.thing, current.place);
    const from = findThing(before, current.thing)?.place;
    const to = findThing(isElsewhere, current.thing)?.place;
    const isMoved = from && to && (from.x !== to.x || from.y !== to.y);
    if (isMoved && (await write(current.thing, to))) return;
    setMove((now) => (now === current ? null : now));
  }, [latest, stopTimer]);
  const leave = useCallback((): void => {
    if (timer.current !== 0) void save();
  }, [save]);
  const drop = useCallback((): void => {
    stopTimer();
    show(null);
  }, [show, stopTimer]);
  const moveBy = useCallback(
    (thing: PlanThing, across: number, down: number): void => {
      const isSame = pending.current && thingKey(pending.current.thing) === thingKey(thing);
      if (pending.current && !isSame) void save();
      // What is shown may still be on its way into the database.
      const base = pending.current ? moveThing(latest().shown, thing, pending.current.place) : latest().shown;
      const from = findThing(base, thing)?.place;
      if (!from) return;
      const to = findThing(moveThing(base, thing, { x: from.x + across, y: from.y + down }), thing)?.place;
      if (to) show({ thing, place: to });
      stopTimer();
      timer.current = window.setTimeout(() => void save(), PAUSE);
    },
    [latest, save, show, stopTimer],
  );
  const moveTo = useCallback(
    (thing: PlanThing, place: Place): void => {
      stopTimer();
      show({ thing, place });
    },
    [show, stopTimer],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stored plan is what a saved move waits for
  useEffect(() => {
    if (!pending.current) setMove(null);
  }, [stored]);
  // Leaving the screen loses nothing.
  useEffect(() => () => void save(), [save]);
  const isMoving = useCallback((): boolean => pending.current !== null, []);
  return { shown, isMoving, moveTo, moveBy, save, leave, drop };
}
