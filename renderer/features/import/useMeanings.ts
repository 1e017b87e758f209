import type { ImportField } from '../../../shared/import/importFields.ts';
import { TYPED_STATES } from '../../../shared/import/readAttendance.ts';
import { ANSWER_FIELDS } from '../../../shared/import/readVolunteer.ts';
import { GROUP_KINDS } from '../../../shared/model/community.ts';
import { PARTNER_KINDS } from '../../../shared/model/partner.ts';
import { QUALIFICATION_KINDS, VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Choice } from '../../components/ChoiceSelect.tsx';
import { useText } from '../../text/useText.ts';
import { useCategories, useGroups } from '../../usecases/registers.ts';

/** What a word of a field can mean. */
export interface Meanings {
  readonly choices: readonly Choice<string>[];
  /** A word without a match makes a new group. */
  readonly canCreate: boolean;
}

/** The values that a word of each field can be matched with. */
export function useMeanings(): (field: ImportField) => Meanings {
  const { text } = useText();
  const groups = useGroups() ?? [];
  const categories = useCategories() ?? [];
  return (field) => {
    const kind = GROUP_KINDS.find((known) => known === field);
    if (kind) {
      const own = groups.filter((group) => group.kind === kind);
      return { choices: own.map(({ id, name }) => ({ value: id, label: name })), canCreate: true };
    }
    const choices = ((): readonly Choice<string>[] => {
      if (field === 'kinds')
        return VOLUNTEER_KINDS.map((value) => ({ value, label: text.volunteers.kinds[value] }));
      if (field === 'qualifications')
        return QUALIFICATION_KINDS.map((value) => ({
          value,
          label: text.volunteers.qualificationKinds[value],
        }));
      if (field === 'sex')
        return (['female', 'male'] as const).map((value) => ({ value, label: text.volunteers.sexes[value] }));
      if (field === 'unitKind')
        return PARTNER_KINDS.map((value) => ({ value, label: text.partners.kinds[value] }));
      if (field === 'state')
        return TYPED_STATES.map((value) => ({ value, label: text.volunteers.states[value] }));
      if (ANSWER_FIELDS.some((known) => known === field))
        return (['yes', 'no'] as const).map((value) => ({ value, label: text.lists[value] }));
      if (field === 'skills' || field === 'prefers' || field === 'categories' || field === 'category')
        return categories.map((category) => ({ value: category.id, label: categoryName(text, category) }));
      return [];
    })();
    return { choices, canCreate: false };
  };
}
