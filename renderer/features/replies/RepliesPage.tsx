import { Alert, Button, Spin } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import { replyCounts } from '../../../shared/fair/phoneReplies.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { success } from '../../../shared/model/result.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { boardErrandPath, fairPath, PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { usePhoneData } from '../../usecases/phoneView.ts';
import type { ReplyInput } from '../../usecases/replies.ts';
import { clearReply, recordReply, takeOffAfterReply } from '../../usecases/replies.ts';
import type { KeyAnswer } from './answers.ts';
import { keyAnswers } from './answers.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { PhoneCard } from './PhoneCard.tsx';
import { PhoneListPanel } from './PhoneListPanel.tsx';
import { usePhoneList } from './usePhoneList.ts';
import './replies.css';

/** Asking people by phone whether they can come to a fair: a list, the person on the phone, one key an answer. */
export function RepliesPage({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const data = usePhoneData(fairId);
  if (!data) return <Spin />;
  if (data.slots.length === 0) {
    return (
      <EmptyState
        sentence={text.replies.noSlots}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fairId, 'stalls'))}>
            {text.board.goToStalls}
          </Button>
        }
      />
    );
  }
  if (data.volunteers.length === 0) {
    return (
      <EmptyState
        sentence={text.replies.noVolunteers}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.volunteers)}>
            {text.board.goToVolunteers}
          </Button>
        }
      />
    );
  }
  return <Replies data={data} />;
}

function Replies({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const run = useAction();
  const list = usePhoneList(data, new URLSearchParams(useSearch()).get('person'));
  const listRef = useRef<HTMLDivElement>(null);
  const cardRef = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<{ readonly id: string; readonly note: string } | null>(null);
  const answers = useMemo(() => keyAnswers(text, data.slots), [text, data.slots]);
  const { fair, slots } = data;
  const isReadOnly = fair.status === 'archived' || fair.status === 'cancelled';
  const { current } = list;
  const noteOf = ({ volunteer, reply }: PhoneRow): string =>
    draft?.id === volunteer.id ? draft.note : (reply?.note ?? '');
  const teamOf = ({ volunteer }: PhoneRow): string =>
    data.groups.find(({ id }) => id === volunteer.teamId)?.name ?? '';
  const record = (row: PhoneRow, input: ReplyInput, isQuiet: boolean) =>
    run(() => recordReply(fair.id, row.volunteer.id, input), { isQuiet });
  const answer = async ({ answer: given, slotIds }: KeyAnswer): Promise<void> => {
    if (!current || isReadOnly) return;
    const note = noteOf(current);
    // The next person is shown while this answer is still being written; a refusal brings this one back, note and all.
    setDraft(null);
    list.goOn(current);
    listRef.current?.focus();
    const result = await record(current, { answer: given, slotIds, note }, false);
    if (result.ok) return;
    setDraft({ id: current.volunteer.id, note });
    list.choose(current.volunteer.id);
  };
  const changeReply = (row: PhoneRow, fields: Partial<ReplyInput>) =>
    row.reply ? record(row, { ...row.reply, ...fields }, true) : Promise.resolve(success(null));
  const saveNote = (row: PhoneRow, note: string) => {
    // Before there is an answer the note waits for it: an answer is what is saved.
    if (!row.reply) setDraft({ id: row.volunteer.id, note });
    return changeReply(row, { note });
  };
  return (
    <>
      {isReadOnly ? (
        <Alert type="info" showIcon title={text.replies.readOnly} style={{ marginBottom: 10 }} />
      ) : null}
      <div className="phone-bar">
        <strong data-testid="reply-counts">{text.replies.counts(replyCounts(list.rows))}</strong>
        <Button onClick={() => navigate(fairPath(fair.id, 'board'))}>{text.replies.backToBoard}</Button>
      </div>
      <ConflictPanel
        rows={list.rows}
        isReadOnly={isReadOnly}
        onRepair={() => navigate(boardErrandPath(fair.id, 'repair'))}
        onTakeOff={({ volunteer }) => void run(() => takeOffAfterReply(fair.id, volunteer.id))}
      />
      <div className="phone">
        <PhoneListPanel
          list={list}
          groups={data.groups}
          slots={slots}
          listRef={listRef}
          teamOf={teamOf}
          onKey={(key) => {
            const chosen = answers.find((one) => one.key === (key === 'Enter' ? '1' : key));
            if (key === '0') cardRef.current?.querySelector<HTMLElement>('.masked-phone button')?.click();
            else if (chosen) void answer(chosen);
          }}
        />
        <div ref={cardRef}>
          {current ? (
            <PhoneCard
              row={current}
              team={teamOf(current)}
              slots={slots}
              answers={answers}
              note={noteOf(current)}
              isReadOnly={isReadOnly}
              onAnswer={(given) => void answer(given)}
              onSlots={(slotIds) => void changeReply(current, { slotIds })}
              onNote={(note) => saveNote(current, note)}
              onClear={() => void run(() => clearReply(fair.id, current.volunteer.id))}
              onBack={() => listRef.current?.focus()}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}
