import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { removeSample } from '../../usecases/setUp.ts';

/** Removes the invented community in one step, back to the welcome. It cannot be undone, so it asks. */
export function SampleSection() {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const words = text.data.sample;
  const remove = async (): Promise<void> => {
    setIsWorking(true);
    // First away from this page: without a community only the welcome is left to show.
    navigate(PATHS.thisMonth, { replace: true });
    await removeSample();
  };
  return (
    <>
      <p>{words.note}</p>
      <p>{words.what}</p>
      <Button onClick={() => setIsAsking(true)} data-testid="remove-sample">
        {words.remove}
      </Button>
      <Modal
        open={isAsking}
        title={words.confirmTitle}
        okText={words.remove}
        cancelText={text.common.cancel}
        confirmLoading={isWorking}
        onOk={() => void remove()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{words.confirm}</p>
      </Modal>
    </>
  );
}
