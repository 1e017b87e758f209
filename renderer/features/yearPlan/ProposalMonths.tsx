import type { MonthLack } from '../../../shared/rotation/helpForMonth.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { useText } from '../../text/useText.ts';
import type { YearView } from '../../usecases/yearView.ts';
import type { ProposalWords } from './proposalText.ts';
import { helperText, lackText } from './proposalText.ts';

interface ProposalMonthsProps {
  readonly view: YearView;
  readonly proposal: YearProposal;
}

/** What every month ahead still lacks when the whole proposal is taken, and why nobody who could helps. */
export function ProposalMonths({ view, proposal }: ProposalMonthsProps) {
  const { text } = useText();
  const words: ProposalWords = { text, categories: view.categories };
  const { months } = text.yearProposal;
  const nameOf = new Map<string, string>(view.partnerUnits.map(({ id, name }) => [id, name]));
  const helpersOf = ({ helpers, others }: MonthLack): string => {
    if (helpers.length === 0) return months.nobody;
    const told = helpers.map(({ unitId, why }) =>
      months.helper({ name: nameOf.get(unitId) ?? '', why: helperText(words, why) }),
    );
    return [...told, ...(others > 0 ? [months.others({ count: others })] : [])].join(
      text.rotation.listSeparator,
    );
  };
  return (
    <div className="proposal-scroll is-tall">
      <dl className="proposal-list proposal-months">
        {proposal.months.map(({ month, units, lacks }) => (
          <div key={month}>
            <dt>
              {text.calendar.month({ month })}{' '}
              <small className="soft">{months.units({ count: units })}</small>
            </dt>
            {lacks.length === 0 ? <dd className="soft">{months.nothing}</dd> : null}
            {lacks.map((lack) => (
              <dd key={lackText(words, lack)}>
                <span className={lack.what.kind === 'category' ? 'proposal-lack' : 'gap-text'}>
                  {lackText(words, lack)}
                </span>
                {helpersOf(lack)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
