import { Button } from 'antd';
import { useLocation } from 'wouter';
import { monthOf, partsOf } from '../../../shared/calendar/dates.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import { fairProgress } from '../../../shared/fair/fairProgress.ts';
import { yearToPlan } from '../../../shared/fair/yearToPlan.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { yearPlanPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useCategories, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { useSettings } from '../../usecases/settings.ts';
import type { ThisMonthView } from '../../usecases/thisMonthView.ts';
import { useThisMonth } from '../../usecases/thisMonthView.ts';
import { useToday } from '../../usecases/today.ts';
import { AgreementTodo } from './AgreementTodo.tsx';
import { FairTodos } from './FairTodos.tsx';
import { FirstListTodo } from './FirstListTodo.tsx';
import { FocusPanel } from './FocusPanel.tsx';
import { NextYearTodo, QualificationTodo, SnapshotTodo, UnclosedTodo } from './OfficeTodos.tsx';
import './thisMonth.css';
import { YearFairs } from './YearFairs.tsx';

/** The start page: where this month's fair stands, the one next step, and what to look after. */
export function ThisMonthPage() {
  const { text } = useText();
  const today = useToday();
  const view = useThisMonth(today);
  const categories = useCategories();
  const partnerUnits = usePartnerUnits();
  const volunteers = useVolunteers();
  const settings = useSettings();
  const isRead = view && categories && partnerUnits && volunteers && settings;
  return (
    <Page
      title={text.thisMonth.title}
      note={isRead ? text.thisMonth.today({ day: formatFullDay(text, today) }) : text.common.loading}
    >
      {isRead ? <Content {...{ view, categories, partnerUnits, volunteers, settings }} /> : null}
    </Page>
  );
}

interface ContentProps {
  readonly view: ThisMonthView;
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
  readonly volunteers: readonly Volunteer[];
  readonly settings: Settings;
}

function Content({ view, categories, partnerUnits, volunteers, settings }: ContentProps) {
  const { text } = useText();
  const { today, fairs, focus: records, ownHolidays, replies, publication } = view;
  const focus = records?.fair ?? null;
  const year = focus ? monthOf(focus.id).year : partsOf(today).year;
  const yearFairs = fairs.filter(({ id }) => monthOf(id).year === year);
  const gaps = records && fairGaps(records);
  return (
    <>
      {records && gaps ? (
        <FocusPanel
          records={records}
          progress={fairProgress(records, today)}
          gaps={gaps}
          ownHolidays={ownHolidays}
        />
      ) : (
        <NoFairAhead view={view} />
      )}
      <div className={yearFairs.length > 0 ? 'month-columns' : ''}>
        <section className="panel month-panel">
          <h2>{text.thisMonth.todo}</h2>
          <ul className="month-todo">
            {records && gaps ? (
              <FairTodos
                {...{ records, gaps, categories, partnerUnits, ownHolidays, replies }}
                {...{ publication, volunteers }}
              />
            ) : null}
            <FirstListTodo volunteers={volunteers} partnerUnits={partnerUnits} />
            <UnclosedTodo fairs={fairs} focus={focus} today={today} />
            <QualificationTodo volunteers={volunteers} today={today} />
            <AgreementTodo partnerUnits={partnerUnits} today={today} />
            <SnapshotTodo settings={settings} today={today} />
            <NextYearTodo fairs={fairs} focus={focus} today={today} />
          </ul>
        </section>
        {yearFairs.length > 0 ? <YearFairs year={year} fairs={yearFairs} focus={focus} /> : null}
      </div>
    </>
  );
}

/** No fair lies ahead: the year is not planned, or all of it is done. */
function NoFairAhead({ view: { fairs, today } }: { readonly view: ThisMonthView }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.thisMonth.noFair;
  const year = yearToPlan(fairs, today);
  return (
    <section className="panel month-fair">
      <EmptyState
        sentence={year === null ? words.allDone : words.sentence({ year })}
        action={
          <Button
            type="primary"
            size="large"
            data-testid="next-step"
            onClick={() => navigate(yearPlanPath(year ?? partsOf(today).year))}
          >
            {year === null ? words.seeYear : words.button({ year })}
          </Button>
        }
      />
    </section>
  );
}
