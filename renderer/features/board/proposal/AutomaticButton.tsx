import { DownOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useRef } from 'react';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { AssignmentId } from '../../../../shared/model/ids.ts';
import { useText } from '../../../text/useText.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { ProposalDialog } from './ProposalDialog.tsx';
import './proposal.css';
import { SolvingDialog } from './SolvingDialog.tsx';
import { scopeItems, scopeOf } from './scopeMenu.ts';
import { useAutomaticPlan } from './useAutomaticPlan.ts';

interface AutomaticButtonProps {
  readonly data: FairData;
  /** The big button of the moment. */
  readonly isPrimary: boolean;
  /** Shows somebody on the board. */
  readonly onShow: (id: AssignmentId) => void;
}

/** Automatic assigning: of everything, or of what the menu beside it says; then the proposal, then the decision. */
export function AutomaticButton({ data, isPrimary, onShow }: AutomaticButtonProps) {
  const { text } = useText();
  const { stage, start, stop, cancel } = useAutomaticPlan(data.fair.id);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    cancel();
    // The dialog is gone at once; the keyboard goes on from the button that opened it.
    setTimeout(() => button.current?.focus({ preventScroll: true }), 0);
  };
  const type = isPrimary ? 'primary' : 'default';
  return (
    <>
      <Space.Compact>
        <Button
          ref={button}
          // Not a tooltip of our own: that would take the Escape which is meant for the dialog.
          title={text.board.assignAutomaticallyHint}
          type={type}
          icon={<ThunderboltOutlined />}
          loading={stage.kind === 'solving'}
          onClick={() => void start(null)}
          data-testid="board-automatic"
        >
          {text.board.assignAutomatically}
        </Button>
        <Dropdown
          trigger={['click']}
          autoFocus
          placement="bottomRight"
          menu={{
            items: scopeItems(text, data),
            className: 'scope-menu',
            onClick: ({ key }) => void start(scopeOf(data, key)),
          }}
        >
          <Button
            type={type}
            icon={<DownOutlined />}
            aria-label={text.proposal.scope}
            title={text.proposal.scope}
            disabled={stage.kind === 'solving'}
            data-testid="board-automatic-scope"
          />
        </Dropdown>
      </Space.Compact>
      {stage.kind === 'solving' && stage.isShown ? (
        <SolvingDialog progress={stage.progress} onStop={stop} onCancel={close} />
      ) : null}
      {stage.kind === 'proposal' ? <ProposalDialog proposal={stage.proposal} onClose={close} /> : null}
      {stage.kind === 'clash' ? (
        <ClashDialog
          clash={stage.clash}
          onClose={close}
          onShow={(id) => {
            cancel();
            setTimeout(() => onShow(id), 0);
          }}
        />
      ) : null}
    </>
  );
}
