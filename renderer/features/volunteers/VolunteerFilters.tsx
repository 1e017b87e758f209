import { memo } from 'react';
import type { Category } from '../../../shared/model/category.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { CategoryId, GroupId } from '../../../shared/model/ids.ts';
import type { VolunteerKind } from '../../../shared/model/volunteer.ts';
import { VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import type { VolunteerTrait } from '../../../shared/people/volunteerTraits.ts';
import { VOLUNTEER_TRAITS } from '../../../shared/people/volunteerTraits.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useText } from '../../text/useText.ts';
import type { VolunteerFilter } from './useVolunteerRows.ts';

interface VolunteerFiltersProps extends FilterChoicesProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

interface FilterChoicesProps {
  readonly filter: VolunteerFilter;
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly onChange: (filter: VolunteerFilter) => void;
}

/** Search as you type, and the filters beside it. */
export function VolunteerFilters({ query, onQuery, ...choices }: VolunteerFiltersProps) {
  const { text } = useText();
  const words = text.volunteers;
  return (
    <search className="list-tools">
      <SearchField
        className="list-search"
        label={words.searchHint}
        value={query}
        onChange={onQuery}
        data-testid="volunteer-search"
      />
      <FilterChoices {...choices} />
    </search>
  );
}

/** The filters are not drawn anew while somebody types into the search field. */
const FilterChoices = memo(function FilterChoices({
  filter,
  groups,
  categories,
  onChange,
}: FilterChoicesProps) {
  const { text } = useText();
  const words = text.volunteers;
  return (
    <>
      <ChoiceSelect<VolunteerKind | null>
        label={words.filterKind}
        style={{ minWidth: '8em' }}
        value={filter.kind}
        onChoose={(kind) => onChange({ ...filter, kind })}
        choices={[
          { value: null, label: words.allKinds },
          ...VOLUNTEER_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <GroupFilter
        label={words.filterTeam}
        all={words.allTeams}
        none={words.noTeam}
        groups={groups.filter((group) => group.kind === 'team')}
        value={filter.teamId}
        onChoose={(teamId) => onChange({ ...filter, teamId })}
      />
      <GroupFilter
        label={words.filterGrid}
        all={words.allGrids}
        none={words.noGrid}
        groups={groups.filter((group) => group.kind === 'grid')}
        value={filter.gridId}
        onChoose={(gridId) => onChange({ ...filter, gridId })}
      />
      <GroupFilter
        label={words.filterCompound}
        all={words.allCompounds}
        none={words.noCompound}
        groups={groups.filter((group) => group.kind === 'compound')}
        value={filter.compoundId}
        onChoose={(compoundId) => onChange({ ...filter, compoundId })}
      />
      <ChoiceSelect<CategoryId | null>
        label={words.filterSkill}
        style={{ minWidth: '8em' }}
        value={filter.skill}
        onChoose={(skill) => onChange({ ...filter, skill })}
        choices={[
          { value: null, label: words.allSkills },
          ...categories.map((category) => ({ value: category.id, label: categoryName(text, category) })),
        ]}
      />
      <ChoiceSelect<VolunteerTrait | null>
        label={words.filterTrait}
        style={{ minWidth: '8em' }}
        value={filter.trait}
        onChoose={(trait) => onChange({ ...filter, trait })}
        choices={[
          { value: null, label: words.allTraits },
          ...VOLUNTEER_TRAITS.map((trait) => ({ value: trait, label: words.traits[trait] })),
        ]}
      />
      <ChoiceSelect<boolean | null>
        label={words.filterActive}
        style={{ minWidth: '7.5em' }}
        value={filter.isActive}
        onChoose={(isActive) => onChange({ ...filter, isActive })}
        choices={[
          { value: true, label: words.onlyActive },
          { value: false, label: words.onlyInactive },
          { value: null, label: words.activeAndInactive },
        ]}
      />
    </>
  );
});

interface GroupFilterProps {
  readonly label: string;
  readonly all: string;
  readonly none: string;
  readonly groups: readonly Group[];
  readonly value: GroupId | 'none' | null;
  readonly onChoose: (groupId: GroupId | 'none' | null) => void;
}

/** Those who belong to a group, or to none yet. */
function GroupFilter({ label, all, none, groups, value, onChoose }: GroupFilterProps) {
  return (
    <ChoiceSelect<GroupId | 'none' | null>
      label={label}
      style={{ minWidth: '8em' }}
      value={value}
      onChoose={onChoose}
      choices={[
        { value: null, label: all },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: none },
      ]}
    />
  );
}
