import { Tag } from 'antd';
import { clockSpan } from '../../shared/calendar/minutes.ts';
import { assertNever } from '../../shared/model/assertNever.ts';
import type { Slot } from '../../shared/model/fair.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../text/useText.ts';

function replyText(text: Catalogue, reply: Reply, slots: readonly Slot[]): string {
  const words = text.replies;
  switch (reply.answer) {
    case 'yes':
      return words.promised;
    case 'no':
      return words.refused;
    case 'someSlots':
      return words.only({
        slots: slots
          .filter(({ id }) => reply.slotIds.includes(id))
          .map(({ start, end }) => clockSpan(start, end))
          .join(words.slotSeparator),
      });
    default:
      return assertNever(reply.answer);
  }
}

/** What somebody answered about a fair: promised, cannot come, or only some of its slots. */
export function ReplyTag({ reply, slots }: { readonly reply: Reply; readonly slots: readonly Slot[] }) {
  const { text } = useText();
  // antd's own green is too pale to be read at this size.
  const look = reply.answer === 'no' ? {} : { color: 'green', style: { color: 'var(--stem)' } };
  return (
    <Tag title={reply.note} {...look}>
      {replyText(text, reply, slots)}
    </Tag>
  );
}
