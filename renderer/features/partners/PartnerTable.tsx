import type { TableColumnsType } from 'antd';
import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { Contact, PartnerUnit } from '../../../shared/model/partner.ts';
import type { PartnerYearFigures } from '../../../shared/stats/yearTypes.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { useText } from '../../text/useText.ts';
import { AgreementTag } from './AgreementTag.tsx';
import { cadenceText } from './cadenceText.ts';

interface PartnerTableProps {
  readonly units: readonly PartnerUnit[];
  readonly categories: readonly Category[];
  readonly participation: ReadonlyMap<string, PartnerYearFigures> | undefined;
  readonly today: IsoDate;
  readonly onOpen: (partnerUnitId: string) => void;
}

function leadOf(unit: PartnerUnit): Contact | undefined {
  return unit.contacts.find((contact) => contact.id === unit.leadContactId) ?? unit.contacts[0];
}

function columnsOf(
  text: Catalogue,
  { categories, participation, today, onOpen }: PartnerTableProps,
): TableColumnsType<PartnerUnit> {
  const { columns, kinds, ...words } = text.partners;
  return [
    {
      key: 'name',
      title: columns.name,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, unit) => (
        <span className="unit-name">
          <button
            type="button"
            className="link-name"
            onClick={(event) => {
              event.stopPropagation();
              onOpen(unit.id);
            }}
          >
            {unit.name}
          </button>
          {unit.isActive ? null : <Tag>{text.common.isInactive}</Tag>}
          <AgreementTag unit={unit} today={today} />
          {unit.departments.length > 0 ? (
            <span className="soft" title={unit.departments.map(({ name }) => name).join(' · ')}>
              {words.departmentCount({ count: unit.departments.length })}
            </span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'kind',
      title: columns.kind,
      sorter: (a, b) => kinds[a.kind].localeCompare(kinds[b.kind], 'zh-CN'),
      render: (_, unit) => kinds[unit.kind],
    },
    { key: 'cadence', title: columns.cadence, render: (_, unit) => cadenceText(text, unit.cadence) },
    {
      key: 'categories',
      title: columns.categories,
      render: (_, unit) => (
        <span className="tag-list tag-list-narrow">
          {categories
            .filter((category) => unit.categoryIds.includes(category.id))
            .map((category) => (
              <CategoryTag key={category.id} category={category} />
            ))}
        </span>
      ),
    },
    {
      key: 'contact',
      title: columns.contact,
      render: (_, unit) => {
        const contact = leadOf(unit);
        if (!contact) return <span className="soft">{text.common.nothingCounted}</span>;
        return (
          <span className="tag-list">
            <span>{contact.name}</span>
            <MaskedPhone key={contact.id} phone={contact.phone} name={contact.name} />
          </span>
        );
      },
    },
    {
      key: 'headcount',
      title: columns.headcount,
      align: 'right',
      sorter: (a, b) => a.typicalHeadcount - b.typicalHeadcount,
      render: (_, unit) => text.common.people({ count: unit.typicalHeadcount }),
    },
    {
      key: 'participation',
      title: columns.participation({ year: Number(today.slice(0, 4)) }),
      render: (_, unit) => {
        const figures = participation?.get(unit.id);
        if (!figures || figures.fairsExpected + figures.fairsPresent === 0) {
          return <span className="soft">{text.common.nothingCounted}</span>;
        }
        return words.participation({
          fairs: figures.fairsPresent,
          expected: figures.fairsExpected,
          people: figures.people,
        });
      },
    },
  ];
}

/** The list of units. */
export function PartnerTable(props: PartnerTableProps) {
  const { text } = useText();
  const { units, categories, participation, today, onOpen } = props;
  const columns = useMemo(
    () => columnsOf(text, { units, categories, participation, today, onOpen }),
    [text, units, categories, participation, today, onOpen],
  );
  return (
    <Table<PartnerUnit>
      className="list-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={units}
      pagination={false}
      showSorterTooltip={false}
      scroll={{ x: 'max-content' }}
      onRow={(unit) => ({
        onClick: () => onOpen(unit.id),
        className: unit.isActive ? '' : 'is-inactive',
      })}
    />
  );
}
