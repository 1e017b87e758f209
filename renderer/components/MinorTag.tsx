import type { IsoDate } from '../../shared/model/basic.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { isMinor } from '../../shared/people/ageOn.ts';
import { useText } from '../text/useText.ts';
import { WordTag } from './WordTag.tsx';

interface MinorTagProps {
  readonly volunteer: Pick<Volunteer, 'birthDate'>;
  /** The day on which it matters: today, or the day of the fair. */
  readonly day: IsoDate;
}

/** Says that somebody is under 18 (rule 11); nothing for everybody else. */
export function MinorTag({ volunteer, day }: MinorTagProps) {
  const { text } = useText();
  return isMinor(volunteer, day) ? <WordTag tone="notice">{text.privacy.minors.tag}</WordTag> : null;
}
