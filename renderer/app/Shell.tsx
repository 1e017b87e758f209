import { HistoryOutlined, RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Modal, Spin, Tooltip } from 'antd';
import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { Community } from '../../shared/model/community.ts';
import { Flower } from '../components/Flower.tsx';
import { dataPath, historyPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { setPreference } from '../usecases/settings.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FindAnything } from './lazyScreens.ts';
import { Navigation } from './Navigation.tsx';
import { Screens } from './Screens.tsx';
import { SnapshotBanner } from './SnapshotBanner.tsx';
import { useKeys } from './useKeys.ts';
import { useUndoButtons } from './useUndoButtons.ts';

/** Frame of every screen: the clerk's year on the left, the community, search, undo and language on top. */
export function Shell({ community }: { readonly community: Community }) {
  const { text, locale } = useText();
  const [location, navigate] = useLocation();
  const [isFinding, setIsFinding] = useState(false);
  const { undoHint, redoHint, canUndo, canRedo, takeBack, doAgain } = useUndoButtons();
  useKeys({ find: () => setIsFinding(true), undo: takeBack, redo: doAgain });

  const switchLanguage = (): void => {
    void setPreference({ locale: locale === 'zh-CN' ? 'en' : 'zh-CN' });
  };
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={focusContent}>
        {text.shell.skipToContent}
      </button>
      <div className="shell-side">
        <div className="shell-brand">
          <Flower size={28} />
          {text.common.appName}
        </div>
        <Navigation location={location} onGo={navigate} />
      </div>
      <div className="shell-main">
        <header className="shell-bar">
          <div className="shell-bar-title">
            <strong>{community.name}</strong> <span className="soft">{community.fairName}</span>
          </div>
          <Tooltip title={text.shell.findAnythingHint}>
            <Button icon={<SearchOutlined />} onClick={() => setIsFinding(true)}>
              {text.shell.findAnything}
            </Button>
          </Tooltip>
          <Tooltip title={undoHint}>
            <Button
              type="text"
              icon={<UndoOutlined />}
              aria-label={undoHint}
              disabled={!canUndo}
              onClick={takeBack}
            />
          </Tooltip>
          <Tooltip title={redoHint}>
            <Button
              type="text"
              icon={<RedoOutlined />}
              aria-label={redoHint}
              disabled={!canRedo}
              onClick={doAgain}
            />
          </Tooltip>
          <Tooltip title={text.history.title}>
            <Button
              type="text"
              icon={<HistoryOutlined />}
              aria-label={text.history.title}
              onClick={() => navigate(historyPath())}
            />
          </Tooltip>
          <Button type="text" onClick={switchLanguage} data-testid="switch-language">
            {text.shell.switchLanguage}
          </Button>
        </header>
        {community.isSample ? (
          <div className="sample-banner" role="note">
            <strong>{text.common.sampleMark}</strong>
            <span>{text.shell.sampleBanner}</span>
            <Button size="small" type="link" onClick={() => navigate(dataPath('sample'))}>
              {text.shell.removeSample}
            </Button>
          </div>
        ) : null}
        <SnapshotBanner onGo={navigate} />
        <main className="shell-content" id="content" tabIndex={-1}>
          <ErrorBoundary key={location.split('/')[1]}>
            <Suspense fallback={<Spin />}>
              <Screens />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Modal
        open={isFinding}
        onCancel={() => setIsFinding(false)}
        footer={null}
        closable={false}
        destroyOnHidden
        width={560}
      >
        <Suspense fallback={<Spin />}>
          <FindAnything onClose={() => setIsFinding(false)} />
        </Suspense>
      </Modal>
    </div>
  );
}

/** A button instead of a link to #content: the address after # is the screen. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}
