import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import type { Group } from '../../../shared/model/community.ts';
import { VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import { useText } from '../../text/useText.ts';
import type { VolunteerFilter } from './useVolunteerRows.ts';

interface VolunteerFiltersProps {
  readonly filter: VolunteerFilter;
  readonly groups: readonly Group[];
  readonly onChange: (filter: VolunteerFilter) => void;
}

/** Search as you type, and three filters. */
export function VolunteerFilters({ filter, groups, onChange }: VolunteerFiltersProps) {
  const { text } = useText();
  const words = text.volunteers;
  return (
    <search className="list-tools">
      <Input
        className="list-search"
        allowClear
        prefix={<SearchOutlined />}
        aria-label={words.searchHint}
        placeholder={words.searchHint}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.target.value })}
        data-testid="volunteer-search"
      />
      <Select
        aria-label={words.filterKind}
        style={{ minWidth: '9em' }}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={[
          { value: null, label: words.allKinds },
          ...VOLUNTEER_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <Select
        aria-label={words.filterTeam}
        style={{ minWidth: '11em' }}
        value={filter.teamId}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(teamId) => onChange({ ...filter, teamId })}
        options={[
          { value: null, label: words.allTeams },
          ...groups
            .filter((group) => group.kind === 'team')
            .map((group) => ({ value: group.id, label: group.name })),
        ]}
      />
      <Select
        aria-label={words.filterActive}
        style={{ minWidth: '9em' }}
        value={filter.isActive}
        onChange={(isActive) => onChange({ ...filter, isActive })}
        options={[
          { value: true, label: words.onlyActive },
          { value: false, label: words.onlyInactive },
          { value: null, label: words.activeAndInactive },
        ]}
      />
    </search>
  );
}
