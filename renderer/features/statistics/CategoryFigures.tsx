import type { CategoryId } from '../../../shared/model/ids.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import type { CategoryFiguresOfPeriod, CountedFigures } from '../../../shared/stats/periodTypes.ts';
import {
  attendanceRate,
  coverageRate,
  noShowRate,
  participationsOf,
} from '../../../shared/stats/sumFigures.ts';
import { useText } from '../../text/useText.ts';
import type { CategoryRow } from './categoryRows.ts';
import { FigureButton } from './FigureButton.tsx';
import { rateText } from './rateText.ts';

interface CategoryFiguresProps {
  readonly rows: readonly CategoryRow[];
  readonly total: CountedFigures;
}

/** Each category with what was needed and filled, who came and who did not, and what was done; rates say their divisor. */
export function CategoryFigures({ rows, total }: CategoryFiguresProps) {
  const { text } = useText();
  const { metrics } = text.statistics;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text.common.category}</th>
            <th scope="col" className="number">
              {metrics.visits.name}
            </th>
            <th scope="col" className="number">
              {metrics.items.name}
            </th>
            <th scope="col" className="number">
              {metrics.leaflets.name}
            </th>
            <th scope="col" className="number">
              {text.figures.needsFilled}
            </th>
            <th scope="col" className="number">
              {text.figures.attendance}
            </th>
            <th scope="col" className="number">
              {text.figures.noShows}
            </th>
            <th scope="col" className="number">
              {metrics.participations.name}
            </th>
            <th scope="col" className="number">
              {text.statistics.hours}
            </th>
            <th scope="col" className="number">
              {metrics.unitPeople.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figures, name, color }) => (
            <tr key={figures.categoryId}>
              <th scope="row">
                <span className="category-dot" style={{ background: color }} aria-hidden="true" />
                {name}
              </th>
              <FigureCells figures={figures} categoryId={figures.categoryId} />
            </tr>
          ))}
          <tr className="is-total">
            <th scope="row">{text.common.total}</th>
            <FigureCells figures={total} categoryId={null} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface FigureCellsProps {
  readonly figures: CountedFigures | CategoryFiguresOfPeriod;
  readonly categoryId: CategoryId | null;
}

function FigureCells({ figures, categoryId }: FigureCellsProps) {
  const words = useText();
  const cell = (metric: MetricKey, amount: number | null, shown?: string) => (
    <td className="number">
      <FigureButton metric={metric} amount={amount} categoryId={categoryId} {...(shown ? { shown } : {})} />
    </td>
  );
  const rate = (metric: MetricKey, value: number | null, part: number, base: number) =>
    cell(metric, value, rateText(words, value, part, base));
  const { denominator } = attendanceRate(figures);
  const people = (amount: number): number | null => (figures.hasPeople ? amount : null);
  return (
    <>
      {cell('visits', figures.hasVisits ? figures.visits : null)}
      {cell('items', figures.hasItems ? figures.items : null)}
      {cell('leaflets', figures.hasLeaflets ? figures.leaflets : null)}
      {rate('coverageRate', coverageRate(figures), figures.covered, figures.needed)}
      {rate('attendanceRate', attendanceRate(figures).rate, figures.present, denominator)}
      {rate('noShowRate', noShowRate(figures), figures.absent, denominator)}
      {cell('participations', people(participationsOf(figures)))}
      {cell('serviceMinutes', people(figures.serviceMinutes))}
      {cell('unitPeople', figures.hasPartners ? figures.unitPeople : null)}
    </>
  );
}
