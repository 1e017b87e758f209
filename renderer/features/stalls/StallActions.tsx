import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Result } from '../../../shared/model/result.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { copyFairFromPrevious, generateFairFromTemplate, saveAsTemplate } from '../../usecases/fairPlan.ts';
import { usePreviousFairWithStalls } from '../../usecases/fairView.ts';
import { AddStallButton } from './AddStallButton.tsx';

/** What can be done with the stalls as a whole: add one, begin again from a pattern, make them the pattern. */
export function StallActions({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const { modal } = App.useApp();
  const run = useAction();
  const { fair, stalls, assignments } = data;
  const previous = usePreviousFairWithStalls(fair.id);
  const replace = (work: () => Promise<Result<unknown, Problem>>): void => {
    modal.confirm({
      title: text.fair.replaceTitle,
      content: text.fair.replaceNote({ stalls: stalls.length, assigned: assignments.length }),
      okText: text.fair.replace,
      onOk: () => run(work),
    });
  };
  const items = [
    {
      key: 'regenerate',
      label: text.fair.regenerate,
      onClick: () => replace(() => generateFairFromTemplate(fair.id)),
    },
    ...(previous
      ? [
          {
            key: 'copy',
            label: text.fair.copyAgain({ month: formatFairMonth(text, previous) }),
            onClick: () => replace(() => copyFairFromPrevious(fair.id)),
          },
        ]
      : []),
    {
      key: 'template',
      label: text.fair.saveAsTemplate,
      onClick: () => void run(() => saveAsTemplate(fair.id)),
    },
  ];
  return (
    <>
      <AddStallButton data={data} />
      <Dropdown trigger={['click']} autoFocus menu={{ items }}>
        <Button icon={<MoreOutlined />}>{text.fair.more}</Button>
      </Dropdown>
    </>
  );
}
