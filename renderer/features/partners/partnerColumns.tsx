import { Tag } from 'antd';
import { leadContactOf } from '../../../shared/fair/leadContact.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { PartnerFiguresOfPeriod } from '../../../shared/stats/periodTypes.ts';
import { cadenceText } from '../../../shared/text/cadenceText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { CategoryMarks } from '../../components/CategoryMarks.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';
import { AgreementTag } from './AgreementTag.tsx';

interface ColumnFacts {
  readonly text: Catalogue;
  readonly categories: readonly Category[];
  readonly participation: ReadonlyMap<string, PartnerFiguresOfPeriod> | undefined;
  readonly today: IsoDate;
  readonly onOpen: (partnerUnitId: string) => void;
}

const BY_NAME = new Intl.Collator('zh-CN');

/** Columns of the list of partner units. */
export function partnerColumns({
  text,
  categories,
  participation,
  today,
  onOpen,
}: ColumnFacts): readonly VirtualColumn<PartnerUnit>[] {
  const { columns, kinds, ...words } = text.partners;
  return [
    {
      key: 'name',
      title: columns.name,
      width: 19,
      compare: (a, b) => BY_NAME.compare(a.name, b.name),
      render: (unit) => (
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
      width: 6.6,
      compare: (a, b) => BY_NAME.compare(kinds[a.kind], kinds[b.kind]),
      render: (unit) => kinds[unit.kind],
    },
    {
      key: 'cadence',
      title: columns.cadence,
      width: 13,
      render: (unit) => cadenceText(text, unit.cadence),
    },
    {
      key: 'categories',
      title: columns.categories,
      width: 6,
      render: (unit) => <CategoryMarks categories={categories} ids={unit.categoryIds} />,
    },
    {
      key: 'contact',
      title: columns.contact,
      width: 13,
      render: (unit) => {
        const contact = leadContactOf(unit);
        if (!contact) return <span className="soft">{text.common.nothingCounted}</span>;
        return (
          <span className="tag-list">
            <span>{contact.name}</span>
            <MaskedPhone phone={contact.phone} name={contact.name} ownerId={contact.id} />
          </span>
        );
      },
    },
    {
      key: 'headcount',
      title: columns.headcount,
      width: 6.4,
      compare: (a, b) => a.typicalHeadcount - b.typicalHeadcount,
      render: (unit) => text.common.people({ count: unit.typicalHeadcount }),
    },
    {
      key: 'participation',
      title: columns.participation({ year: Number(today.slice(0, 4)) }),
      width: 9.5,
      render: (unit) => {
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
