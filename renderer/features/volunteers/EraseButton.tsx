import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { volunteerLabel } from '../../../shared/people/volunteerLabel.ts';
import { useText } from '../../text/useText.ts';
import { eraseVolunteer, useErasePreview } from '../../usecases/eraseVolunteer.ts';

interface EraseButtonProps {
  readonly volunteer: Volunteer;
  /** Called before the person goes: the page has nothing to show afterwards. */
  readonly onErase: () => void;
}

/** Deletes a person for good. It cannot be undone, so it says what goes and what stays, and asks. */
export function EraseButton({ volunteer, onErase }: EraseButtonProps) {
  const { text } = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button type="text" onClick={() => setIsAsking(true)} data-testid="erase">
        {text.privacy.erase.button}
      </Button>
      {isAsking ? (
        <EraseDialog volunteer={volunteer} onErase={onErase} onCancel={() => setIsAsking(false)} />
      ) : null}
    </>
  );
}

interface EraseDialogProps extends EraseButtonProps {
  readonly onCancel: () => void;
}

function EraseDialog({ volunteer, onErase, onCancel }: EraseDialogProps) {
  const { text } = useText();
  const { message } = App.useApp();
  const [isWorking, setIsWorking] = useState(false);
  const preview = useErasePreview(volunteer);
  const words = text.privacy.erase;
  const erase = async (): Promise<void> => {
    setIsWorking(true);
    onErase();
    await eraseVolunteer(volunteer.id, (number) => words.name({ number }), words.removed);
    message.success(words.done);
  };
  return (
    <Modal
      open
      title={words.title({ name: volunteerLabel(volunteer) })}
      okText={words.confirm}
      cancelText={text.common.cancel}
      confirmLoading={isWorking}
      okButtonProps={{ disabled: preview === undefined }}
      onOk={() => void erase()}
      onCancel={onCancel}
    >
      {preview ? (
        <ul className="erase-facts">
          <li>{words.gone}</li>
          <li>{preview.leavesFigures ? words.stays : words.nothing}</li>
          {preview.certificates > 0 ? <li>{words.certificates({ count: preview.certificates })}</li> : null}
          {preview.placesToCome > 0 ? <li>{words.future({ places: preview.placesToCome })}</li> : null}
          <li>
            <strong>{words.final}</strong>
          </li>
          <li>{words.snapshots}</li>
        </ul>
      ) : (
        <p className="soft">{text.common.loading}</p>
      )}
    </Modal>
  );
}
