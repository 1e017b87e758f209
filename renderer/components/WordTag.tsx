import type { ReactNode } from 'react';
import './wordTag.css';

/** What a word is about: nothing special, worth a look, as it should be, or wrong. */
export type Tone = 'plain' | 'notice' | 'good' | 'wrong';

interface WordTagProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word in a frame; the tone only supports it. Plain mark-up, because long lists draw dozens at every key typed. */
export function WordTag({ tone = 'plain', title, children }: WordTagProps) {
  return (
    <span className={`word-tag is-${tone}`} title={title}>
      {children}
    </span>
  );
}
