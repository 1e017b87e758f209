import { conflictWords } from '../../../../shared/exchange/conflictWords.ts';
import type {
  ExchangeReport,
  ReportConflict,
  ReportLeftOut,
} from '../../../../shared/exchange/exchangeReport.ts';
import type { Mark } from '../../../../shared/exchange/stamp.ts';
import { fieldName } from '../../../../shared/records/fieldName.ts';
import { groupBy } from '../../../../shared/stats/groupBy.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { WordTag } from '../../../components/WordTag.tsx';
import { useText } from '../../../text/useText.ts';
import { NewsTable } from './NewsTable.tsx';
import { useMarkText } from './useMarkText.ts';

const NAMES_SHOWN = 8;

interface ReportBodyProps {
  readonly report: ExchangeReport;
  /** It was merged; else this is what would be. */
  readonly isDone?: boolean;
}

/** What a merge does: what changes, what both PCs had written, and what is left out. */
export function ReportBody({ report, isDone = false }: ReportBodyProps) {
  const { text } = useText();
  const { take, report: done } = text.exchange;
  return (
    <>
      {report.news.length > 0 ? (
        <section className="exchange-part">
          <h3 className="section-head">{isDone ? done.sheets.news : take.news}</h3>
          <NewsTable news={report.news} />
        </section>
      ) : null}
      <Conflicts report={report} />
      <LeftOuts report={report} />
    </>
  );
}

function Conflicts({ report }: { readonly report: ExchangeReport }) {
  const { text } = useText();
  const words = text.exchange.conflicts;
  const markText = useMarkText(report);
  if (report.conflicts.length === 0) return null;
  return (
    <section className="exchange-part">
      <h3 className="section-head">{words.title({ count: report.conflicts.length })}</h3>
      <p className="soft">{words.note}</p>
      <table className="plain-table" data-testid="package-conflicts">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.ours}</th>
            <th scope="col">{words.theirs({ name: report.from })}</th>
          </tr>
        </thead>
        <tbody>
          {report.conflicts.map((conflict) => (
            <ConflictRow
              key={`${conflict.table}/${conflict.key}/${conflict.field ?? ''}`}
              conflict={conflict}
              markText={markText}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ConflictRowProps {
  readonly conflict: ReportConflict;
  readonly markText: (mark: Mark | null) => string;
}

function ConflictRow({ conflict, markText }: ConflictRowProps) {
  const { text } = useText();
  const said = conflictWords(text, conflict);
  const { table, name, field, winner } = conflict;
  const place = field === null ? text.recordFields.tables[table] : fieldName(text, table, field);
  return (
    <tr>
      <th scope="row">
        {name}
        <small className="soft"> {place}</small>
      </th>
      {(['ours', 'theirs'] as const).map((side) => (
        <td key={side} className={winner === side ? 'conflict-side is-winner' : 'conflict-side'}>
          {said[side]}{' '}
          {winner === side ? <WordTag tone="good">{text.exchange.conflicts.wins}</WordTag> : null}
          <small>{markText(conflict[side].mark)}</small>
        </td>
      ))}
    </tr>
  );
}

/** Records by their names, as many as can be read; the saved report has them all. */
function namesOf(text: Catalogue, lines: readonly ReportLeftOut[]): string {
  const { tables } = text.recordFields;
  const names = [
    ...new Set(lines.map(({ table, name }) => (name === tables[table] ? name : `${tables[table]} ${name}`))),
  ];
  const more = lines.length - Math.min(names.length, NAMES_SHOWN);
  const shown = names.slice(0, NAMES_SHOWN).join('；');
  return more > 0 ? text.exchange.leftOut.more({ names: shown, count: more }) : shown;
}

function LeftOuts({ report }: { readonly report: ExchangeReport }) {
  const { text } = useText();
  const words = text.exchange.leftOut;
  if (report.leftOut.length === 0) return null;
  return (
    <section className="exchange-part">
      <h3 className="section-head">{words.title({ count: report.leftOut.length })}</h3>
      <table className="plain-table" data-testid="package-left-out">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {[...groupBy(report.leftOut, ({ reason }) => reason)].map(([reason, lines]) => (
            <tr key={reason}>
              <td>{namesOf(text, lines)}</td>
              <td>{words.reasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
