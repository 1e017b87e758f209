import { monthOf } from '../../../shared/calendar/dates.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { groupBy } from '../../../shared/stats/groupBy.ts';
import { useText } from '../../text/useText.ts';
import type { YearView } from '../../usecases/yearView.ts';
import type { ProposalWords } from './proposalText.ts';
import { keptText, whyText } from './proposalText.ts';

interface ProposalReasonsProps {
  readonly view: YearView;
  readonly proposal: YearProposal;
}

interface Line {
  readonly month: number;
  readonly why: string;
}

/** The reasons of a unit's visits in order of month; months with the same reason share a line. */
function linesOf(words: ProposalWords, proposal: YearProposal, unit: PartnerUnit): readonly string[] {
  const { text } = words;
  const lines: readonly Line[] = [
    ...proposal.changes
      .filter((change) => change.unit.id === unit.id)
      .map((change) => ({ month: change.month, why: whyText(words, change) })),
    ...proposal.kept
      .filter((visit) => visit.unit.id === unit.id)
      .map((visit) => ({ month: monthOf(visit.booking.fairId).month, why: keptText(words, visit) })),
  ].toSorted((a, b) => a.month - b.month);
  return [...groupBy(lines, ({ why }) => why)].map(([why, same]) =>
    text.yearProposal.sameReason({
      why,
      months: same.map(({ month }) => text.calendar.month({ month })).join(text.rotation.listSeparator),
    }),
  );
}

/** For every visit of the proposal, in words, why it is in its month. */
export function ProposalReasons({ view, proposal }: ProposalReasonsProps) {
  const { text } = useText();
  const words: ProposalWords = { text, categories: view.categories };
  const { leftOut, leftOutWhy } = text.yearProposal;
  return (
    <div className="proposal-scroll is-tall">
      <dl className="proposal-list">
        {proposal.leftOut.length > 0 ? (
          <div className="proposal-left-out">
            <dt>{leftOut}</dt>
            {proposal.leftOut.map(({ unit, due, why }) => (
              <dd key={`${unit.id}-${due}`} className="gap-text">
                {leftOutWhy[why]({ name: unit.name, due: text.calendar.month({ month: due }) })}
              </dd>
            ))}
          </div>
        ) : null}
        {view.partnerUnits.map((unit) => {
          const lines = linesOf(words, proposal, unit);
          return lines.length > 0 ? (
            <div key={unit.id}>
              <dt>{unit.name}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ) : null;
        })}
      </dl>
    </div>
  );
}
