import { Table } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import type { PartnerFiguresOfPeriod } from '../../../shared/stats/periodTypes.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { partnerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';

interface PartnerFiguresProps {
  readonly partners: readonly PartnerFiguresOfPeriod[];
  readonly units: readonly PartnerUnit[];
}

/** Each partner unit's fairs and people in the year, with a search. */
export function PartnerFigures({ partners, units }: PartnerFiguresProps) {
  const { text } = useText();
  const [query, setQuery] = useState('');
  const entries = useMemo(() => {
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return partners.map((figures) => {
      const name = names.get(figures.partnerUnitId) ?? figures.partnerUnitId;
      return searchEntry({ ...figures, name }, name);
    });
  }, [partners, units]);
  const rows = searchEntries(entries, query);
  const { statistics, workbook } = text;
  return (
    <>
      <SearchField
        className="figure-search"
        value={query}
        onChange={setQuery}
        label={statistics.searchPartners}
      />
      <Table
        size="small"
        pagination={false}
        rowKey="partnerUnitId"
        dataSource={[...rows]}
        columns={[
          {
            title: workbook.partnerUnit,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
            render: (_, row) => <Link href={partnerPath(row.partnerUnitId)}>{row.name}</Link>,
          },
          {
            title: statistics.fairsExpected,
            align: 'right',
            dataIndex: 'fairsExpected',
            sorter: (a, b) => a.fairsExpected - b.fairsExpected,
          },
          {
            title: statistics.fairsServed,
            align: 'right',
            dataIndex: 'fairsPresent',
            sorter: (a, b) => a.fairsPresent - b.fairsPresent,
          },
          {
            title: statistics.peopleExpected,
            align: 'right',
            dataIndex: 'peopleExpected',
            sorter: (a, b) => a.peopleExpected - b.peopleExpected,
          },
          {
            title: statistics.metrics.unitPeople.name,
            align: 'right',
            dataIndex: 'people',
            sorter: (a, b) => a.people - b.people,
          },
        ]}
      />
    </>
  );
}
