import { HistoryOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Spin, Tabs } from 'antd';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { labelDay } from '../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../shared/fair/dateOfFair.ts';
import { assertNever } from '../../shared/model/assertNever.ts';
import type { Fair } from '../../shared/model/fair.ts';
import { FairId } from '../../shared/model/ids.ts';
import { formatFairMonth, formatLabelledDay } from '../../shared/text/formatDate.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { StatusTag } from '../components/StatusTag.tsx';
import type { FairStep, FairView } from '../navigation/paths.ts';
import { FAIR_STEPS, FAIR_VIEWS, fairPath, historyPath, PATHS } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { useFairs } from '../usecases/registers.ts';
import {
  BoardPage,
  FairDayStart,
  GroundPlanPage,
  PapersPage,
  RecordPage,
  RepliesPage,
  StallsPage,
} from './lazyScreens.ts';

interface FairScreenProps {
  readonly month: string;
  readonly step: string;
}

function isView(step: string): step is FairView {
  return FAIR_VIEWS.some((candidate) => candidate === step);
}

/** The tab under which a screen stands that is no step itself. */
function tabOf(view: FairView): FairStep {
  if (view === 'replies') return 'board';
  return view === 'plan' ? 'papers' : view;
}

/** One fair: its month, date and state on top, its four steps as tabs. */
export function FairScreen({ month, step }: FairScreenProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const fairs = useFairs();
  if (!fairs) return <Spin />;
  const parsed = v.safeParse(FairId, month);
  const fair = parsed.success ? fairs.find((candidate) => candidate.id === parsed.output) : undefined;
  if (!fair) {
    return (
      <EmptyState
        sentence={text.problem.fairMissing({ month })}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.yearPlan)}>
            {text.fair.goToYearPlan}
          </Button>
        }
      />
    );
  }
  const current = isView(step) ? step : 'stalls';
  const index = fairs.indexOf(fair);
  const neighbour = (offset: number): Fair | undefined => fairs[index + offset];
  const go = (target: Fair | undefined): void => {
    if (target) navigate(fairPath(target.id, current));
  };
  return (
    <section>
      <header className="page-head">
        <Button
          icon={<LeftOutlined />}
          aria-label={text.fair.previousFair}
          disabled={!neighbour(-1)}
          onClick={() => go(neighbour(-1))}
        />
        <div>
          <h1>{formatFairMonth(text, fair.id)}</h1>
        </div>
        <Button
          icon={<RightOutlined />}
          aria-label={text.fair.nextFair}
          disabled={!neighbour(1)}
          onClick={() => go(neighbour(1))}
        />
        <FairFacts fair={fair} />
        <Button
          type="link"
          size="small"
          icon={<HistoryOutlined />}
          style={{ marginInlineStart: 'auto' }}
          onClick={() => navigate(historyPath({ fair: fair.id }))}
        >
          {text.history.ofFair}
        </Button>
      </header>
      <Tabs
        activeKey={tabOf(current)}
        onTabClick={(key) => isView(key) && navigate(fairPath(fair.id, key))}
        items={FAIR_STEPS.map((key) => ({ key, label: text.fair.steps[key] }))}
        size="small"
      />
      <StepContent fair={fair} step={current} />
    </section>
  );
}

function FairFacts({ fair }: { readonly fair: Fair }) {
  const { text, locale } = useText();
  return (
    <div className="page-head-note" style={{ paddingTop: 4 }}>
      {text.fair.edition({ edition: fair.edition })} ·{' '}
      {formatLabelledDay(text, locale, labelDay(dateOfFair(fair)))}
      {fair.theme ? ` · ${fair.theme}` : ''} <StatusTag status={fair.status} />
    </div>
  );
}

function StepContent({ fair, step }: { readonly fair: Fair; readonly step: FairView }) {
  switch (step) {
    case 'stalls':
      return <StallsPage key={fair.id} fairId={fair.id} />;
    case 'board':
      return <BoardPage key={fair.id} fairId={fair.id} />;
    case 'papers':
      return <PapersPage key={fair.id} fairId={fair.id} />;
    case 'day':
      return <FairDayStart key={fair.id} fairId={fair.id} />;
    case 'record':
      return <RecordPage key={fair.id} fairId={fair.id} />;
    case 'replies':
      return <RepliesPage key={fair.id} fairId={fair.id} />;
    case 'plan':
      return <GroundPlanPage key={fair.id} fairId={fair.id} />;
    default:
      return assertNever(step);
  }
}
