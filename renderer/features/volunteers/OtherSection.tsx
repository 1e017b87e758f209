import { Switch } from 'antd';
import type { PartnerUnitId } from '../../../shared/model/ids.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import type { Choice } from '../../components/ChoiceSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Field } from '../../components/Field.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps } from './volunteerEdit.ts';

const NOTE_LENGTH = 2000;

/** Joined on, partner staff, remarks, active. */
export function OtherSection({ edit, facts }: SectionProps) {
  const { text } = useText();
  const { volunteer, onChange, isDraft } = edit;
  const { fields, sections, datePlaceholder } = text.volunteers;
  const units: readonly Choice<PartnerUnitId | null>[] = [
    { value: null, label: text.common.no },
    ...facts.partnerUnits.map((unit) => ({ value: unit.id, label: unit.name })),
  ];
  return (
    <fieldset className="form-section">
      <legend>{sections.other}</legend>
      <div className="form-grid">
        <DateField
          label={fields.joinedOn}
          value={volunteer.joinedOn}
          placeholder={datePlaceholder}
          onCommit={(joinedOn) => onChange({ joinedOn })}
        />
        <ChoiceField
          label={fields.partnerUnit}
          value={volunteer.partnerUnitId}
          choices={units}
          onCommit={(partnerUnitId) => onChange({ partnerUnitId })}
        />
        <TextField
          label={fields.note}
          value={volunteer.note}
          isLive={isDraft}
          isMultiline
          isWide
          maxLength={NOTE_LENGTH}
          onCommit={(note) => onChange({ note })}
        />
        <Field label={fields.isActive} hint={fields.isActiveHint} isWide>
          {(id) => (
            <div>
              <Switch
                id={id}
                checked={volunteer.isActive}
                onChange={(isActive) => void onChange({ isActive })}
              />
            </div>
          )}
        </Field>
      </div>
    </fieldset>
  );
}
