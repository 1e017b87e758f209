import { ExportOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { problemText } from '../../../../shared/text/problem.ts';
import { TOAST_SECONDS } from '../../../components/useDoneToast.tsx';
import { useText } from '../../../text/useText.ts';
import { useExchangePcs } from '../../../usecases/exchangePcs.ts';
import { savePackage, usePackageSize } from '../../../usecases/makePackage.ts';
import { useFairs } from '../../../usecases/registers.ts';
import { useToday } from '../../../usecases/today.ts';
import { ChangesFor } from './ChangesFor.tsx';
import { FairChoice } from './FairChoice.tsx';
import type { PackageDraft } from './packageDraft.ts';
import { EMPTY_DRAFT, PACKAGE_KINDS, scopeOf } from './packageDraft.ts';

/** Chooses what goes into a package, says how much that is, and saves it. */
export function MakePackage() {
  const { text } = useText();
  const { message } = App.useApp();
  const pcs = useExchangePcs();
  const fairs = useFairs();
  const today = useToday();
  const [draft, setDraft] = useState<PackageDraft>(EMPTY_DRAFT);
  const [isWorking, setIsWorking] = useState(false);
  const words = text.exchange.make;
  const scope = scopeOf(draft, { pcs: pcs ?? [], fairs: fairs ?? [], today });
  const size = usePackageSize(scope);
  const change = (part: Partial<PackageDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    if (!scope) return;
    setIsWorking(true);
    const saved = await savePackage(scope, words.scopes[draft.kind], text).finally(() => setIsWorking(false));
    if (!saved.ok) message.error({ content: problemText(text, saved.problem), duration: TOAST_SECONDS * 2 });
    else if (saved.value) {
      const { fileName, records } = saved.value;
      message.success({ content: words.saved({ name: fileName, records }), duration: TOAST_SECONDS });
    }
  };
  const isEmpty = size !== undefined && size.records + size.deleted === 0;
  return (
    <section className="exchange-way">
      <h3 className="section-head">{words.title}</h3>
      <Segmented
        aria-label={words.scope}
        value={draft.kind}
        options={PACKAGE_KINDS.map((kind) => ({ value: kind, label: words.scopes[kind] }))}
        onChange={(kind) => change({ kind })}
      />
      <p className="soft">{words.notes[draft.kind]}</p>
      {draft.kind === 'changes' ? <ChangesFor draft={draft} pcs={pcs ?? []} onChange={change} /> : null}
      {draft.kind === 'fair' ? (
        <FairChoice
          fairs={fairs ?? []}
          chosen={scope?.kind === 'fair' ? scope.fairId : null}
          onChange={change}
        />
      ) : null}
      {draft.kind === 'people' ? (
        <Checkbox
          checked={draft.withPartners}
          onChange={({ target }) => change({ withPartners: target.checked })}
        >
          {words.withPartners}
        </Checkbox>
      ) : null}
      <p className="exchange-count" data-testid="package-size">
        {size === undefined ? '' : isEmpty ? words.nothing : words.count(size)}
      </p>
      <p>
        <Button
          type="primary"
          icon={<ExportOutlined />}
          loading={isWorking}
          disabled={!scope || isEmpty}
          onClick={() => void save()}
          data-testid="save-package"
        >
          {words.save}
        </Button>
      </p>
      <p className="soft">{text.exchange.unlocked}</p>
    </section>
  );
}
