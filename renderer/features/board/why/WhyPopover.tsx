import { Button, Popover } from 'antd';
import { useEffect, useMemo } from 'react';
import { explainAssignment } from '../../../../shared/assign/explain/explainAssignment.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import { problem, problemText } from '../../../../shared/text/problem.ts';
import { ScreenAnchor } from '../../../components/ScreenAnchor.tsx';
import { useText } from '../../../text/useText.ts';
import type { BoardView } from '../../../usecases/boardView.ts';
import { useSolverJob } from '../../../usecases/solverJob.ts';
import { nextBestWords, reasonWords } from './reasonWords.ts';
import { nameWords, placeWords } from './suggestionWords.ts';
import './why.css';

interface WhyPopoverProps {
  readonly view: BoardView;
  readonly assignment: Assignment;
  /** Where the chip is on the screen. */
  readonly anchor: DOMRect;
  readonly onClose: () => void;
}

/** Why somebody stands where they do, and who would be next; Escape or a click beside it closes. */
export function WhyPopover({ view, assignment, anchor, onClose }: WhyPopoverProps) {
  const { text } = useText();
  const words = text.explain.why;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The board behind it stays as it is.
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  const title = words.title({
    name: nameWords(view.data, assignment.volunteerId),
    place: placeWords(text, view.data, assignment.needId),
  });
  return (
    <Popover
      open
      trigger="click"
      placement="bottomLeft"
      title={title}
      content={
        <section className="why-popover" aria-label={title} data-testid="why">
          <Reasons view={view} assignment={assignment} />
          <Button size="small" autoFocus onClick={onClose}>
            {words.close}
          </Button>
        </section>
      }
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ScreenAnchor at={anchor} onStray={onClose} />
    </Popover>
  );
}

function Reasons({ view, assignment }: Pick<WhyPopoverProps, 'view' | 'assignment'>) {
  const { text } = useText();
  const { data, load } = view;
  const reasons = useMemo(() => explainAssignment(data, load, assignment), [data, load, assignment]);
  return (
    <>
      <ul className="why-reasons">
        {reasons.map((reason) => (
          <li key={reason.kind}>{reasonWords(text, data, reason)}</li>
        ))}
      </ul>
      {isToCome(data) ? <Next view={view} assignment={assignment} /> : null}
    </>
  );
}

/** Who else could have stood at a fair that was held is no question any more. */
function isToCome({ fair }: Pick<FairData, 'fair'>): boolean {
  return fair.status === 'planned' || fair.status === 'postponed';
}

function Next({ view, assignment }: Pick<WhyPopoverProps, 'view' | 'assignment'>) {
  const { text } = useText();
  const { data, load } = view;
  const question = useMemo(() => ({ data, load, assignment }), [data, load, assignment]);
  const { outcome } = useSolverJob('nextBest', question);
  const lines = ((): readonly string[] => {
    if (outcome?.kind === 'ended') return nextBestWords(text, data, outcome.result);
    if (outcome?.kind === 'broken')
      return [problemText(text, problem('jobBroken', { detail: outcome.detail }))];
    return [text.explain.why.searching];
  })();
  return (
    <p className="why-next" aria-live="polite">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
}
