import type { TableColumnsType } from 'antd';
import { Button, ConfigProvider, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { fairIdOfDate, monthOf } from '../../../shared/calendar/dates.ts';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { formatDay, formatFairMonth, holidayText } from '../../../shared/text/formatDate.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { editFairTheme, reinstateFair } from '../../usecases/yearPlan.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { PostponeDialog } from './PostponeDialog.tsx';

/** The decision being taken, if any. */
type Decision = { readonly kind: 'postpone' | 'cancel'; readonly fair: Fair } | null;

function isOver({ status }: Fair): boolean {
  return status === 'held' || status === 'archived';
}

/** The year's fairs: when, what about, how each stands, and what can be decided about it. */
export function FairTable({ view }: { readonly view: YearView }) {
  const { text, locale } = useText();
  const [decision, setDecision] = useState<Decision>(null);
  const { columns } = text.yearPlan;
  const close = (): void => setDecision(null);
  const table: TableColumnsType<Fair> = [
    {
      key: 'month',
      title: columns.month,
      width: '5em',
      render: (_, fair) => text.calendar.month(monthOf(fair.id)),
    },
    {
      key: 'date',
      title: columns.date,
      width: '30em',
      render: (_, fair) => (
        <DateCell fair={fair} view={view} onPostpone={() => setDecision({ kind: 'postpone', fair })} />
      ),
    },
    { key: 'theme', title: columns.theme, render: (_, fair) => <ThemeCell fair={fair} /> },
    {
      key: 'edition',
      title: columns.edition,
      width: '6em',
      render: (_, fair) => text.yearPlan.edition({ edition: fair.edition }),
    },
    {
      key: 'status',
      title: columns.status,
      width: '7em',
      render: (_, fair) => (
        <span title={fair.statusReason}>
          <StatusTag status={fair.status} />
        </span>
      ),
    },
    {
      key: 'visits',
      title: columns.visits,
      width: '6em',
      align: 'right',
      render: (_, fair) => {
        const visits = view.visits.get(fair.id);
        return visits === undefined ? text.common.nothingCounted : formatCount(locale, visits);
      },
    },
    {
      key: 'actions',
      title: columns.actions,
      width: '15em',
      fixed: 'right',
      render: (_, fair) => <FairActions fair={fair} onDecide={setDecision} />,
    },
  ];
  return (
    <>
      <ConfigProvider componentSize="small">
        <Table<Fair>
          className="year-table"
          size="small"
          rowKey="id"
          columns={table}
          dataSource={view.fairs}
          pagination={false}
          scroll={{ x: '77em' }}
          onRow={({ status }) => ({ className: status === 'cancelled' ? 'is-cancelled' : '' })}
        />
      </ConfigProvider>
      {decision?.kind === 'postpone' ? (
        <PostponeDialog key={decision.fair.id} fair={decision.fair} view={view} onClose={close} />
      ) : null}
      {decision?.kind === 'cancel' ? (
        <CancelDialog key={decision.fair.id} fair={decision.fair} onClose={close} />
      ) : null}
    </>
  );
}

interface DateCellProps {
  readonly fair: Fair;
  readonly view: YearView;
  readonly onPostpone: () => void;
}

/** The day with its weekday, holiday and lunar date; a planned fair on such a day is asked about (rule 2). */
function DateCell({ fair, view, onPostpone }: DateCellProps) {
  const { text, locale } = useText();
  const words = text.yearPlan;
  const date = dateOfFair(fair);
  const label = labelDay(date, view.plan?.ownHolidays);
  const holiday = holidayText(text, locale, label);
  const isAsked =
    fair.status === 'planned' && (label.kind === 'publicHoliday' || label.kind === 'makeupWorkday');
  const countedMonth = fairIdOfDate(date);
  return (
    <span className="year-date">
      <span>{formatDay(text, date)}</span>
      {holiday ? (
        <Tag className={label.kind === 'workday' ? '' : 'mark-tag'} title={holiday}>
          {holiday}
        </Tag>
      ) : null}
      <span className="soft">{text.calendar.lunar({ lunar: label.lunar })}</span>
      {isAsked ? (
        <Button type="link" onClick={onPostpone}>
          {words.askPostpone}
        </Button>
      ) : null}
      {date === fair.scheduledDate ? null : (
        <span className="soft">{words.scheduled({ day: formatDay(text, fair.scheduledDate) })}</span>
      )}
      {countedMonth === fair.id ? null : (
        <Tag>{words.countsIn({ month: formatFairMonth(text, countedMonth) })}</Tag>
      )}
    </span>
  );
}

function ThemeCell({ fair }: { readonly fair: Fair }) {
  const { text } = useText();
  if (fair.status === 'archived' || fair.status === 'cancelled') return fair.theme;
  return (
    <InlineText
      label={text.yearPlan.themeOf({ month: formatFairMonth(text, fair.id) })}
      value={fair.theme}
      placeholder={text.yearPlan.themePlaceholder}
      onCommit={(typed) => editFairTheme(fair.id, typed)}
    />
  );
}

interface FairActionsProps {
  readonly fair: Fair;
  readonly onDecide: (decision: Decision) => void;
}

function FairActions({ fair, onDecide }: FairActionsProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.yearPlan;
  const month = formatFairMonth(text, fair.id);
  const button = (label: string, name: string, onClick: () => void): ReactNode => (
    <Button type="link" aria-label={name} title={name} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <span className="year-actions">
      <Link href={fairPath(fair.id, isOver(fair) ? 'record' : 'stalls')} aria-label={words.openOf({ month })}>
        {words.open}
      </Link>
      {isOver(fair) || fair.status === 'cancelled'
        ? null
        : button(
            fair.status === 'postponed' ? words.postponeAgain : words.postpone,
            words.postponeOf({ month }),
            () => onDecide({ kind: 'postpone', fair }),
          )}
      {isOver(fair) || fair.status === 'planned'
        ? null
        : button(words.reinstate, words.reinstateOf({ month }), () => void run(() => reinstateFair(fair.id)))}
      {isOver(fair) || fair.status === 'cancelled'
        ? null
        : button(words.cancel, words.cancelOf({ month }), () => onDecide({ kind: 'cancel', fair }))}
    </span>
  );
}
