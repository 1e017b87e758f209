import { Table, Tag } from 'antd';
import { checkText } from '../../../shared/stats/checkText.ts';
import type { CheckResult, YearCheck } from '../../../shared/stats/checkTypes.ts';
import { useText } from '../../text/useText.ts';

const TAG_COLORS = { ok: 'green', failed: 'red', reminder: 'gold' } as const satisfies Record<
  CheckResult,
  string
>;

/** Results that need somebody's eyes come first. */
const ORDER = ['failed', 'reminder', 'ok'] as const satisfies readonly CheckResult[];

/** Every check of the year with its result and what it found. */
export function CheckList({ checks }: { readonly checks: readonly YearCheck[] }) {
  const { text, locale } = useText();
  const rows = checks
    .toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))
    .map((check) => ({ result: check.result, ...checkText(text, locale, check) }));
  return (
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
          render: (_, row) => <Tag color={TAG_COLORS[row.result]}>{text.statistics.results[row.result]}</Tag>,
        },
        { title: text.statistics.checkExplanation, dataIndex: 'explanation' },
      ]}
    />
  );
}
