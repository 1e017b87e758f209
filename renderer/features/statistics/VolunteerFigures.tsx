import { Table } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { wholeYearOf } from '../../../shared/calendar/period.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import { formatHours, formatRate } from '../../../shared/stats/formatMetric.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import type { VolunteerFiguresOfPeriod } from '../../../shared/stats/periodTypes.ts';
import { attendanceRate } from '../../../shared/stats/sumFigures.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { MatrixButton } from './MatrixButton.tsx';

interface VolunteerFiguresProps {
  readonly data: Pick<PeriodData, 'volunteers' | 'groups' | 'period'>;
  readonly volunteers: readonly VolunteerFiguresOfPeriod[];
}

interface VolunteerRow extends VolunteerFiguresOfPeriod {
  readonly name: string;
  /** False for people who were deleted for good, or are not known. */
  readonly hasPage: boolean;
  readonly volunteerNo: string;
  readonly team: string;
}

/** Each volunteer's places, rate and hours in the year, with a search; namesakes differ by number and team. */
export function VolunteerFigures({ data, volunteers }: VolunteerFiguresProps) {
  const { text, locale } = useText();
  const [query, setQuery] = useState('');
  const entries = useMemo(() => {
    const people = new Map<string, PeriodData['volunteers'][number]>(
      data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
    );
    const groups = new Map<string, string>(data.groups.map((group) => [group.id, group.name]));
    return volunteers.map((figures) => {
      const person = people.get(figures.volunteerId);
      const name = person?.name ?? text.workbook.unknownPerson({ id: figures.volunteerId });
      const volunteerNo = person?.volunteerNo ?? '';
      const row: VolunteerRow = {
        ...figures,
        name,
        hasPage: person !== undefined && !person.isErased,
        volunteerNo,
        team: groups.get(person?.teamId ?? '') ?? '',
      };
      return searchEntry(row, name, [volunteerNo], person?.phone ?? '');
    });
  }, [data, volunteers, text]);
  const rows = searchEntries(entries, query);
  const year = wholeYearOf(data.period);
  const { statistics } = text;
  const { metrics } = statistics;
  const number = (key: 'expected' | 'present' | 'walkIn' | 'fairs', title: string) => ({
    title,
    align: 'right' as const,
    dataIndex: key,
    sorter: (a: VolunteerRow, b: VolunteerRow) => a[key] - b[key],
  });
  return (
    <>
      <div className="figure-tools">
        <SearchField
          className="figure-search"
          value={query}
          onChange={setQuery}
          label={statistics.searchVolunteers}
        />
        {year === null ? null : <MatrixButton year={year} />}
      </div>
      <Table<VolunteerRow>
        size="small"
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        rowKey="volunteerId"
        dataSource={[...rows]}
        columns={[
          {
            title: text.common.personName,
            render: (_, row) =>
              row.hasPage ? <Link href={volunteerPath(row.volunteerId)}>{row.name}</Link> : row.name,
          },
          { title: statistics.volunteerNo, dataIndex: 'volunteerNo' },
          { title: statistics.team, dataIndex: 'team' },
          number('fairs', statistics.fairsServed),
          number('expected', metrics.expected.name),
          number('present', metrics.present.name),
          number('walkIn', metrics.walkIn.name),
          {
            title: metrics.attendanceRate.name,
            align: 'right',
            sorter: (a, b) => (attendanceRate(a).rate ?? -1) - (attendanceRate(b).rate ?? -1),
            render: (_, row) => {
              const { rate, denominator } = attendanceRate(row);
              return rate === null
                ? text.common.nothingCounted
                : statistics.rateOf({
                    rate: formatRate(text, locale, rate),
                    present: row.present,
                    denominator,
                  });
            },
          },
          {
            title: statistics.hours,
            align: 'right',
            sorter: (a, b) => a.serviceMinutes - b.serviceMinutes,
            render: (_, row) => formatHours(locale, row.serviceMinutes),
          },
        ]}
      />
    </>
  );
}
