import { Button, Result } from 'antd';
import { useLocation } from 'wouter';
import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import { Flower } from '../../components/Flower.tsx';
import { LIST_PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { startImport } from '../../usecases/importing.ts';

/** What was written, and where to go from here. */
export function DoneStep({ draft }: { readonly draft: ImportDraft }) {
  const { text } = useText();
  const words = text.importer;
  const [, navigate] = useLocation();
  const { rows, groups } = draft.saved ?? { rows: 0, groups: 0 };
  const leave = (): void => {
    startImport(draft.target);
    navigate(LIST_PATHS[draft.target]);
  };
  return (
    <Result
      icon={<Flower size={56} />}
      title={words.doneTitle({ count: rows })}
      subTitle={[groups > 0 ? words.doneGroups({ count: groups }) : '', words.doneNote].join('')}
      extra={[
        <Button key="list" type="primary" onClick={leave}>
          {words.goTo[draft.target]}
        </Button>,
        <Button key="another" onClick={() => startImport(draft.target)}>
          {words.importAnother}
        </Button>,
      ]}
    />
  );
}
