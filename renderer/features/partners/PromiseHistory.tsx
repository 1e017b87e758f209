import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { departmentsNamed, everyDepartment } from '../../../shared/people/departments.ts';
import { isHeld } from '../../../shared/stats/countedFair.ts';
import { formatRate } from '../../../shared/stats/formatMetric.ts';
import type { PartnerHistoryLine, PartnerHistoryYear } from '../../../shared/stats/partnerHistory.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { fairPath, stallsPath, yearViewPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { usePartnerHistory } from '../../usecases/partners.ts';
import { useToday } from '../../usecases/today.ts';
import { ThanksButton } from './ThanksButton.tsx';

/** What a unit promised and what came of it: sums per year, then fair by fair, newest first. */
export function PromiseHistory({ unit }: { readonly unit: PartnerUnit }) {
  const { text } = useText();
  const today = useToday();
  const [, navigate] = useLocation();
  const history = usePartnerHistory(unit.id);
  const words = text.partnerPage.history;
  if (!history) return <p className="soft">{text.common.loading}</p>;
  if (history.lines.length === 0) {
    return (
      <EmptyState
        sentence={words.empty}
        action={
          <Button type="primary" onClick={() => navigate(yearViewPath(partsOf(today).year, 'rotation'))}>
            {words.toPlan}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <div className="promise-tools">
        <ThanksButton units={[unit]} />
      </div>
      <section className="form-section">
        <h2>{words.yearsTitle}</h2>
        <YearTable years={history.years} />
        <p className="soft">{words.note}</p>
      </section>
      <FairTable unit={unit} lines={history.lines} />
    </>
  );
}

function YearTable({ years }: { readonly years: readonly PartnerHistoryYear[] }) {
  const { text, locale } = useText();
  const words = text.partnerPage.history;
  const { columns } = words;
  const amount = (visits: number, people: number): string =>
    visits === 0 ? text.common.nothingCounted : words.visitsAndPeople({ visits, people });
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{columns.year}</th>
          <th scope="col">{columns.promised}</th>
          <th scope="col">{columns.delivered}</th>
          <th scope="col">{columns.rate}</th>
          <th scope="col">{columns.declined}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((sums) => (
          <tr key={sums.year}>
            <th scope="row">{text.calendar.year({ year: sums.year })}</th>
            <td>{amount(sums.promisedVisits, sums.promisedPeople)}</td>
            <td>
              {amount(sums.visits, sums.people)}
              {sums.unknownVisits > 0 ? (
                <div className="soft">{words.unknownVisits({ count: sums.unknownVisits })}</div>
              ) : null}
            </td>
            <td className={sums.recordedPeople < sums.recordedPromise ? 'promise-short' : ''}>
              {sums.recordedPromise === 0
                ? text.common.nothingCounted
                : words.rateOf({
                    rate: formatRate(text, locale, sums.recordedPeople / sums.recordedPromise),
                    came: sums.recordedPeople,
                    promised: sums.recordedPromise,
                  })}
            </td>
            <td>{sums.declined > 0 ? words.times({ count: sums.declined }) : text.common.nothingCounted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FairTableProps {
  readonly unit: PartnerUnit;
  readonly lines: readonly PartnerHistoryLine[];
}

function FairTable({ unit, lines }: FairTableProps) {
  const { text } = useText();
  const { columns } = text.partnerPage.history;
  return (
    <table className="plain-table promise-table" data-testid="promise-history">
      <thead>
        <tr>
          <th scope="col">{columns.fair}</th>
          <th scope="col">{columns.status}</th>
          {everyDepartment(unit).length > 0 ? <th scope="col">{columns.departments}</th> : null}
          <th scope="col" className="number">
            {columns.expected}
          </th>
          <th scope="col" className="number">
            {columns.came}
          </th>
          <th scope="col">{columns.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <FairLine key={line.booking.id} unit={unit} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function departmentsText(
  unit: PartnerUnit,
  line: PartnerHistoryLine,
  all: string,
  separator: string,
): string {
  const coming = departmentsNamed(unit, line.booking.departmentIds);
  const isAll =
    unit.departments.every((own) => coming.includes(own)) && coming.length === unit.departments.length;
  return isAll ? all : coming.map(({ name }) => name).join(separator);
}

function FairLine({ unit, line }: { readonly unit: PartnerUnit; readonly line: PartnerHistoryLine }) {
  const { text } = useText();
  const words = text.partnerPage.history;
  const { fair, date, booking, came, outcome } = line;
  return (
    <tr className={`promise-${outcome}`}>
      <td>
        <Link href={isHeld(fair) ? fairPath(fair.id, 'record') : stallsPath(fair.id, 'partners')}>
          {formatFullDay(text, date)}
        </Link>
      </td>
      <td>{text.fair.partners.statuses[booking.status]}</td>
      {everyDepartment(unit).length > 0 ? (
        <td className="promise-departments">
          {departmentsText(unit, line, words.allDepartments, text.partnerPage.listSeparator)}
        </td>
      ) : null}
      <td className="number">{text.common.people({ count: booking.expected })}</td>
      <td className="number">
        {came === null ? text.common.nothingCounted : text.common.people({ count: came })}
      </td>
      <td>
        <span className="promise-outcome">{words.outcomes[outcome]}</span>
      </td>
    </tr>
  );
}
