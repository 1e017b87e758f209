import { Alert, App, Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ClosingCheck } from '../../../shared/attendance/closingChecks.ts';
import { closingChecks } from '../../../shared/attendance/closingChecks.ts';
import { partsOf } from '../../../shared/calendar/dates.ts';
import { localDate } from '../../../shared/calendar/localDate.ts';
import { attendanceTally } from '../../../shared/documents/attendanceTally.ts';
import { paperContext } from '../../../shared/documents/paperContext.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { PAPER_KINDS } from '../../../shared/model/ledger.ts';
import { failure } from '../../../shared/model/result.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { DocumentTable } from '../../components/DocumentTable.tsx';
import { useAction } from '../../components/useAction.tsx';
import { statisticsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { closeFair, fileLedger, markHeld } from '../../usecases/closeFair.ts';
import type { SectionProps } from './section.ts';

/** More names would only fill the screen; the section shows them all. */
const NAMES_SHOWN = 6;

/** What is still open, which papers are filed, the fair's figures, and closing it for good. */
export function ClosingPanel({ data, recording }: SectionProps) {
  const { text, locale } = useText();
  const run = useAction();
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const words = text.record.closing;
  const { fair } = data;
  const { target, isReadOnly } = recording;
  const checks = useMemo(() => closingChecks(data), [data]);
  const [tally] = useMemo(
    () => attendanceTally(paperContext(data, text, locale, { showPhones: false })),
    [data, text, locale],
  );
  const close = (): void => {
    const work = () => run(() => closeFair(target));
    if (checks.length === 0) {
      void work();
      return;
    }
    modal.confirm({
      title: words.closeTitle,
      content: words.closeNote({ count: checks.length }),
      okText: words.closeAnyway,
      okButtonProps: { 'data-testid': 'close-anyway' },
      onOk: work,
    });
  };
  return (
    <div className="closing">
      <section className="panel">
        <h2>{words.checks}</h2>
        {checks.length === 0 ? (
          <Alert type="success" showIcon title={words.allFine} />
        ) : (
          <ul className="closing-checks">
            {checks.map((check) => (
              <li key={check.code}>
                <CheckSentence check={check} />
                <Button size="small" onClick={() => recording.openSection(check.section)}>
                  {words.open}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel">
        <h2>{words.ledger}</h2>
        {isReadOnly ? null : <p className="soft record-note">{words.ledgerNote}</p>}
        <div className="closing-ledger">
          {PAPER_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={fair.filedPapers.includes(kind)}
              disabled={isReadOnly}
              onChange={({ target: box }) =>
                void run(() => fileLedger(target, kind, box.checked), { isQuiet: true })
              }
            >
              {words.papers[kind]}
            </Checkbox>
          ))}
        </div>
        {isReadOnly ? (
          <p>
            {words.heldDate} {formatFullDay(text, dateOfFair(fair))}
          </p>
        ) : (
          <div className="closing-date">
            <DateField
              label={words.heldDate}
              value={fair.heldDate}
              onCommit={async (date) =>
                date === null ? failure(problem('dateMissing')) : markHeld(target, date)
              }
            />
          </div>
        )}
      </section>
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
    </div>
  );
}

function CheckSentence({ check }: { readonly check: ClosingCheck }) {
  const { text } = useText();
  const words = text.record.closing;
  const distinct = [...new Set(check.names)];
  const names = distinct.slice(0, NAMES_SHOWN).join(text.fair.listSeparator);
  return (
    <span>
      {words.items[check.code]({
        count: check.count,
        names:
          distinct.length > NAMES_SHOWN
            ? words.andMore({ names, count: distinct.length - NAMES_SHOWN })
            : names,
      })}
    </span>
  );
}
