import type { PendingPoints } from '../../../shared/points/pendingPoints.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { useText } from '../../text/useText.ts';

/** Points of fairs that are not archived yet, apart from those that can be exchanged. */
export function PendingPointsList({ pending }: { readonly pending: readonly PendingPoints[] }) {
  const { text } = useText();
  const words = text.points.ledger;
  return (
    <section className="points-pending" aria-label={words.pendingTitle} data-testid="pending">
      <h3>{words.pendingTitle}</h3>
      <p className="soft">{words.pendingNote}</p>
      <ul>
        {pending.map(({ fairId, minutes, points }) => (
          <li key={fairId}>
            <span>{words.fair({ month: formatFairMonth(text, fairId) })}</span>
            <span className="soft">{words.minutes({ minutes })}</span>
            <span className="number">{words.plus({ points })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
