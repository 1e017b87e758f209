import { Switch, Tabs } from 'antd';
import { useMemo } from 'react';
import type { Group, GroupKind } from '../../../shared/model/community.ts';
import { GROUP_KINDS } from '../../../shared/model/community.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useText } from '../../text/useText.ts';
import { addGroup, editGroup } from '../../usecases/groups.ts';
import { useGroups, useVolunteers } from '../../usecases/registers.ts';

/** Branches, teams, grids and compounds: add, rename, switch off. */
export function GroupSection() {
  const { text } = useText();
  const groups = useGroups();
  const members = useMembers();
  const words = text.data.groups;
  if (!groups) return null;
  return (
    <>
      <p className="soft">
        {words.note} {text.common.savedAsTyped}
      </p>
      <Tabs
        tabBarGutter={32}
        items={GROUP_KINDS.map((kind) => {
          const own = groups.filter((group) => group.kind === kind);
          return {
            key: kind,
            label: `${words.kinds[kind]} ${own.length}`,
            children: <GroupList kind={kind} groups={own} members={members} />,
          };
        })}
      />
    </>
  );
}

/** How many active volunteers belong to each group, by group id. */
function useMembers(): ReadonlyMap<string, number> {
  const volunteers = useVolunteers();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { branchId, teamId, gridId, compoundId, isActive } of volunteers ?? []) {
      for (const id of isActive ? [branchId, teamId, gridId, compoundId] : []) {
        if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts;
  }, [volunteers]);
}

interface GroupListProps {
  readonly kind: GroupKind;
  readonly groups: readonly Group[];
  readonly members: ReadonlyMap<string, number>;
}

function GroupList({ kind, groups, members }: GroupListProps) {
  const { text } = useText();
  const words = text.data.groups;
  return (
    <>
      {groups.length === 0 ? <p className="soft">{words.empty}</p> : null}
      <ul className="group-list">
        {groups.map((group) => (
          <li key={group.id} className={group.isActive ? 'group-line' : 'group-line is-inactive'}>
            <InlineText
              label={words.nameOf(group)}
              value={group.name}
              onCommit={(name) => editGroup(group.id, { name })}
            />
            <span className="soft group-members">
              {text.common.people({ count: members.get(group.id) ?? 0 })}
            </span>
            <Switch
              checked={group.isActive}
              aria-label={words.activeOf(group)}
              title={words.activeOf(group)}
              onChange={(isActive) => void editGroup(group.id, { isActive })}
            />
          </li>
        ))}
      </ul>
      <AddByName label={words.add[kind]} onAdd={(name) => addGroup(kind, name)} />
    </>
  );
}
