import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { suggestChanges } from '../../../../shared/assign/explain/suggestChanges.ts';
import type { Need } from '../../../../shared/model/fair.ts';
import { useText } from '../../../text/useText.ts';
import type { BoardView } from '../../../usecases/boardView.ts';
import { useSteps } from '../../../usecases/explain.ts';
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
  const start = useCallback(() => suggestChanges(data, load, need), [data, load, need]);
  const { progress, result } = useSteps(start);
  const suggestions = (result?.kind === 'suggestions' ? result : progress)?.suggestions ?? [];
  const shown = isWhole ? suggestions : suggestions.slice(0, FIRST_SHOWN);
  const hidden = suggestions.length - shown.length;
  return (
    <section
      className="why-advice"
      aria-label={words.title}
      data-testid="gap-advice"
      aria-busy={result === null}
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
        {result === null
          ? progress && progress.total > 0
            ? words.trying(progress)
            : words.preparing
          : result.kind === 'hopeless'
            ? hopelessWords(text, result.why)
            : result.kind === 'contradiction'
              ? words.contradiction
              : [
                  result.suggestions.length === 0 ? words.nothing(result) : '',
                  result.left > 0 ? words.left({ count: result.left }) : '',
                ].join('')}
      </p>
    </section>
  );
}
