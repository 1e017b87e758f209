import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { VolunteerKind } from '../../../shared/model/volunteer.ts';
import { VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import type { GroupFigures, Grouping } from '../../../shared/stats/groupFigures.ts';
import { GROUPINGS, groupFigures } from '../../../shared/stats/groupFigures.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { attendanceRate, noShowRate, participationsOf } from '../../../shared/stats/sumFigures.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { useText } from '../../text/useText.ts';
import { rateText } from './rateText.ts';

function isKind(key: string): key is VolunteerKind {
  return VOLUNTEER_KINDS.some((kind) => kind === key);
}

/** What the volunteers of each team, grid, compound, branch or kind did. */
export function GroupTable({ data }: { readonly data: PeriodData }) {
  const words = useText();
  const { text, locale } = words;
  const [grouping, setGrouping] = useState<Grouping>('team');
  const rows = useMemo(
    () => groupFigures(data.volunteerFigures, data.volunteers, data.groups, grouping),
    [data, grouping],
  );
  const { metrics } = text.statistics;
  const nameOf = ({ key }: GroupFigures): string => {
    if (key === null) return text.figures.noGroup;
    if (grouping === 'kind') return isKind(key) ? text.volunteers.kinds[key] : key;
    return data.groups.find(({ id }) => id === key)?.name ?? key;
  };
  return (
    <>
      <Segmented<Grouping>
        value={grouping}
        onChange={setGrouping}
        options={GROUPINGS.map((value) => ({ value, label: text.figures.groupings[value] }))}
        aria-label={text.figures.groupBy}
      />
      <div className="table-scroll group-table">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text.figures.groupings[grouping]}</th>
              <th scope="col" className="number">
                {metrics.distinctVolunteers.name}
              </th>
              <th scope="col" className="number">
                {metrics.participations.name}
              </th>
              <th scope="col" className="number">
                {text.figures.attendance}
              </th>
              <th scope="col" className="number">
                {text.figures.noShows}
              </th>
              <th scope="col" className="number">
                {metrics.unverified.name}
              </th>
              <th scope="col" className="number">
                {text.statistics.hours}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { rate: attended, denominator } = attendanceRate(row);
              return (
                <tr key={row.key ?? ''}>
                  <th scope="row">{nameOf(row)}</th>
                  <td className="number">{formatCount(locale, row.volunteers)}</td>
                  <td className="number">{formatCount(locale, participationsOf(row))}</td>
                  <td className="number">{rateText(words, attended, row.present, denominator)}</td>
                  <td className="number">{rateText(words, noShowRate(row), row.absent, denominator)}</td>
                  <td className="number">{formatCount(locale, row.unverified)}</td>
                  <td className="number">{formatHours(locale, row.serviceMinutes)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="soft">
        {text.figures.groupNote} {grouping === 'kind' ? text.figures.kindNote : ''}
      </p>
    </>
  );
}
