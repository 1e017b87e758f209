import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { casesByFair, distinctCases } from '../../../shared/stats/checkCases.ts';
import { isMetricKey } from '../../../shared/stats/checkText.ts';
import type { CheckCase } from '../../../shared/stats/checkTypes.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { fairPath, recordPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useLeaveForRecord } from '../../usecases/statisticsTab.ts';
import { FigureButton } from './FigureButton.tsx';

/** More would push the other checks off the screen; a button shows the next ones. */
const SHOWN_AT_FIRST = 8;
const SHOWN_MORE = 200;

/** What a check found, fair by fair: each leads to the line where it was written down, a figure to its rows. */
export function CheckCases({ cases }: { readonly cases: readonly CheckCase[] }) {
  const { text } = useText();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const distinct = useMemo(() => distinctCases(cases), [cases]);
  const more = distinct.length - limit;
  return (
    <>
      <ul className="check-cases">
        {casesByFair(distinct, limit).map(({ fairId, cases: own }) => (
          <li key={fairId}>
            {fairId && own.some(isAbout) ? (
              <span className="soft">{formatFairMonth(text, fairId)}</span>
            ) : null}
            <div>
              {own.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a case has no identity but its place
                <CaseLink key={index} entry={each} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button type="link" size="small" className="check-more" onClick={() => setLimit(limit + SHOWN_MORE)}>
          {text.figures.moreCases({ count: more })}
        </Button>
      ) : null}
      {limit > SHOWN_AT_FIRST ? (
        <Button type="link" size="small" className="check-more" onClick={() => setLimit(SHOWN_AT_FIRST)}>
          {text.figures.fewerCases}
        </Button>
      ) : null}
    </>
  );
}

/** True for a case about somebody or something, false for one about the fair as a whole. */
function isAbout({ subject, stall = '' }: CheckCase): boolean {
  return `${stall}${subject}` !== '';
}

function CaseLink({ entry }: { readonly entry: CheckCase }) {
  const { text } = useText();
  const leave = useLeaveForRecord();
  const { fairId, subject, stall, detail, at } = entry;
  if (fairId === null) {
    if (!isMetricKey(subject)) return <span>{subject}</span>;
    return <FigureButton metric={subject} amount={0} shown={text.statistics.metrics[subject].name} />;
  }
  const words = isAbout(entry) ? [stall, subject].filter(Boolean).join(' ') : formatFairMonth(text, fairId);
  return (
    <Link
      href={at ? recordPath(fairId, at) : fairPath(fairId, 'record')}
      title={text.figures.rows.open}
      onClick={leave}
    >
      {words}
      {detail ? <span className="soft"> {detail}</span> : null}
    </Link>
  );
}
