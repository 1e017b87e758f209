import type { FairStatus } from '../../shared/model/fair.ts';
import { useText } from '../text/useText.ts';
import type { Tone } from './WordTag.tsx';
import { WordTag } from './WordTag.tsx';

/** Colour never tells alone: the word is always there. Red stays for gaps and errors. */
const TONES = {
  planned: 'plain',
  postponed: 'notice',
  cancelled: 'plain',
  held: 'good',
  archived: 'good',
} as const satisfies Record<FairStatus, Tone>;

/** The status of a fair as a word. */
export function StatusTag({ status }: { readonly status: FairStatus }) {
  const { text } = useText();
  return <WordTag tone={TONES[status]}>{text.fair.statuses[status]}</WordTag>;
}
