import type { FairData } from '../../../shared/fair/fairData.ts';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { editFair } from '../../usecases/fairPlan.ts';
import { HoursForm } from './HoursForm.tsx';

interface FairDetailsProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

const FIELDS = ['theme', 'place', 'meetingPoint', 'weatherPlan', 'note'] as const;
type DetailField = (typeof FIELDS)[number];
const LONG = new Set<DetailField>(['weatherPlan', 'note']);

/** Hours, slots, place and plan for bad weather of a fair; saved as they are typed. */
export function FairDetails({ data, isReadOnly }: FairDetailsProps) {
  const { text } = useText();
  const { fair } = data;
  const words = text.fair.details;
  return (
    <div className="panel stall-details">
      <section className="form-section">
        <h2>{words.slots}</h2>
        <HoursForm key={fair.id} data={data} isReadOnly={isReadOnly} />
      </section>
      <section className="form-section">
        <h2>{words.site}</h2>
        {isReadOnly ? (
          <dl className="stall-facts">
            {FIELDS.map((field) => (
              <div key={field}>
                <dt className="soft">{words[field]}</dt>
                <dd>{fair[field] === '' ? '—' : fair[field]}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <div className="form-grid">
            {FIELDS.map((field) => (
              <TextField
                key={field}
                label={words[field]}
                value={fair[field]}
                isMultiline={LONG.has(field)}
                isWide={LONG.has(field)}
                testId={`fair-${field}`}
                onCommit={(typed) => editFair(fair.id, { [field]: typed })}
              />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
