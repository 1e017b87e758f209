import type { MenuProps } from 'antd';
import { Dropdown } from 'antd';
import { ScreenAnchor } from './ScreenAnchor.tsx';

interface MenuAtProps {
  /** Where what the menu is about stands on the screen. */
  readonly anchor: DOMRect;
  readonly items: NonNullable<MenuProps['items']>;
  readonly placement?: 'bottomLeft' | 'bottomRight';
  /** Class of the box that is shown. */
  readonly rootClassName?: string;
  /** Class of the menu in it. */
  readonly className?: string;
  /** Something was chosen; it closes what it has to. */
  readonly onChoose: (key: string) => void;
  /** Closed without a choice: the keyboard goes on from where it came. */
  readonly onClose: () => void;
}

/** One open menu for hundreds of places that could open it; the first item has the keyboard. */
export function MenuAt(props: MenuAtProps) {
  const { anchor, items, placement = 'bottomLeft', rootClassName = '', className = '' } = props;
  const { onChoose, onClose } = props;
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement={placement}
      classNames={{ root: rootClassName }}
      menu={{ items, className, onClick: ({ key }) => onChoose(key) }}
      onOpenChange={(isOpen, { source }) => {
        if (!isOpen && source === 'trigger') onClose();
      }}
    >
      <ScreenAnchor at={anchor} onStray={onClose} />
    </Dropdown>
  );
}
