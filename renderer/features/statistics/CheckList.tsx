import { Table, Tag } from 'antd';
import { Link } from 'wouter';
import { checkText } from '../../../shared/stats/checkText.ts';
import type { CheckResult, YearCheck } from '../../../shared/stats/checkTypes.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { CompareRecords } from './CompareRecords.tsx';

const TAG_COLORS = { ok: 'green', failed: 'red', reminder: 'gold' } as const satisfies Record<
  CheckResult,
  string
>;

/** Results that need somebody's eyes come first. */
const ORDER = ['failed', 'reminder', 'ok'] as const satisfies readonly CheckResult[];

/** Every check of the period with its result, what it found, and the way to where that was written down. */
export function CheckList({ checks }: { readonly checks: readonly YearCheck[] }) {
  const { text, locale } = useText();
  const rows = checks
    .toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))
    .map((check) => ({ check, ...checkText(text, locale, check) }));
  return (
    <>
      <CompareRecords />
      <Table
        size="small"
        pagination={false}
        rowKey="title"
        dataSource={rows}
        columns={[
          { title: text.statistics.checkTitle, dataIndex: 'title', width: '32%' },
          {
            title: text.statistics.checkResult,
            width: 100,
            render: (_, { check }) => (
              <Tag color={TAG_COLORS[check.result]}>{text.statistics.results[check.result]}</Tag>
            ),
          },
          {
            title: text.statistics.checkExplanation,
            render: (_, { check, explanation }) => (
              <>
                {explanation}
                <CaseLinks check={check} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** The fairs in which something was found; each leads to where it was written down. */
function CaseLinks({ check }: { readonly check: YearCheck }) {
  const { text } = useText();
  if (check.kind !== 'rule') return null;
  const fairIds = [...new Set(check.cases.flatMap(({ fairId }) => fairId ?? []))];
  if (fairIds.length === 0) return null;
  return (
    <div className="check-cases">
      {text.figures.showCases}
      {fairIds.map((fairId) => (
        <Link key={fairId} href={fairPath(fairId, 'record')}>
          {formatFairMonth(text, fairId)}
        </Link>
      ))}
    </div>
  );
}
