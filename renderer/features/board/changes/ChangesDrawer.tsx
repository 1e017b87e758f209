import { Button, Switch, Tooltip } from 'antd';
import type { RefObject } from 'react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { paperKey } from '../../../../shared/documents/buildPaper.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { PaperRequest } from '../../../../shared/paperRequest.ts';
import { callLines, callsToMake } from '../../../../shared/publication/callLines.ts';
import { sheetsToPrintAgain } from '../../../../shared/publication/printedSheets.ts';
import { PaperActions } from '../../../components/PaperActions.tsx';
import { PrintButton } from '../../../components/PrintButton.tsx';
import { SideDrawer } from '../../../components/SideDrawer.tsx';
import { useAction } from '../../../components/useAction.tsx';
import { papersPath, phonePath } from '../../../navigation/paths.ts';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';
import { noteTold, publishPlan, withdrawPlan } from '../../../usecases/publication.ts';
import { CallLines } from './CallLines.tsx';
import './changes.css';
import { SheetLines } from './SheetLines.tsx';
import '../../../components/field.css';

interface ChangesDrawerProps {
  readonly data: FairData;
  /** Gets the focus when what opened the drawer is gone, like a repair. */
  readonly orElse: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What changed since the plan was published: whom to phone, which papers to print again, and when that is done. */
export function ChangesDrawer({ data, orElse, onClose }: ChangesDrawerProps) {
  const { text } = useText();
  const words = text.publication;
  const run = useAction();
  const lines = useMemo(() => callLines(data), [data]);
  const publishedAt = data.publication?.publishedAt;
  const fairId = data.fair.id;
  const withdraw = async (): Promise<void> => {
    if ((await run(() => withdrawPlan(fairId))).ok) onClose();
  };
  return (
    <SideDrawer
      onClose={onClose}
      orElse={orElse}
      size="min(760px, 96vw)"
      rootClassName="changes-drawer"
      title={words.title}
      extra={
        publishedAt ? (
          <span className="soft">{words.publishedAt({ time: formatInstant(publishedAt) })}</span>
        ) : null
      }
      footer={
        <div className="form-foot">
          <Button title={words.withdrawHint} onClick={() => void withdraw()}>
            {words.withdraw}
          </Button>
          {lines.length > 0 ? (
            <Button onClick={() => void run(() => publishPlan(fairId))} data-testid="publish-again">
              {words.publishAgain}
            </Button>
          ) : null}
          <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={onClose}>
            {text.common.close}
          </Button>
        </div>
      }
    >
      <Calls data={data} lines={lines} />
      <Sheets data={data} />
    </SideDrawer>
  );
}

function Calls({ data, lines }: { readonly data: FairData; readonly lines: ReturnType<typeof callLines> }) {
  const { text, locale } = useText();
  const words = text.publication;
  const run = useAction();
  const [, navigate] = useLocation();
  const [showPhones, setShowPhones] = useState(false);
  const fairId = data.fair.id;
  const papers: PaperRequest[] = [{ kind: 'callList' }];
  return (
    <section aria-label={words.callsTitle({ count: callsToMake(lines).length })} data-testid="calls">
      <h3>{words.callsTitle({ count: callsToMake(lines).length })}</h3>
      {lines.length === 0 ? (
        <p>{words.nothingToCall}</p>
      ) : (
        <>
          <div className="changes-bar">
            <PaperActions job={{ kind: 'fair', fairId, papers, locale, showPhones }} />
            <Tooltip title={text.papers.screen.showPhonesHint}>
              <span className="paper-drawer-switch">
                <Switch
                  size="small"
                  aria-label={text.papers.screen.showPhones}
                  checked={showPhones}
                  onChange={setShowPhones}
                />
                {text.papers.screen.showPhones}
              </span>
            </Tooltip>
            <Button type="link" size="small" onClick={() => navigate(papersPath(fairId, ['callList']))}>
              {text.papers.screen.preview}
            </Button>
          </div>
          <CallLines
            lines={lines}
            actions={({ volunteer: { id, name }, kind }) => (
              <>
                {kind === 'newlyAsked' || kind === 'more' || kind === 'moved' ? (
                  <Button
                    size="small"
                    aria-label={words.phoneOf({ name })}
                    onClick={() => navigate(phonePath(fairId, id))}
                  >
                    {words.phone}
                  </Button>
                ) : null}
                <Button
                  size="small"
                  aria-label={words.toldOf({ name })}
                  onClick={() => void run(() => noteTold(fairId, id))}
                >
                  {words.toldOne}
                </Button>
              </>
            )}
          />
        </>
      )}
    </section>
  );
}

function Sheets({ data }: { readonly data: FairData }) {
  const { text, locale } = useText();
  const words = text.publication;
  const [, navigate] = useLocation();
  const sheets = useMemo(() => sheetsToPrintAgain(data), [data]);
  const fairId = data.fair.id;
  const jobOf = (papers: PaperRequest[]) =>
    ({ kind: 'fair', fairId, papers, locale, showPhones: false }) as const;
  const isPrinted = (data.publication?.sheets.length ?? 0) > 0;
  return (
    <section aria-label={words.sheetsTitle({ count: sheets.length })} data-testid="sheets">
      <h3>{words.sheetsTitle({ count: sheets.length })}</h3>
      {sheets.length === 0 ? <p>{isPrinted ? words.noSheets : words.neverPrinted}</p> : null}
      <SheetLines
        data={data}
        sheets={sheets}
        actions={({ request }, name) => (
          <>
            <Button
              size="small"
              aria-label={words.lookAt({ name })}
              onClick={() => navigate(papersPath(fairId, [paperKey(request)]))}
            >
              {words.look}
            </Button>
            <PrintButton job={jobOf([request])} label={words.printAgainOf({ name })}>
              {words.printAgain}
            </PrintButton>
          </>
        )}
      />
      {sheets.length > 1 ? (
        <PrintButton job={jobOf(sheets.map(({ request }) => request))}>
          {words.printAll({ count: sheets.length })}
        </PrintButton>
      ) : null}
    </section>
  );
}
