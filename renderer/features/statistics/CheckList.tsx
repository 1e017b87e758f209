import { Table, Tag } from 'antd';
import { checkText } from '../../../shared/stats/checkText.ts';
import type { CheckResult, YearCheck } from '../../../shared/stats/checkTypes.ts';
import { useText } from '../../text/useText.ts';
import { CheckCases } from './CheckCases.tsx';
import { CompareRecords } from './CompareRecords.tsx';
import { FigureButton } from './FigureButton.tsx';

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
        rowClassName={({ check }) => `check-row is-${check.result}`}
        dataSource={rows}
        columns={[
          { title: text.statistics.checkTitle, dataIndex: 'title', width: '28%' },
          {
            title: text.statistics.checkResult,
            width: 100,
            render: (_, { check }) => (
              <Tag color={TAG_COLORS[check.result]}>{text.statistics.results[check.result]}</Tag>
            ),
          },
          {
            title: text.statistics.checkExplanation,
            render: (_, { check, explanation }) => <Explanation check={check} explanation={explanation} />,
          },
        ]}
      />
    </>
  );
}

interface ExplanationProps {
  readonly check: YearCheck;
  /** In one sentence, as paper says it. */
  readonly explanation: string;
}

function Explanation({ check, explanation }: ExplanationProps) {
  const { text } = useText();
  if (check.kind === 'recount') {
    if (check.result === 'ok') return explanation;
    const { name } = text.statistics.metrics[check.metric];
    return (
      <>
        {explanation} <FigureButton metric={check.metric} amount={0} shown={text.figures.rowsOf({ name })} />
      </>
    );
  }
  if (check.cases.length === 0) return explanation;
  return (
    <>
      {text.statistics.rules[check.key].found}
      <CheckCases cases={check.cases} />
      <div className="soft">{text.figures.mend[check.key]}</div>
    </>
  );
}
