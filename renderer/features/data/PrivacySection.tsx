import { Button, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Community } from '../../../shared/model/community.ts';
import { changeText } from '../../../shared/text/change.ts';
import { useAction } from '../../components/useAction.tsx';
import { historyPath } from '../../navigation/paths.ts';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import { keepIdNumbers, stopKeepingIdNumbers, useLastNotes } from '../../usecases/privacy.ts';
import { useVolunteers } from '../../usecases/registers.ts';
import { MinorList } from './MinorList.tsx';
import '../../components/list.css';

const NOTES_SHOWN = 20;

/** What is kept about people and who looked at it. */
export function PrivacySection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const { facts, intro } = text.privacy;
  return (
    <>
      <p className="soft">{intro}</p>
      <IdNumbers keeps={community.keepsIdNumbers} />
      <MinorList />
      <Notes />
      <h3 className="section-head">{facts.title}</h3>
      <ul>
        {Object.entries(facts.lines).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function IdNumbers({ keeps }: { readonly keeps: boolean }) {
  const { text } = useText();
  const run = useAction();
  const volunteers = useVolunteers();
  const [isAsking, setIsAsking] = useState(false);
  const words = text.privacy.idNumbers;
  const stored = (volunteers ?? []).filter(({ idNumber }) => idNumber).length;
  const stop = async (dropStored: boolean): Promise<void> => {
    setIsAsking(false);
    await run(() => stopKeepingIdNumbers(dropStored));
  };
  const toggle = (next: boolean): void => {
    if (next) void run(keepIdNumbers);
    else if (stored === 0) void stop(false);
    else setIsAsking(true);
  };
  return (
    <section className="privacy-part">
      <h3 className="section-head">{words.title}</h3>
      <div className="privacy-switch">
        <Switch aria-label={words.keep} checked={keeps} onChange={toggle} data-testid="keeps-id-numbers" />
        <span>{words.keep}</span>
        {stored === 0 ? null : (
          <span className="soft">{(keeps ? words.stored : words.left)({ count: stored })}</span>
        )}
        {stored > 0 && !keeps ? (
          <Button size="small" onClick={() => void stop(true)}>
            {words.dropLeft}
          </Button>
        ) : null}
      </div>
      <p className="soft">{words.note}</p>
      <Modal
        open={isAsking}
        title={words.stopTitle}
        onCancel={() => setIsAsking(false)}
        footer={
          <>
            <Button onClick={() => setIsAsking(false)}>{text.common.cancel}</Button>
            <Button onClick={() => void stop(false)}>{words.stopOnly}</Button>
            <Button type="primary" onClick={() => void stop(true)}>
              {words.stopAndDrop}
            </Button>
          </>
        }
      >
        <p>{words.stopText({ count: stored })}</p>
      </Modal>
    </section>
  );
}

function Notes() {
  const { text } = useText();
  const [, navigate] = useLocation();
  const notes = useLastNotes(NOTES_SHOWN);
  const words = text.privacy.notes;
  return (
    <section className="privacy-part">
      <h3 className="section-head">{words.title}</h3>
      <p className="soft">
        {notes?.length === 0 ? words.none : words.note}
        {notes && notes.length > 0 ? (
          <button
            type="button"
            className="link-word"
            onClick={() => navigate(historyPath({ kind: 'privacy' }))}
          >
            {words.all}
          </button>
        ) : null}
      </p>
      {notes && notes.length > 0 ? (
        <table className="plain-table privacy-table" data-testid="privacy-notes">
          <thead>
            <tr>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {notes.map(({ id, at, label }) => (
              <tr key={id}>
                <td>{formatInstant(at)}</td>
                <td>{changeText(text, label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
