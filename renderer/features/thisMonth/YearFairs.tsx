import { Link } from 'wouter';
import { monthOf, partsOf } from '../../../shared/calendar/dates.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { StatusTag } from '../../components/StatusTag.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';

interface YearFairsProps {
  readonly year: number;
  readonly fairs: readonly Fair[];
  readonly focus: Fair | null;
}

/** The year's fairs and how each stands. */
export function YearFairs({ year, fairs, focus }: YearFairsProps) {
  const { text } = useText();
  return (
    <section className="panel month-panel">
      <h2>{text.thisMonth.yearFairs({ year })}</h2>
      <ul className="month-list">
        {fairs.map((fair) => (
          <li key={fair.id}>
            <Link
              href={fairPath(
                fair.id,
                fair.status === 'held' || fair.status === 'archived' ? 'record' : 'stalls',
              )}
              className={fair.id === focus?.id ? 'is-current' : ''}
              {...(fair.id === focus?.id ? { 'aria-current': 'true' as const } : {})}
            >
              <span>{text.calendar.month(monthOf(fair.id))}</span>
              <span className="month-theme">
                {fair.theme === '' ? text.calendar.date(partsOf(dateOfFair(fair))) : fair.theme}
              </span>
              <StatusTag status={fair.status} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
