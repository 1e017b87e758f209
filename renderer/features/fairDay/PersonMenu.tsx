import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { MenuAt } from '../../components/MenuAt.tsx';
import { useText } from '../../text/useText.ts';
import type { ListSetting, PersonActions } from './dayProps.ts';

interface PersonMenuProps extends PersonActions {
  readonly line: DayLine;
  readonly setting: ListSetting;
  /** Where its button is on the screen. */
  readonly anchor: DOMRect;
  readonly onClose: () => void;
}

/** What else can be said of somebody of the day, and the other stalls; one menu for the whole list. */
export function PersonMenu({ line, setting, anchor, onTap, onMove, onClose }: PersonMenuProps) {
  const { text } = useText();
  return (
    <MenuAt
      anchor={anchor}
      items={menuItems(text, line, setting)}
      placement="bottomRight"
      rootClassName="day-menu"
      onClose={onClose}
      onChoose={(key) => {
        onClose();
        const stall = setting.stalls.find(({ id }) => key === `move ${id}`);
        if (stall) onMove(line, stall);
        else if (key === 'excused' || key === 'absent' || key === 'clear') onTap(line, key);
      }}
    />
  );
}

type MenuItem = { readonly key: string; readonly label: string } | { readonly type: 'divider' };

function menuItems(text: Catalogue, { who, presence, stalls }: DayLine, setting: ListSetting): MenuItem[] {
  const words = text.fairDay.people;
  const canMove = who.kind === 'volunteer' && presence === 'here';
  const others = canMove ? setting.stalls.filter(({ id }) => id !== stalls[0]?.id) : [];
  return [
    { key: 'excused', label: words.excuse },
    { key: 'absent', label: words.absent },
    ...(presence === 'expected' ? [] : [{ key: 'clear', label: words.clear }]),
    ...(others.length > 0 ? [{ type: 'divider' as const }] : []),
    ...others.map(({ id, number, name }) => ({ key: `move ${id}`, label: words.move({ number, name }) })),
  ];
}
