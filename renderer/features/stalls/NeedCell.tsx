import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Need, Slot, Stall } from '../../../shared/model/fair.ts';
import type { QualificationKind } from '../../../shared/model/volunteer.ts';
import { QUALIFICATION_KINDS } from '../../../shared/model/volunteer.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { addNeed, editNeed, removeNeed } from '../../usecases/stalls.ts';
import { postText } from './postText.ts';

const MOST_PEOPLE = 99;
/** Stands for null inside antd's Select. */
const ANY = 'any';

interface NeedCellProps {
  readonly stall: Stall;
  readonly slot: Slot;
  readonly needs: readonly Need[];
  readonly isReadOnly: boolean;
}

/** People needed at a stall in a slot, post by post; a click edits them. */
export function NeedCell({ stall, slot, needs, isReadOnly }: NeedCellProps) {
  const { text } = useText();
  const words = text.fair.needs;
  const span = clockSpan(slot.start, slot.end);
  const line = needs.map((need) => words.line({ post: postText(text, need), count: need.count })).join(' · ');
  const summary = line === '' ? text.fair.noNeeds : line;
  const short = needs
    .map(({ post, count }) => words.line({ post: post === '' ? words.plainPost : post, count }))
    .join(' · ');
  const shown = <span className={line === '' ? 'soft' : ''}>{short === '' ? summary : short}</span>;
  if (isReadOnly) {
    return (
      <span className="pick-text" title={summary}>
        {shown}
      </span>
    );
  }
  const label = text.fair.cell.needs({ number: stall.number, slot: span });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={words.title({ number: stall.number, name: stall.name, slot: span })}
      destroyOnHidden
      content={<NeedEditor stall={stall} slot={slot} needs={needs} />}
    >
      <button
        type="button"
        className="pick-cell"
        title={summary}
        aria-label={text.fair.valueOf({ label, value: summary })}
      >
        {shown}
      </button>
    </Popover>
  );
}

function NeedEditor({ stall, slot, needs }: Omit<NeedCellProps, 'isReadOnly'>) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.needs;
  return (
    <div className="need-editor">
      {needs.map((need) => (
        <NeedRow key={need.id} need={need} />
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() =>
          void run(() => addNeed(stall.id, slot.id, { post: '', qualification: null, count: 1 }), {
            isQuiet: true,
          })
        }
      >
        {words.add}
      </Button>
    </div>
  );
}

function NeedRow({ need }: { readonly need: Need }) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.needs;
  const remove = words.remove({ post: postText(text, need) });
  return (
    <div className="need-row">
      <InlineText
        label={words.post}
        value={need.post}
        placeholder={words.plainPost}
        onCommit={(post) => editNeed(need.id, { post })}
      />
      <Select<QualificationKind | typeof ANY>
        aria-label={words.qualification}
        value={need.qualification ?? ANY}
        options={[
          { value: ANY, label: words.noQualification },
          ...QUALIFICATION_KINDS.map((kind) => ({
            value: kind,
            label: text.volunteers.qualificationKinds[kind],
          })),
        ]}
        onChange={(kind) =>
          void run(() => editNeed(need.id, { qualification: kind === ANY ? null : kind }), { isQuiet: true })
        }
      />
      <InlineText
        label={words.count}
        value={String(need.count)}
        onCommit={async (typed) => {
          const count = readWholeNumber(typed, 1, MOST_PEOPLE);
          return count.ok ? editNeed(need.id, { count: count.value }) : count;
        }}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={remove}
        title={remove}
        onClick={() => void run(() => removeNeed(need.id))}
      />
    </div>
  );
}
