import { Checkbox, Radio, Select } from 'antd';
import { useState } from 'react';
import { availabilityText } from '../../../shared/people/availabilityText.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { ManyChoicesField } from '../../components/ChoiceField.tsx';
import { Field } from '../../components/Field.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps, VolunteerEdit } from './volunteerEdit.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const MAX_SLOTS = 12;

/** When somebody can help, and how much at most. */
export function AvailabilitySection({ edit }: SectionProps) {
  const { text } = useText();
  const { volunteer, onChange } = edit;
  const { fields, sections, noLimit } = text.volunteers;
  const { availability, limits } = volunteer;
  return (
    <>
      <fieldset className="form-section">
        <legend>{sections.availability}</legend>
        <p className="availability-sentence" aria-live="polite">
          {availabilityText(text, volunteer)}
        </p>
        <div className="form-row">
          <Radio.Group
            value={availability.isUsual}
            onChange={(event) =>
              void onChange({ availability: { ...availability, isUsual: event.target.value === true } })
            }
            options={[
              { value: true, label: fields.isUsual },
              { value: false, label: fields.onlyWhenAsked },
            ]}
          />
          <Checkbox
            checked={availability.firstSlotOnly}
            onChange={(event) =>
              void onChange({ availability: { ...availability, firstSlotOnly: event.target.checked } })
            }
          >
            {fields.firstSlotOnly}
          </Checkbox>
        </div>
        <div className="form-grid">
          <ManyChoicesField
            label={fields.exceptMonths}
            value={availability.exceptMonths}
            placeholder={text.common.none}
            choices={MONTHS.map((month) => ({ value: month, label: text.calendar.month({ month }) }))}
            onCommit={(months) =>
              onChange({
                availability: { ...availability, exceptMonths: months.toSorted((a, b) => a - b) },
              })
            }
          />
          <ExceptDates edit={edit} />
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend>{sections.limits}</legend>
        <div className="form-grid">
          <NumberField
            label={fields.slotsPerFair}
            value={limits.slotsPerFair}
            min={1}
            max={MAX_SLOTS}
            isOptional
            placeholder={noLimit}
            onCommit={(slotsPerFair) => onChange({ limits: { ...limits, slotsPerFair } })}
          />
          <NumberField
            label={fields.fairsPerYear}
            value={limits.fairsPerYear}
            min={1}
            max={MONTHS.length}
            isOptional
            placeholder={noLimit}
            onCommit={(fairsPerYear) => onChange({ limits: { ...limits, fairsPerYear } })}
          />
          <div className="field-wide">
            <Checkbox
              checked={volunteer.needsRest}
              onChange={(event) => void onChange({ needsRest: event.target.checked })}
            >
              {fields.needsRest}
            </Checkbox>
          </div>
        </div>
      </fieldset>
    </>
  );
}

/** Dates on which the person cannot come, typed one after the other. */
function ExceptDates({ edit }: { readonly edit: VolunteerEdit }) {
  const { text } = useText();
  const { availability } = edit.volunteer;
  const [refused, setRefused] = useState<Problem | null>(null);
  const take = (typed: readonly string[]): void => {
    const dates = typed.map((entry) => ({ entry, date: parseTypedDate(entry) }));
    const wrong = dates.find(({ date }) => date === null);
    setRefused(wrong ? problem('dateInvalid', { text: wrong.entry }) : null);
    const exceptDates = [...new Set(dates.flatMap(({ date }) => (date ? [date] : [])))].toSorted();
    void edit.onChange({ availability: { ...availability, exceptDates } });
  };
  return (
    <Field label={text.volunteers.fields.exceptDates} problem={refused} hint={text.volunteers.datesHint}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          value={[...availability.exceptDates]}
          tokenSeparators={[',', '，', '、', ' ', ';', '；']}
          placeholder={text.common.none}
          onChange={take}
        />
      )}
    </Field>
  );
}
