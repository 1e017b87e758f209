import { Table } from 'antd';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { placeOfRecord } from '../../../shared/stats/columns/placeOfRecord.ts';
import { recordOf } from '../../../shared/stats/columns/recordOf.ts';
import { countedDate } from '../../../shared/stats/countedFair.ts';
import type { FigureQuery, FigureRows } from '../../../shared/stats/figureRows.ts';
import { figureRows } from '../../../shared/stats/figureRows.ts';
import { formatAmount, formatRate } from '../../../shared/stats/formatMetric.ts';
import { metricDefinition } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { formatFairMonth, formatFullDay } from '../../../shared/text/formatDate.ts';
import { partNames } from '../../../shared/text/partText.ts';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { fairPath, partnerPath, recordPath, volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { Reading } from './Reading.tsx';
import { recordWords } from './recordWords.ts';

const PAGE_SIZE = 20;

interface FigureRowsDrawerProps {
  readonly query: FigureQuery;
  /** Undefined while it is read. */
  readonly data: PeriodData | undefined;
  /** How much of it is done, while it takes long. */
  readonly share: number | null;
  readonly onClose: () => void;
}

/** The rows behind a figure, with what each adds, their sum, and the way to where they were written down. */
export function FigureRowsDrawer({ query, data, share, onClose }: FigureRowsDrawerProps) {
  const { text } = useText();
  const { name, definition } = text.statistics.metrics[query.metric];
  const where = data
    ? [
        partNames(
          text,
          data.figures.parts.map(({ part }) => part),
        )[data.figures.parts.findIndex(({ part }) => part.id === query.partId)],
        data.categories
          .filter(({ id }) => id === query.categoryId)
          .map((category) => categoryName(text, category))[0],
      ]
    : [];
  return (
    <SideDrawer
      size={920}
      title={text.figures.rows.title({ name, where: where.filter(Boolean).join(' · ') })}
      onClose={onClose}
    >
      <p className="soft">{definition}</p>
      {data ? <Rows query={query} data={data} /> : <Reading share={share} />}
    </SideDrawer>
  );
}

function Rows({ query, data }: { readonly query: FigureQuery; readonly data: PeriodData }) {
  const rows = useMemo(() => figureRows(data, query), [data, query]);
  return (
    <>
      <Sum rows={rows} query={query} />
      <RowsTable rows={rows} query={query} data={data} />
    </>
  );
}

function Sum({ rows, query }: { readonly rows: FigureRows; readonly query: FigureQuery }) {
  const { text, locale } = useText();
  const words = text.figures.rows;
  const { unit } = metricDefinition(query.metric);
  const amount = (value: number): string => {
    const own = unit === 'percent' ? 'places' : unit;
    return `${formatAmount(text, locale, own, value)} ${text.statistics.units[own]}`;
  };
  const sentence = (): string => {
    switch (rows.kind) {
      case 'people':
        return words.people({ count: rows.sum });
      case 'units':
        return words.units({ count: rows.sum });
      case 'fairs':
        return words.fairs({ sum: amount(rows.sum) });
      default:
        return rows.base === null
          ? words.sum({ count: rows.rows.length, sum: amount(rows.sum) })
          : words.rate({
              sum: amount(rows.sum),
              base: amount(rows.base),
              rate: formatRate(text, locale, rows.base > 0 ? rows.sum / rows.base : null),
            });
    }
  };
  return (
    <p data-testid="rows-sum">
      <strong>{sentence()}</strong>
    </p>
  );
}

interface RowsTableProps {
  readonly rows: FigureRows;
  readonly query: FigureQuery;
  readonly data: PeriodData;
}

function RowsTable({ rows, query, data }: RowsTableProps) {
  const { text } = useText();
  const locale = { emptyText: text.figures.rows.nothing };
  const pagination = { pageSize: PAGE_SIZE, showSizeChanger: false, hideOnSinglePage: true };
  const shared = { size: 'small', pagination, locale } as const;
  const fairColumns = useFairColumns(query);
  const recordColumns = useRecordColumns(query, data);
  const personColumns = usePersonColumns(data);
  const unitColumns = useUnitColumns(data);
  switch (rows.kind) {
    case 'fairs':
      return (
        <Table {...shared} rowKey={({ fair }) => fair.id} dataSource={[...rows.rows]} columns={fairColumns} />
      );
    case 'people':
      return <Table {...shared} rowKey="volunteerId" dataSource={[...rows.rows]} columns={personColumns} />;
    case 'units':
      return <Table {...shared} rowKey="partnerUnitId" dataSource={[...rows.rows]} columns={unitColumns} />;
    default:
      return (
        <Table
          {...shared}
          rowKey={({ checked, index }) => `${checked.fair.id} ${index}`}
          dataSource={[...rows.rows]}
          columns={recordColumns}
        />
      );
  }
}

/** How much of the figure stands on a line, in the figure's own unit. */
function useAmountText({ metric }: FigureQuery): (amount: number) => string {
  const { text, locale } = useText();
  const { unit } = metricDefinition(metric);
  return (amount) => formatAmount(text, locale, unit === 'percent' ? 'places' : unit, amount);
}

function useFairColumns(query: FigureQuery) {
  const { text } = useText();
  const amountText = useAmountText(query);
  type Row = Extract<FigureRows, { kind: 'fairs' }>['rows'][number];
  return [
    {
      title: text.workbook.fairMonth,
      render: (_: unknown, { fair }: Row) => (
        <Link href={fairPath(fair.id, 'record')}>{formatFairMonth(text, fair.id)}</Link>
      ),
    },
    {
      title: text.common.date,
      render: (_: unknown, { fair }: Row) => formatFullDay(text, countedDate(fair)),
    },
    {
      title: text.workbook.status,
      render: (_: unknown, { fair }: Row) => text.workbook.statuses[fair.status],
    },
    { title: text.workbook.reason, render: (_: unknown, { fair }: Row) => fair.statusReason },
    {
      title: text.figures.rows.amount,
      align: 'right' as const,
      render: (_: unknown, { amount }: Row) => amountText(amount),
    },
  ];
}

function useRecordColumns(query: FigureQuery, data: PeriodData) {
  const { text } = useText();
  const amountText = useAmountText(query);
  const wordsOf = useMemo(() => recordWords(data, text), [data, text]);
  type Row = Extract<FigureRows, { kind: 'records' }>['rows'][number];
  const of = ({ checked, index }: Row) => wordsOf(recordOf(checked.columns, index, data.people));
  const words = text.figures.rows;
  return [
    {
      title: text.workbook.fairMonth,
      render: (_: unknown, { checked, index }: Row) => (
        <Link
          href={recordPath(checked.fair.id, placeOfRecord(recordOf(checked.columns, index, data.people)))}
          title={words.open}
        >
          {formatFairMonth(text, checked.fair.id)}
        </Link>
      ),
    },
    { title: text.common.category, render: (_: unknown, row: Row) => of(row).category },
    { title: words.where, render: (_: unknown, row: Row) => of(row).stall },
    { title: words.who, render: (_: unknown, row: Row) => of(row).who },
    { title: text.workbook.belongsTo, render: (_: unknown, row: Row) => of(row).belongsTo },
    { title: words.time, render: (_: unknown, row: Row) => of(row).time },
    { title: words.state, render: (_: unknown, row: Row) => of(row).state },
    {
      title: words.amount,
      align: 'right' as const,
      render: (_: unknown, { amount }: Row) => amountText(amount),
    },
  ];
}

function usePersonColumns({ volunteers, groups }: PeriodData) {
  const { text, locale } = useText();
  const people = useMemo(
    () => new Map<string, (typeof volunteers)[number]>(volunteers.map((person) => [person.id, person])),
    [volunteers],
  );
  type Row = Extract<FigureRows, { kind: 'people' }>['rows'][number];
  const words = text.figures.rows;
  return [
    {
      title: text.common.personName,
      render: (_: unknown, { volunteerId }: Row) => {
        const person = people.get(volunteerId);
        if (!person) return text.workbook.unknownPerson({ id: volunteerId });
        const label = [person.name, person.volunteerNo].filter(Boolean).join(' ');
        return person.isErased ? label : <Link href={volunteerPath(volunteerId)}>{label}</Link>;
      },
    },
    {
      title: text.statistics.team,
      render: (_: unknown, { volunteerId }: Row) => {
        const person = people.get(volunteerId);
        const team = groups.find(({ id }) => id === person?.teamId)?.name;
        return [team, person && !person.isActive ? words.inactive : ''].filter(Boolean).join(' · ');
      },
    },
    { title: words.fairsCount, align: 'right' as const, dataIndex: 'fairs' },
    { title: words.participations, align: 'right' as const, dataIndex: 'participations' },
    {
      title: text.statistics.hours,
      align: 'right' as const,
      render: (_: unknown, { minutes }: Row) => formatAmount(text, locale, 'hours', minutes),
    },
    {
      title: words.lastDate,
      render: (_: unknown, { lastDate }: Row) => (lastDate ? formatFullDay(text, lastDate) : words.never),
    },
  ];
}

function useUnitColumns({ partnerUnits }: PeriodData) {
  const { text } = useText();
  type Row = Extract<FigureRows, { kind: 'units' }>['rows'][number];
  return [
    {
      title: text.workbook.partnerUnit,
      render: (_: unknown, { partnerUnitId }: Row) => (
        <Link href={partnerPath(partnerUnitId)}>
          {partnerUnits.find(({ id }) => id === partnerUnitId)?.name ?? partnerUnitId}
        </Link>
      ),
    },
    { title: text.figures.rows.fairsCount, align: 'right' as const, dataIndex: 'fairs' },
    { title: text.statistics.metrics.unitPeople.name, align: 'right' as const, dataIndex: 'people' },
  ];
}
