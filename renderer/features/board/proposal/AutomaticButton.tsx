import { DownOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useRef } from 'react';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import { useText } from '../../../text/useText.ts';
import { PlanDialogs } from './PlanDialogs.tsx';
import './proposal.css';
import { scopeItems, scopeOf } from './scopeMenu.ts';
import { useAutomaticPlan } from './useAutomaticPlan.ts';

interface AutomaticButtonProps {
  readonly data: FairData;
  /** The big button of the moment. */
  readonly isPrimary: boolean;
}

/** Automatic assigning: of everything, or of what the menu beside it says; then the proposal, then the decision. */
export function AutomaticButton({ data, isPrimary }: AutomaticButtonProps) {
  const { text } = useText();
  const plan = useAutomaticPlan(data.fair.id);
  const { stage, start } = plan;
  const button = useRef<HTMLButtonElement>(null);
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
      <PlanDialogs plan={plan} opener={button} />
    </>
  );
}
