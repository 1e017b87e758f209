import type { Amendment } from '../../../shared/model/amendment.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { groupBy } from '../../../shared/stats/groupBy.ts';
import { changeText } from '../../../shared/text/change.ts';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import { useAmendments } from '../../usecases/amendments.ts';

/** What was changed since the fair was archived: who, when, why, what (rule 20). */
export function AmendmentList({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const words = text.record.closing;
  const amendments = useAmendments(fairId);
  if (!amendments) return null;
  // What one person changed for one reason stands together.
  const groups = groupBy(amendments, ({ who, reason }) => JSON.stringify([who, reason]));
  return (
    <section className="panel closing-figures" data-testid="amendments">
      <h2>{words.amendments}</h2>
      {amendments.length === 0 ? <p className="soft">{words.noAmendments}</p> : null}
      {[...groups].map(([key, own]) => (
        <AmendmentGroup key={key} amendments={own} />
      ))}
    </section>
  );
}

function AmendmentGroup({ amendments }: { readonly amendments: readonly Amendment[] }) {
  const { text } = useText();
  const [first] = amendments;
  if (!first) return null;
  return (
    <div className="amendment-group">
      <p>
        <strong>{first.who}</strong> {first.reason}
      </p>
      <ul>
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            <span className="soft">{formatInstant(amendment.at)}</span> {changeText(text, amendment.what)}
          </li>
        ))}
      </ul>
    </div>
  );
}
