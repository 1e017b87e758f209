import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { isOpenCheck } from '../../../shared/attendance/closing/closingCase.ts';
import { closingChecks } from '../../../shared/attendance/closing/closingChecks.ts';
import { partsOf } from '../../../shared/calendar/dates.ts';
import { localDate } from '../../../shared/calendar/localDate.ts';
import { attendanceTally } from '../../../shared/documents/attendanceTally.ts';
import { paperContext } from '../../../shared/documents/paperContext.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { DocumentTable } from '../../components/DocumentTable.tsx';
import { useAction } from '../../components/useAction.tsx';
import { statisticsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { closeFair } from '../../usecases/closeFair.ts';
import { useCountSheets } from '../../usecases/recordCounts.ts';
import { AmendmentList } from './AmendmentList.tsx';
import { ClosingChecks } from './ClosingChecks.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import type { SectionProps } from './section.ts';

/** What is still open, which papers are filed, the fair's figures, closing it for good, and what was amended since. */
export function ClosingPanel({ data, recording }: SectionProps) {
  const { text, locale } = useText();
  const run = useAction();
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const words = text.record.closing;
  const { fair } = data;
  const { target } = recording;
  const sheets = useCountSheets(fair.id);
  const checks = useMemo(() => closingChecks(data, sheets ?? [], text), [data, sheets, text]);
  const open = checks.filter(isOpenCheck).reduce((sum, { cases }) => sum + cases.length, 0);
  const [tally] = useMemo(
    () => attendanceTally(paperContext(data, text, locale, { showPhones: false })),
    [data, text, locale],
  );
  const close = (): void => {
    const work = () => run(() => closeFair(target));
    if (open === 0) {
      void work();
      return;
    }
    modal.confirm({
      title: words.closeTitle,
      content: words.closeNote({ count: open }),
      okText: words.closeAnyway,
      okButtonProps: { 'data-testid': 'close-anyway' },
      onOk: work,
    });
  };
  return (
    <div className="closing">
      <ClosingChecks checks={checks} recording={recording} />
      <LedgerPanel fair={fair} recording={recording} />
      <section className="panel closing-figures">
        <h2>{words.figures}</h2>
        {tally ? <DocumentTable document={tally} /> : null}
        <p className="soft record-note">{words.rateNote}</p>
        <div className="record-bar">
          {fair.archivedAt === null ? (
            <Button type="primary" size="large" data-testid="record-close" onClick={close}>
              {words.close}
            </Button>
          ) : (
            <>
              <span>{words.archivedOn({ date: formatFullDay(text, localDate(fair.archivedAt)) })}</span>
              <Button
                type="primary"
                data-testid="open-statistics"
                onClick={() => navigate(statisticsPath(partsOf(dateOfFair(fair)).year))}
              >
                {words.openStatistics}
              </Button>
            </>
          )}
        </div>
      </section>
      {fair.archivedAt === null ? null : <AmendmentList fairId={fair.id} />}
    </div>
  );
}
