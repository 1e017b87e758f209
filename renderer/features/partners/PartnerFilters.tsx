import { Checkbox } from 'antd';
import type { Category } from '../../../shared/model/category.ts';
import type { CategoryId } from '../../../shared/model/ids.ts';
import type { PartnerKind, PartnerUnit } from '../../../shared/model/partner.ts';
import { PARTNER_KINDS } from '../../../shared/model/partner.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useText } from '../../text/useText.ts';

/** Which units are listed. */
export interface PartnerFilter {
  readonly query: string;
  /** Null = all of them. */
  readonly kind: PartnerKind | null;
  /** Units that offer a category; null = all. */
  readonly categoryId: CategoryId | null;
  readonly onlyActive: boolean;
}

/** As the list is opened. */
export const USUAL_FILTER: PartnerFilter = { query: '', kind: null, categoryId: null, onlyActive: true };

/** Whether a unit is listed, as far as its fields decide; what is typed is searched for elsewhere. */
export function isListed(unit: PartnerUnit, { kind, categoryId, onlyActive }: PartnerFilter): boolean {
  return (
    (unit.isActive || !onlyActive) &&
    (kind === null || unit.kind === kind) &&
    (categoryId === null || unit.categoryIds.includes(categoryId))
  );
}

interface PartnerFiltersProps {
  readonly filter: PartnerFilter;
  readonly categories: readonly Category[];
  readonly onChange: (filter: PartnerFilter) => void;
}

/** Search and filters above the list of units. */
export function PartnerFilters({ filter, categories, onChange }: PartnerFiltersProps) {
  const { text } = useText();
  const words = text.partners;
  return (
    <search className="list-tools">
      <SearchField
        className="list-search"
        label={words.searchHint}
        value={filter.query}
        onChange={(typed) => onChange({ ...filter, query: typed })}
      />
      <ChoiceSelect<PartnerKind | null>
        label={words.columns.kind}
        style={{ minWidth: '8.5em' }}
        value={filter.kind}
        onChoose={(kind) => onChange({ ...filter, kind })}
        choices={[
          { value: null, label: words.allKinds },
          ...PARTNER_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <ChoiceSelect<CategoryId | null>
        label={words.columns.categories}
        style={{ minWidth: '9em' }}
        value={filter.categoryId}
        onChoose={(categoryId) => onChange({ ...filter, categoryId })}
        choices={[
          { value: null, label: words.allCategories },
          ...categories.map((category) => ({ value: category.id, label: categoryName(text, category) })),
        ]}
      />
      <Checkbox
        checked={filter.onlyActive}
        onChange={({ target }) => onChange({ ...filter, onlyActive: target.checked })}
      >
        {words.onlyActive}
      </Checkbox>
    </search>
  );
}
