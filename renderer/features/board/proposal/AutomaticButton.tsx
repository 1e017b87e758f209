import { DownOutlined, ThunderboltOutlined, ToolOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import { useText } from '../../../text/useText.ts';
import { scopeItems, scopeOf } from './scopeMenu.ts';
import type { AutomaticPlan } from './useAutomaticPlan.ts';

interface AutomaticButtonProps {
  readonly data: FairData;
  readonly plan: AutomaticPlan;
  /** The big button of the moment. */
  readonly isPrimary: boolean;
  /** Somebody is missing or cannot come after the plan was published. */
  readonly isRepairOffered: boolean;
}

/** Automatic assigning: of everything, or of what the menu beside it says; and repairing, where there is what to repair. */
export function AutomaticButton({ data, plan, isPrimary, isRepairOffered }: AutomaticButtonProps) {
  const { text } = useText();
  const isSolving = plan.stage.kind === 'solving';
  const type = isPrimary && !isRepairOffered ? 'primary' : 'default';
  const words = text.publication.repair;
  return (
    <>
      {isRepairOffered ? (
        <Button
          type="primary"
          icon={<ToolOutlined />}
          title={words.hint}
          disabled={isSolving}
          onClick={() => void plan.start('repair')}
          data-testid="board-repair"
        >
          {words.button}
        </Button>
      ) : null}
      <Space.Compact>
        <Button
          ref={plan.button}
          // Not a tooltip of our own: that would take the Escape which is meant for the dialog.
          title={text.board.assignAutomaticallyHint}
          type={type}
          icon={<ThunderboltOutlined />}
          loading={isSolving}
          onClick={() => void plan.start(null)}
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
            onClick: ({ key }) => void plan.start(scopeOf(data, key)),
          }}
        >
          <Button
            type={type}
            icon={<DownOutlined />}
            aria-label={text.proposal.scope}
            title={text.proposal.scope}
            disabled={isSolving}
            data-testid="board-automatic-scope"
          />
        </Dropdown>
      </Space.Compact>
    </>
  );
}
