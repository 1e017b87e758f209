import { App as AntApp, ConfigProvider, Result } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Result as Outcome } from '../../shared/model/result.ts';
import type { Locale, Settings } from '../../shared/model/settings.ts';
import { Flower } from '../components/Flower.tsx';
import { TextProvider } from '../text/TextContext.tsx';
import { useText } from '../text/useText.ts';
import { themeOf } from '../theme/theme.ts';
import { useReducedMotion } from '../theme/useReducedMotion.ts';
import { startAutoSnapshots } from '../usecases/autoSnapshots.ts';
import type { OpenFailure, OpenOptions, WindowRole } from '../usecases/openApp.ts';
import { openApp, takeOver, whenDataClose } from '../usecases/openApp.ts';
import { DEFAULT_SETTINGS, rememberedLocale, useSettings } from '../usecases/settings.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FirstScreen } from './FirstScreen.tsx';
import { RecoveryScreen } from './recovery/RecoveryScreen.tsx';
import { Troubles } from './Troubles.tsx';

const ANT_LOCALES = { 'zh-CN': zhCN, en: enUS } as const satisfies Record<Locale, unknown>;

type Opening =
  | { readonly step: 'opening' }
  | { readonly step: 'open'; readonly role: WindowRole }
  | { readonly step: 'failed'; readonly failure: OpenFailure };

function openingOf(opened: Outcome<WindowRole, OpenFailure>): Opening {
  return opened.ok ? { step: 'open', role: opened.value } : { step: 'failed', failure: opened.problem };
}

/** The program: opens the data, then shows the welcome or the shell; never a blank window. */
export function App() {
  const [opening, setOpening] = useState<Opening>({ step: 'opening' });
  const open = useCallback(async (options?: OpenOptions) => {
    setOpening({ step: 'opening' });
    const opened = await openApp(options);
    setOpening(openingOf(opened));
  }, []);
  useEffect(() => {
    void open();
  }, [open]);
  const isSecond = opening.step === 'open' && opening.role === 'second';
  useEffect(() => {
    if (!isSecond) return;
    void takeOver().then((opened) => setOpening(openingOf(opened)));
  }, [isSecond]);
  const isWriter = opening.step === 'open' && opening.role === 'writer';
  useEffect(() => {
    if (!isWriter) return;
    const endSnapshots = startAutoSnapshots();
    // The browser can take the database away while the program runs: then it is opened anew, or said why not.
    const endWatching = whenDataClose(() => void open());
    return () => {
      endSnapshots();
      endWatching();
    };
  }, [isWriter, open]);

  if (opening.step === 'opening') return <Opening />;
  if (opening.step === 'failed') {
    return (
      <Surroundings settings={{ ...DEFAULT_SETTINGS, locale: rememberedLocale() }}>
        <RecoveryScreen failure={opening.failure} onOpen={(options) => void open(options)} />
      </Surroundings>
    );
  }
  return <OpenedApp key={opening.role} role={opening.role} />;
}

function OpenedApp({ role }: { readonly role: WindowRole }) {
  const settings = useSettings();
  if (!settings) return <Opening />;
  if (role === 'second') {
    return (
      <Surroundings settings={settings}>
        <SecondWindow />
      </Surroundings>
    );
  }
  return (
    <Surroundings settings={settings}>
      <Router hook={useHashLocation}>
        <FirstScreen />
      </Router>
    </Surroundings>
  );
}

function Surroundings({ settings, children }: { readonly settings: Settings; readonly children: ReactNode }) {
  const { locale, textSize } = settings;
  const isCalm = useReducedMotion();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.textSize = textSize;
  }, [locale, textSize]);
  return (
    <TextProvider locale={locale}>
      <ConfigProvider
        locale={ANT_LOCALES[locale]}
        theme={themeOf(settings, !isCalm)}
        button={{ autoInsertSpace: false }}
        componentSize={textSize === 'large' ? 'large' : 'middle'}
      >
        <AntApp message={{ maxCount: 3 }} style={{ height: '100%', fontSize: 'inherit' }}>
          <Troubles />
          <ErrorBoundary>{children}</ErrorBoundary>
        </AntApp>
      </ConfigProvider>
    </TextProvider>
  );
}

function Opening() {
  return (
    <div className="empty-state" aria-busy="true">
      <Flower size={64} />
    </div>
  );
}

/** Another window works with the data: this one says so, writes nothing, and goes on by itself when the other is closed. */
function SecondWindow() {
  const { text } = useText();
  return (
    <Result icon={<Flower size={72} />} title={text.shell.secondTitle} subTitle={text.shell.secondNote} />
  );
}
