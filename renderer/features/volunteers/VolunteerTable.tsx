import type { TableColumnsType } from 'antd';
import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { MinorTag } from '../../components/MinorTag.tsx';
import { useFillSize } from '../../components/useFillSize.ts';
import { useText } from '../../text/useText.ts';
import { QualificationTag } from './QualificationTag.tsx';
import type { VolunteerRow } from './useVolunteerRows.ts';

interface VolunteerTableProps {
  readonly rows: readonly VolunteerRow[];
  readonly categories: readonly Category[];
  readonly today: IsoDate;
  readonly onOpen: (volunteerId: string) => void;
}

/** Widths in ems, so that large text gets the room it needs. */
const WIDTHS = {
  volunteerNo: 5,
  name: 9.2,
  kinds: 8.8,
  team: 8.2,
  grid: 6.4,
  compound: 7.2,
  phone: 10.2,
  skills: 7,
  qualifications: 10,
  service: 10.2,
} as const;

const HEAD_EMS = 2.9;
const EMS = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);

interface ColumnFacts extends Pick<VolunteerTableProps, 'categories' | 'today' | 'onOpen'> {
  readonly text: Catalogue;
  readonly locale: Locale;
  readonly em: number;
}

function columnsOf({
  text,
  locale,
  categories,
  today,
  onOpen,
  em,
}: ColumnFacts): TableColumnsType<VolunteerRow> {
  const { columns, kinds, service } = text.volunteers;
  const year = Number(today.slice(0, 4));
  const width = (key: keyof typeof WIDTHS): number => Math.round(WIDTHS[key] * em);
  return [
    {
      key: 'volunteerNo',
      title: columns.volunteerNo,
      width: width('volunteerNo'),
      render: (_, { volunteer }) => volunteer.volunteerNo,
      sorter: (a, b) =>
        a.volunteer.volunteerNo.localeCompare(b.volunteer.volunteerNo, 'en', { numeric: true }),
    },
    {
      key: 'name',
      title: columns.name,
      width: width('name'),
      ellipsis: true,
      sorter: (a, b) => a.volunteer.name.localeCompare(b.volunteer.name, 'zh-CN'),
      render: (_, { volunteer }) => (
        <>
          <button
            type="button"
            className="link-name"
            title={volunteer.name}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(volunteer.id);
            }}
          >
            {volunteer.name}
          </button>
          <span className="name-tag">
            <MinorTag volunteer={volunteer} day={today} />
          </span>
          {volunteer.isActive ? null : <Tag style={{ marginInlineStart: 6 }}>{text.common.isInactive}</Tag>}
        </>
      ),
    },
    {
      key: 'kinds',
      title: columns.kinds,
      width: width('kinds'),
      ellipsis: true,
      render: (_, { volunteer }) => volunteer.kinds.map((kind) => kinds[kind]).join(' · '),
    },
    { key: 'team', title: columns.team, width: width('team'), ellipsis: true, dataIndex: 'team' },
    { key: 'grid', title: columns.grid, width: width('grid'), ellipsis: true, dataIndex: 'grid' },
    {
      key: 'compound',
      title: columns.compound,
      width: width('compound'),
      ellipsis: true,
      dataIndex: 'compound',
    },
    {
      key: 'phone',
      title: columns.phone,
      width: width('phone'),
      render: (_, { volunteer }) => (
        <MaskedPhone key={volunteer.id} phone={volunteer.phone} name={volunteer.name} />
      ),
    },
    {
      key: 'skills',
      title: columns.skills,
      width: width('skills'),
      render: (_, { volunteer }) => (
        <span className="mark-list">
          {categories
            .filter((category) => volunteer.skills.includes(category.id))
            .map((category) => (
              <CategoryTag key={category.id} category={category} isCompact />
            ))}
        </span>
      ),
    },
    {
      key: 'qualifications',
      title: columns.qualifications,
      width: width('qualifications'),
      render: (_, { volunteer }) => (
        <span className="mark-list">
          {volunteer.qualifications.map((qualification, index) => (
            <QualificationTag
              // biome-ignore lint/suspicious/noArrayIndexKey: qualifications have no id; the list is only shown here.
              key={index}
              qualification={qualification}
              today={today}
            />
          ))}
        </span>
      ),
    },
    {
      key: 'service',
      title: columns.service({ year }),
      width: width('service'),
      sorter: (a, b) => (a.service?.minutes ?? 0) - (b.service?.minutes ?? 0),
      render: (_, row) =>
        row.service ? (
          service({ fairs: row.service.fairs, hours: formatHours(locale, row.service.minutes) })
        ) : (
          <span className="soft">{text.common.nothingCounted}</span>
        ),
    },
  ];
}

/** The list of people; only the rows in view are drawn, so 3,000 people scroll as lightly as 30. */
export function VolunteerTable({ rows, categories, today, onOpen }: VolunteerTableProps) {
  const { text, locale } = useText();
  const { ref, size } = useFillSize();
  const em = size?.em ?? 14;
  const columns = useMemo(
    () => columnsOf({ text, locale, categories, today, onOpen, em }),
    [text, locale, categories, today, onOpen, em],
  );
  return (
    <div ref={ref} className="list-table">
      {size ? (
        <Table<VolunteerRow>
          virtual
          size="small"
          rowKey={({ volunteer }) => volunteer.id}
          columns={columns}
          dataSource={rows}
          pagination={false}
          showSorterTooltip={false}
          scroll={{ x: Math.max(size.width, Math.round(EMS * em)), y: size.height - HEAD_EMS * em }}
          onRow={({ volunteer }) => ({
            onClick: () => onOpen(volunteer.id),
            className: volunteer.isActive ? '' : 'is-inactive',
          })}
        />
      ) : null}
    </div>
  );
}
