import { Checkbox } from 'antd';
import { MAX_TABLES } from '../../../shared/people/validatePartner.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps } from './partnerEdit.ts';

/** What the unit needs on the square: power, a tent, tables. */
export function SiteNeedsField({ edit }: Pick<SectionProps, 'edit'>) {
  const { text } = useText();
  const words = text.partnerPage.siteNeeds;
  const { siteNeeds } = edit.unit;
  return (
    <fieldset className="field-wide site-needs">
      <legend className="soft">{words.label}</legend>
      <Checkbox
        checked={siteNeeds.power}
        onChange={({ target }) => void edit.onChange({ siteNeeds: { ...siteNeeds, power: target.checked } })}
      >
        {words.power}
      </Checkbox>
      <Checkbox
        checked={siteNeeds.tent}
        onChange={({ target }) => void edit.onChange({ siteNeeds: { ...siteNeeds, tent: target.checked } })}
      >
        {words.tent}
      </Checkbox>
      <NumberField
        label={words.tables}
        value={siteNeeds.tables}
        min={0}
        max={MAX_TABLES}
        onCommit={(tables) => edit.onChange({ siteNeeds: { ...siteNeeds, tables: tables ?? 0 } })}
      />
    </fieldset>
  );
}
