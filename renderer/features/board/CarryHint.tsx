import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { useText } from '../../text/useText.ts';
import { CHIP, POST } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import type { Carried, CarryTarget } from './carry.ts';
import { verdictText, whoText } from './carry.ts';

/** Pixels between a target and its sentence, and between a sentence and the edge of the window. */
const GAP = 6;

interface CarryHintProps {
  readonly carried: Carried;
  readonly target: CarryTarget | null;
  /** The need of the target. */
  readonly row: BoardNeed | undefined;
  readonly root: RefObject<HTMLElement | null>;
  /** Takes the element that follows the pointer. */
  readonly ghost: (element: HTMLElement | null) => void;
}

/** What is held follows the pointer, and at the target stands in words what a drop would do. */
export function CarryHint({ carried, target, row, root, ghost }: CarryHintProps) {
  const { text } = useText();
  const bubble = useRef<HTMLDivElement>(null);
  const selector =
    target === null || target.kind === 'off'
      ? null
      : target.kind === 'exchange'
        ? CHIP(target.assignmentId)
        : POST(target.needId);
  const verdict = target?.kind === 'need' ? carried.verdicts.get(target.needId)?.kind : 'fits';
  const isOwn = target?.kind === 'need' && target.needId === carried.assignment?.needId;
  useLayoutEffect(() => {
    const place = selector === null ? null : root.current?.querySelector(selector);
    const box = (place?.closest('[data-need]') ?? place)?.getBoundingClientRect();
    if (!bubble.current || !box) return;
    const { offsetWidth, offsetHeight, style } = bubble.current;
    const below = box.bottom + GAP;
    const isBelow = below + offsetHeight + GAP < window.innerHeight;
    style.left = `${Math.max(GAP, Math.min(box.left, window.innerWidth - offsetWidth - GAP))}px`;
    style.top = `${isBelow ? below : box.top - GAP - offsetHeight}px`;
  });
  return (
    <>
      {carried.way === 'pointer' ? (
        <div ref={ghost} className="board-ghost" aria-hidden="true">
          <span className="board-chip">{whoText(carried.volunteer)}</span>
        </div>
      ) : null}
      {target && selector !== null && !isOwn ? (
        <div
          ref={bubble}
          className={`board-bubble${verdict === 'fits' ? '' : ' is-broken'}`}
          data-testid="board-verdict"
          aria-hidden="true"
        >
          {verdictText(text, carried, target, row)}
        </div>
      ) : null}
    </>
  );
}
