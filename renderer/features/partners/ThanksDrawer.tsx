import { useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { usualPeriod } from '../../../shared/calendar/period.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { PartnerUnitId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { failure, success } from '../../../shared/model/result.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { MAX_LETTER_WORDS } from '../../../shared/paperRequest.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { PeriodPicker } from '../../components/PeriodPicker.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { usePartnersServed, useYearsHeld } from '../../usecases/partnerServices.ts';
import { useToday } from '../../usecases/today.ts';

/** Enough to see what they look like. */
const PREVIEWED = 3;

interface ThanksDrawerProps {
  /** Who is written to if they came in the period. */
  readonly units: readonly PartnerUnit[];
  readonly onClose: () => void;
}

/** Letters of thanks to the units that came to a fair of a period, with a paragraph of the office's own. */
export function ThanksDrawer({ units, onClose }: ThanksDrawerProps) {
  const { text } = useText();
  const words = text.thanks.screen;
  const today = useToday();
  const years = useYearsHeld() ?? [];
  const [chosen, setChosen] = useState<Period | null>(null);
  const [date, setDate] = useState<IsoDate | null>(null);
  const [own, setOwn] = useState('');
  const period = chosen ?? usualPeriod(years, today);
  const served = usePartnersServed(period);
  const came = [...(served?.keys() ?? [])].map(({ id }) => id);
  const ids = came.filter((id) => units.some((unit) => unit.id === id));
  const isOne = units.length === 1;
  const paperOf = (partnerUnitIds: readonly PartnerUnitId[]): PeoplePaperRequest => ({
    kind: 'partnerLetter',
    partnerUnitIds: [...partnerUnitIds],
    ...period,
    on: date ?? today,
    words: own,
  });
  const counted = words.count({ count: ids.length, without: units.length - ids.length });
  const nothing = isOne ? words.notCome : words.nobody;
  const preview = ids.length > PREVIEWED ? words.previewOf({ shown: PREVIEWED }) : '';
  return (
    <PeoplePaperDrawer
      title={text.thanks.title}
      paper={paperOf(ids)}
      previewed={paperOf(ids.slice(0, PREVIEWED))}
      note={isOne || !served ? null : [counted, preview].join(' ')}
      nothing={served ? nothing : text.papers.screen.laidOut}
      onClose={onClose}
    >
      <PeriodPicker value={period} years={years} onChange={setChosen} />
      <DateField
        label={words.writtenOn}
        value={date ?? today}
        onCommit={async (typed) => {
          if (typed === null) return failure(problem('dateMissing'));
          return success(setDate(typed));
        }}
      />
      <div className="thanks-words">
        <TextField
          label={words.words}
          hint={words.wordsHint}
          placeholder={words.wordsPlaceholder}
          value={own}
          maxLength={MAX_LETTER_WORDS}
          isMultiline
          testId="thanks-words"
          onCommit={async (typed) => success(setOwn(typed))}
        />
      </div>
    </PeoplePaperDrawer>
  );
}
