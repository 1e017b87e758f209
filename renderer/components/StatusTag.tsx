import { Tag } from 'antd';
import type { FairStatus } from '../../shared/model/fair.ts';
import { useText } from '../text/useText.ts';

/** Colour never tells alone: the word is always there. Red stays for gaps and errors. */
const COLORS = {
  planned: 'default',
  postponed: 'gold',
  cancelled: 'default',
  held: 'green',
  archived: 'green',
} as const satisfies Record<FairStatus, string>;

/** The status of a fair as a word. */
export function StatusTag({ status }: { readonly status: FairStatus }) {
  const { text } = useText();
  return (
    <Tag color={COLORS[status]} style={{ marginInlineEnd: 0 }}>
      {text.fair.statuses[status]}
    </Tag>
  );
}
