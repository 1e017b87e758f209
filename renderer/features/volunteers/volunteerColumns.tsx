import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { CategoryMarks } from '../../components/CategoryMarks.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { MinorTag } from '../../components/MinorTag.tsx';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';
import { WordTag } from '../../components/WordTag.tsx';
import { QualificationTag } from './QualificationTag.tsx';
import type { VolunteerRow } from './useVolunteerRows.ts';

interface ColumnFacts {
  readonly text: Catalogue;
  readonly locale: Locale;
  readonly categories: readonly Category[];
  readonly today: IsoDate;
  readonly onOpen: (volunteerId: string) => void;
}

/** Chinese names by pinyin; made once, because making one takes longer than comparing a thousand names. */
const BY_NAME = new Intl.Collator('zh-CN');
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** Columns of the list of volunteers. */
export function volunteerColumns({
  text,
  locale,
  categories,
  today,
  onOpen,
}: ColumnFacts): readonly VirtualColumn<VolunteerRow>[] {
  const { columns, kinds, service } = text.volunteers;
  const year = Number(today.slice(0, 4));
  return [
    {
      key: 'volunteerNo',
      title: columns.volunteerNo,
      width: 5,
      render: ({ volunteer }) => volunteer.volunteerNo,
      compare: (a, b) => BY_NUMBER.compare(a.volunteer.volunteerNo, b.volunteer.volunteerNo),
    },
    {
      key: 'name',
      title: columns.name,
      width: 8.6,
      render: ({ volunteer }) => (
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
          <MinorTag volunteer={volunteer} day={today} />
          {volunteer.isActive ? null : <WordTag>{text.common.isInactive}</WordTag>}
        </>
      ),
      compare: (a, b) => BY_NAME.compare(a.volunteer.name, b.volunteer.name),
    },
    {
      key: 'kinds',
      title: columns.kinds,
      width: 7.8,
      render: ({ volunteer }) => volunteer.kinds.map((kind) => kinds[kind]).join(' · '),
      compare: (a, b) =>
        BY_NAME.compare(kinds[a.volunteer.kinds[0] ?? 'resident'], kinds[b.volunteer.kinds[0] ?? 'resident']),
    },
    {
      key: 'team',
      title: columns.team,
      width: 7.6,
      render: ({ team }) => team,
      compare: (a, b) => BY_NAME.compare(a.team, b.team),
    },
    {
      key: 'grid',
      title: columns.grid,
      width: 6.2,
      render: ({ grid }) => grid,
      compare: (a, b) => BY_NAME.compare(a.grid, b.grid),
    },
    {
      key: 'compound',
      title: columns.compound,
      width: 6.8,
      render: ({ compound }) => compound,
      compare: (a, b) => BY_NAME.compare(a.compound, b.compound),
    },
    {
      key: 'phone',
      title: columns.phone,
      width: 9.6,
      render: ({ volunteer }) => (
        <MaskedPhone phone={volunteer.phone} name={volunteer.name} ownerId={volunteer.id} />
      ),
    },
    {
      key: 'skills',
      title: columns.skills,
      width: 6.6,
      render: ({ volunteer }) => <CategoryMarks categories={categories} ids={volunteer.skills} />,
    },
    {
      key: 'qualifications',
      title: columns.qualifications,
      width: 9,
      render: ({ volunteer }) => (
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
      width: 9.6,
      render: (row) =>
        row.service ? (
          service({ fairs: row.service.fairs, hours: formatHours(locale, row.service.minutes) })
        ) : (
          <span className="soft">{text.common.nothingCounted}</span>
        ),
      compare: (a, b) => (a.service?.minutes ?? 0) - (b.service?.minutes ?? 0),
    },
  ];
}
