import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import type { UnknownWord } from '../../../shared/import/previewTypes.ts';
import { IGNORE_WORD, wordKey } from '../../../shared/import/previewTypes.ts';
import type { Choice } from '../../components/ChoiceSelect.tsx';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { useText } from '../../text/useText.ts';
import { matchWord } from '../../usecases/importing.ts';
import { fieldLabel } from './fieldLabel.ts';
import { useMeanings } from './useMeanings.ts';

interface WordPanelProps {
  readonly draft: ImportDraft;
  readonly words: readonly UnknownWord[];
}

/** Words that the program does not know or would make something new of; one answer holds for the whole file. */
export function WordPanel({ draft, words }: WordPanelProps) {
  const { text } = useText();
  const labels = text.importer;
  const meaningsOf = useMeanings();
  return (
    <details className="panel import-words" open={words.some(({ fate }) => fate === 'unknown')}>
      <summary>
        <strong>{labels.wordsCounted({ count: words.length })}</strong>{' '}
        <span className="soft">{labels.wordsNote}</span>
      </summary>
      <div className="import-word-list">
        {words.map((entry) => {
          const { field, word, count, fate } = entry;
          const isGroup = fate === 'create' || meaningsOf(field).canCreate;
          const choices: readonly Choice<string | null>[] = [
            isGroup
              ? { value: null, label: labels.createGroup({ name: word }) }
              : { value: null, label: labels.chooseMeaning },
            ...meaningsOf(field).choices,
            { value: IGNORE_WORD, label: labels.ignoreWord },
          ];
          return (
            <div key={wordKey(field, word)} className="import-word">
              <span className={fate === 'unknown' ? 'gap-text' : ''}>
                {fieldLabel(text, draft.target, field)}：{word}
              </span>
              <span className="soft">{labels.wordTimes({ count })}</span>
              <ChoiceSelect
                label={`${labels.wordMeans} ${word}`}
                value={draft.words[wordKey(field, word)] ?? null}
                choices={choices}
                onChoose={(chosen) => matchWord(wordKey(field, word), chosen)}
                style={{ width: '15em' }}
              />
            </div>
          );
        })}
      </div>
    </details>
  );
}
