import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Need } from '../../../../shared/model/fair.ts';
import { problem, problemText } from '../../../../shared/text/problem.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../../text/useText.ts';
import type { BoardView } from '../../../usecases/boardView.ts';
import type { RunningJob } from '../../../usecases/solverJob.ts';
import { useSolverJob } from '../../../usecases/solverJob.ts';
import { SuggestionLine } from './SuggestionLine.tsx';
import { hopelessWords } from './suggestionWords.ts';
import './why.css';

/** What is shown before somebody asks for more. */
const FIRST_SHOWN = 3;

interface GapAdviceProps {
  readonly view: BoardView;
  readonly need: Need;
}

/** The single changes that would fill a gap, tried one after the other while the panel is open. */
export function GapAdvice({ view, need }: GapAdviceProps) {
  const { text } = useText();
  const words = text.explain;
  const [isWhole, setIsWhole] = useState(false);
  const { data, load } = view;
  const question = useMemo(() => ({ data, load, need }), [data, load, need]);
  const job = useSolverJob('suggestChanges', question);
  const { progress, outcome } = job;
  const advice = outcome?.kind === 'ended' ? outcome.result : null;
  const suggestions = (advice?.kind === 'suggestions' ? advice : progress)?.suggestions ?? [];
  const shown = isWhole ? suggestions : suggestions.slice(0, FIRST_SHOWN);
  const hidden = suggestions.length - shown.length;
  return (
    <section
      className="why-advice"
      aria-label={words.title}
      data-testid="gap-advice"
      aria-busy={outcome === null}
    >
      <h3 className="board-panel-group">{words.title}</h3>
      {shown.length > 0 ? (
        <ul className="why-suggestions">
          {shown.map((suggestion) => (
            <li key={JSON.stringify(suggestion.change)}>
              <SuggestionLine data={data} need={need} suggestion={suggestion} />
            </li>
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          {words.more({ count: hidden })}
        </Button>
      ) : null}
      <p className="soft why-state" aria-live="polite">
        {stateWords(text, job)}
      </p>
      {advice === null ? (
        <Button type="link" size="small" onClick={outcome === null ? job.stop : job.again}>
          {outcome === null ? words.stop : words.again}
        </Button>
      ) : null}
    </section>
  );
}

/** How far the trying is, or how it ended where that is not plain from the suggestions. */
function stateWords(text: Catalogue, { progress, outcome }: RunningJob<'suggestChanges'>): string {
  const words = text.explain;
  const total = progress?.total ?? 0;
  const tried = progress?.tried ?? 0;
  if (outcome === null) return total > 0 ? words.trying({ tried, total }) : words.preparing;
  if (outcome.kind === 'broken') return problemText(text, problem('jobBroken', { detail: outcome.detail }));
  if (outcome.kind === 'stopped') return words.stopped({ count: total - tried });
  const { result } = outcome;
  if (result.kind === 'hopeless') return hopelessWords(text, result.why);
  return [
    result.suggestions.length === 0 ? words.nothing(result) : '',
    result.left > 0 ? words.left({ count: result.left }) : '',
  ].join('');
}
