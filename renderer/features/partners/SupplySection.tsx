import { Switch } from 'antd';
import { Field } from '../../components/Field.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps } from './partnerEdit.ts';
import { SiteNeedsField } from './SiteNeedsField.tsx';

const TEXT_LENGTH = 2000;

/** What the unit brings and needs on the square, remarks, active. */
export function SupplySection({ edit }: SectionProps) {
  const { text } = useText();
  const { unit, onChange, isDraft } = edit;
  const { fields, sections } = text.partners;
  const common = { isLive: isDraft, isMultiline: true, isWide: true, maxLength: TEXT_LENGTH } as const;
  return (
    <fieldset className="form-section">
      <legend>{sections.supplies}</legend>
      <div className="form-grid">
        <TextField
          {...common}
          label={fields.brings}
          value={unit.brings}
          onCommit={(brings) => onChange({ brings })}
        />
        <SiteNeedsField edit={edit} />
        <TextField
          {...common}
          label={text.partnerPage.siteNeeds.requires}
          value={unit.requires}
          onCommit={(requires) => onChange({ requires })}
        />
        <TextField
          {...common}
          label={fields.note}
          value={unit.note}
          onCommit={(note) => onChange({ note })}
        />
        <Field label={fields.isActive} hint={fields.isActiveHint} isWide>
          {(id) => (
            <div>
              <Switch id={id} checked={unit.isActive} onChange={(isActive) => void onChange({ isActive })} />
            </div>
          )}
        </Field>
      </div>
    </fieldset>
  );
}
