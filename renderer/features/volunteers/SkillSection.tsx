import { categoryName } from '../../../shared/text/categoryText.ts';
import { ManyChoicesField } from '../../components/ChoiceField.tsx';
import { useText } from '../../text/useText.ts';
import type { SectionProps } from './volunteerEdit.ts';

/** Categories in which somebody can help, and those they like best. */
export function SkillSection({ edit, facts }: SectionProps) {
  const { text } = useText();
  const { skills, prefers } = edit.volunteer;
  const { fields, sections } = text.volunteers;
  const choices = facts.categories
    .filter(({ id, isActive }) => isActive || skills.includes(id) || prefers.includes(id))
    .map((category) => ({ value: category.id, label: categoryName(text, category) }));
  return (
    <fieldset className="form-section">
      <legend>{sections.skills}</legend>
      <div className="form-grid">
        <ManyChoicesField
          label={fields.skills}
          value={skills}
          isWide
          choices={choices}
          placeholder={text.common.none}
          onCommit={(next) => edit.onChange({ skills: next })}
        />
        <ManyChoicesField
          label={fields.prefers}
          value={prefers}
          isWide
          choices={choices}
          placeholder={text.common.none}
          onCommit={(next) => edit.onChange({ prefers: next })}
        />
      </div>
    </fieldset>
  );
}
