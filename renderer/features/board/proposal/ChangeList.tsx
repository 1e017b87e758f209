import { useMemo } from 'react';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { groupBy } from '../../../../shared/stats/groupBy.ts';
import { CategoryTag } from '../../../components/CategoryTag.tsx';
import { useText } from '../../../text/useText.ts';
import { whoText } from '../carry.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { changeReasons } from './changeReasons.ts';
import type { ToldChange } from './changeWords.ts';

export const GROUPINGS = ['stall', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface ChangeListProps {
  readonly proposal: Proposal;
  readonly told: readonly ToldChange[];
  readonly grouping: Grouping;
  readonly chosen: ReadonlySet<string>;
  readonly broken: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The changes under their stalls, or under the people. */
export function ChangeList({ proposal, told, grouping, chosen, broken, onToggle }: ChangeListProps) {
  const { text, locale } = useText();
  const reasonsOf = useMemo(() => {
    const reasons = changeReasons(text, locale, proposal);
    return new Map(told.map((row) => [row.change.id, reasons(row)]));
  }, [text, locale, proposal, told]);
  const isByPerson = grouping === 'person';
  const sorted = isByPerson
    ? told.toSorted((a, b) => (a.volunteer.volunteerNo < b.volunteer.volunteerNo ? -1 : 1))
    : told;
  const groups = [...groupBy(sorted, ({ stall, volunteer }) => (isByPerson ? volunteer.id : stall.id))];
  return (
    <div className={`change-groups${isByPerson ? ' is-by-person' : ''}`}>
      {groups.map(([id, rows]) => (
        <section key={id} className="change-group">
          <h3>{rows[0] ? <GroupHead told={rows[0]} proposal={proposal} isByPerson={isByPerson} /> : null}</h3>
          <ul>
            {rows.map((row) => (
              <ChangeLine
                key={row.change.id}
                told={row}
                reasons={reasonsOf.get(row.change.id) ?? ''}
                isChosen={chosen.has(row.change.id)}
                isBroken={broken.has(row.change.id)}
                isByPerson={isByPerson}
                onToggle={onToggle}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function GroupHead({
  told: { stall, volunteer },
  proposal,
  isByPerson,
}: {
  readonly told: ToldChange;
  readonly proposal: Proposal;
  readonly isByPerson: boolean;
}) {
  if (isByPerson) return whoText(volunteer);
  const category = proposal.data.categories.find(({ id }) => id === stall.categoryId);
  return (
    <>
      {category ? <CategoryTag category={category} isCompact /> : null} {stall.number} {stall.name}
    </>
  );
}
