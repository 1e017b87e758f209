import type { Fair } from '../../../shared/model/fair.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../text/useText.ts';
import { MAX_MINUTES } from '../../usecases/community.ts';
import { setMinutesCap } from '../../usecases/pointsRules.ts';

interface MinutesCapPartProps {
  readonly minutesCap: number | null;
  readonly fairs: readonly Fair[];
}

/** How service minutes are counted, as papers print it, and how many count at most. */
export function MinutesCapPart({ minutesCap, fairs }: MinutesCapPartProps) {
  const { text, locale } = useText();
  const words = text.points.settings;
  const open = fairs.filter(({ status }) => status !== 'archived').length;
  return (
    <section className="points-part" aria-label={words.minutes}>
      <h3 className="section-head">{words.minutes}</h3>
      <ul className="minutes-rules soft">
        <li>{words.minutesRules.whole}</li>
        <li>{text.papers.notes.minutes}</li>
        <li>{words.minutesRules.unverified}</li>
        <li>{words.minutesRules.overlap}</li>
      </ul>
      <div className="minutes-cap">
        <NumberField
          label={words.cap}
          value={minutesCap}
          min={1}
          max={MAX_MINUTES}
          isOptional
          placeholder={words.capNone}
          hint={
            minutesCap === null ? words.capHint : words.capHours({ hours: formatHours(locale, minutesCap) })
          }
          onCommit={setMinutesCap}
        />
      </div>
      <p className="soft">{words.capConcerns({ open })}</p>
    </section>
  );
}
