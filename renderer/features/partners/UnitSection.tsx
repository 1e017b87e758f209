import { PARTNER_KINDS } from '../../../shared/model/partner.ts';
import { MAX_HEADCOUNT, sameNamedUnits } from '../../../shared/people/validatePartner.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { ChoiceField, ManyChoicesField } from '../../components/ChoiceField.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps } from './partnerEdit.ts';

/** Name, kind, what it offers, how many usually come. */
export function UnitSection({ edit, facts }: SectionProps) {
  const { text } = useText();
  const { unit, onChange, problemOf, isDraft } = edit;
  const { fields, sections, kinds } = text.partners;
  const [twin] = sameNamedUnits(unit, facts.units);
  return (
    <fieldset className="form-section">
      <legend>{sections.unit}</legend>
      <div className="form-grid">
        <TextField
          label={fields.name}
          value={unit.name}
          isLive={isDraft}
          autoFocus={isDraft}
          isWide
          problem={problemOf('name')}
          warning={twin ? text.partners.sameName(twin) : null}
          onCommit={(name) => onChange({ name })}
          testId="partner-name"
        />
        <ChoiceField
          label={fields.kind}
          value={unit.kind}
          choices={PARTNER_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onCommit={(kind) => onChange({ kind })}
        />
        <NumberField
          label={fields.headcount}
          value={unit.typicalHeadcount}
          min={0}
          max={MAX_HEADCOUNT}
          onCommit={(typicalHeadcount) => onChange({ typicalHeadcount: typicalHeadcount ?? 0 })}
        />
        <ManyChoicesField
          label={fields.categories}
          value={unit.categoryIds}
          isWide
          placeholder={text.common.none}
          choices={facts.categories
            .filter(({ id, isActive }) => isActive || unit.categoryIds.includes(id))
            .map((category) => ({ value: category.id, label: categoryName(text, category) }))}
          onCommit={(categoryIds) => onChange({ categoryIds })}
        />
      </div>
    </fieldset>
  );
}
