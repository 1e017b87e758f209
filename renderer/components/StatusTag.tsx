import { Tag } from 'antd';
import type { FairStatus } from '../../shared/model/fair.ts';
import { useText } from '../text/useText.ts';
import './markTag.css';

/** Colour never tells alone: the word is always there. Red stays for gaps and errors. */
const LOOKS = {
  planned: {},
  postponed: { className: 'mark-tag' },
  cancelled: {},
  held: { color: 'green' },
  archived: { color: 'green' },
} as const satisfies Record<FairStatus, object>;

/** The status of a fair as a word. */
export function StatusTag({ status }: { readonly status: FairStatus }) {
  const { text } = useText();
  return (
    <Tag {...LOOKS[status]} style={{ marginInlineEnd: 0 }}>
      {text.fair.statuses[status]}
    </Tag>
  );
}
