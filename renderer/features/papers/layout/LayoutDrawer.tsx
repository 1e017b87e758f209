import { Button, Spin, Tabs } from 'antd';
import { useState } from 'react';
import { paperKey } from '../../../../shared/documents/buildPaper.ts';
import { paperName } from '../../../../shared/documents/paperName.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import { defaultLayout } from '../../../../shared/model/paperLayout.ts';
import type { PaperRequest } from '../../../../shared/paperRequest.ts';
import { SideDrawer } from '../../../components/SideDrawer.tsx';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import { resetAllLayouts, resetPaperLayout, savePaperLayout } from '../../../usecases/paperLayouts.ts';
import { LayoutPreview } from './LayoutPreview.tsx';
import { LayoutSettings } from './LayoutSettings.tsx';
import { ResidentLayouts } from './ResidentLayouts.tsx';
import type { LayoutDocuments } from './useLayoutDocuments.ts';
import { useLayoutDocuments } from './useLayoutDocuments.ts';
import './layoutDrawer.css';

interface LayoutDrawerProps {
  readonly data: FairData;
  readonly request: PaperRequest;
  readonly onClose: () => void;
}

/** Sets a paper up for this office, with the pages beside it as they will come out of the printer. */
export function LayoutDrawer({ data, request, onClose }: LayoutDrawerProps) {
  const { text } = useText();
  const words = text.paperLayout;
  const run = useAction();
  const papers = useLayoutDocuments(data, request);
  const name = paperName(text, data, request);
  const ids = papers?.plain.map(({ id }) => id) ?? [];
  const isOwn = ids.some((id) => papers?.layouts.has(id));
  const changed = papers?.layouts.size ?? 0;
  return (
    <SideDrawer
      rootClassName="layout-drawer"
      title={words.title({ name })}
      size="min(1640px, 97vw)"
      onClose={onClose}
      extra={
        <div className="layout-resets">
          {changed > 0 ? (
            <Button type="link" onClick={() => void run(resetAllLayouts)}>
              {words.resetAll({ count: changed })}
            </Button>
          ) : null}
          <Button
            disabled={!isOwn}
            title={words.resetHint}
            onClick={() => void run(() => resetPaperLayout(ids, name))}
          >
            {words.reset}
          </Button>
        </div>
      }
    >
      {papers ? <LayoutParts data={data} papers={papers} request={request} /> : <Spin />}
    </SideDrawer>
  );
}

/** Settings and pages of one document; a paper with several has a tab for each. */
function LayoutParts({
  data,
  papers,
  request,
}: Pick<LayoutDrawerProps, 'data' | 'request'> & {
  readonly papers: LayoutDocuments;
}) {
  const { text } = useText();
  const words = text.paperLayout;
  const [chosen, setChosen] = useState<string | null>(null);
  const plain = papers.plain.find(({ id }) => id === chosen) ?? papers.plain[0];
  const now = papers.now.find(({ id }) => id === plain?.id);
  if (!plain || !now) return <p className="soft">{words.nothingToSet}</p>;
  const { layouts } = papers;
  const layoutOf = (id: string) => layouts.get(id) ?? defaultLayout(id);
  const key = paperKey(request);
  const whole = papers.plain.find(({ id }) => id === key) ?? plain;
  return (
    <div className="layout-parts">
      <div className="layout-side">
        <p className="soft layout-note">{words.note}</p>
        {request.kind === 'residentSignIn' ? (
          <ResidentLayouts data={data} from={request} layout={layoutOf(key)} />
        ) : null}
        {papers.plain.length > 1 ? (
          <Tabs
            activeKey={plain.id}
            onChange={setChosen}
            size="small"
            tabBarGutter={16}
            aria-label={words.documents}
            items={papers.plain.map(({ id, title }) => ({
              key: id,
              label: layouts.has(id) ? words.ownTitle({ title }) : title,
            }))}
          />
        ) : null}
        <LayoutSettings
          key={plain.id}
          document={plain}
          layout={layoutOf(plain.id)}
          onEdit={(edit) => savePaperLayout({ id: plain.id, name: plain.title }, edit)}
          masks={{
            layout: layoutOf(key),
            onEdit: (edit) => savePaperLayout({ id: key, name: whole.title }, edit),
            hasPhones: papers.hasPhones,
            hasNames: papers.hasNames,
            isOfSeveral: papers.plain.length > 1,
          }}
        />
      </div>
      <LayoutPreview key={now.id} document={now} />
    </div>
  );
}
