import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Community } from '../../../shared/model/community.ts';
import { Page } from '../../components/Page.tsx';
import type { DataSection } from '../../navigation/paths.ts';
import { DATA_SECTIONS, dataPath, historyPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useCommunity } from '../../usecases/registers.ts';
import { AboutSection } from './AboutSection.tsx';
import { AssigningSection } from './AssigningSection.tsx';
import { CategorySection } from './CategorySection.tsx';
import { CommunitySection } from './CommunitySection.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { ExchangeSection } from './exchange/ExchangeSection.tsx';
import { GroupSection } from './GroupSection.tsx';
import { PointsSection } from './PointsSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { SampleSection } from './SampleSection.tsx';
import { SnapshotSection } from './snapshots/SnapshotSection.tsx';
import './data.css';

/** The entry that leads to the history, and the one that it stands before. */
const HISTORY = 'history';
const AFTER_HISTORY: DataSection = 'display';

/** Everything about the community, its registers, snapshots and this PC; `?section=` opens one part. */
export function DataPage() {
  const { text } = useText();
  const community = useCommunity();
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('section');
  if (!community) return <Page title={text.data.title}>{null}</Page>;
  const offered = DATA_SECTIONS.filter((section) => section !== 'sample' || community.isSample);
  const section = offered.find((candidate) => candidate === wanted) ?? 'community';
  return (
    <Page title={text.data.title}>
      <Tabs
        className="data-tabs"
        tabPlacement="start"
        activeKey={section}
        onChange={(key) => {
          if (key === HISTORY) navigate(historyPath());
          const chosen = offered.find((candidate) => candidate === key);
          if (chosen) navigate(dataPath(chosen), { replace: true });
        }}
        items={offered.flatMap((key) => [
          // A screen of its own, found where people look for it: after the snapshots.
          ...(key === AFTER_HISTORY ? [{ key: HISTORY, label: text.history.title, children: null }] : []),
          {
            key,
            label: text.data.sections[key],
            children: <div className="panel">{contentOf(key, community)}</div>,
          },
        ])}
      />
    </Page>
  );
}

function contentOf(section: DataSection, community: Community): ReactNode {
  const contents = {
    community: <CommunitySection community={community} />,
    categories: <CategorySection />,
    groups: <GroupSection />,
    assigning: <AssigningSection community={community} />,
    points: <PointsSection community={community} />,
    privacy: <PrivacySection community={community} />,
    backup: <SnapshotSection />,
    exchange: <ExchangeSection />,
    sample: <SampleSection />,
    display: <DisplaySection />,
    about: <AboutSection />,
  } satisfies Record<DataSection, ReactNode>;
  return contents[section];
}
