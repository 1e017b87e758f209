import { memo, useCallback, useDeferredValue, useState } from 'react';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { ListSetting, PersonActions } from './dayProps.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { PersonRow } from './PersonRow.tsx';

/** Of whom more is asked, and where on the screen. */
interface OpenMenu {
  readonly line: DayLine;
  readonly anchor: DOMRect;
  /** Had the keyboard before: the button, or the search field. */
  readonly from: Element | null;
}

interface PersonListProps extends PersonActions {
  readonly lines: readonly DayLine[];
  readonly setting: ListSetting;
  /** Key of whom Enter in the search field taps. */
  readonly chosen: string | null;
}

/** People of the day. The list follows a moment later: a name that is typed and a tap that is confirmed come first. */
export function PersonList({ lines, chosen, ...props }: PersonListProps) {
  const [drawn, drawnChosen] = [useDeferredValue(lines), useDeferredValue(chosen)];
  return <Rows {...props} lines={drawn} chosen={drawnChosen} />;
}

const Rows = memo(function Rows({ lines, setting, chosen, onTap, onMove }: PersonListProps) {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const onMenu = useCallback(
    (line: DayLine, anchor: DOMRect) => setMenu({ line, anchor, from: document.activeElement }),
    [],
  );
  const close = useCallback((): void => setMenu(null), []);
  const closeBack = useCallback((): void => {
    setMenu((shown) => {
      if (shown) setTimeout(() => giveBackFocus(shown.from));
      return null;
    });
  }, []);
  return (
    <>
      <ul className="day-rows" data-testid="day-rows" onScroll={menu ? close : undefined}>
        {lines.map((line) => (
          <PersonRow
            key={line.key}
            line={line}
            setting={setting}
            isChosen={line.key === chosen}
            onTap={onTap}
            onMenu={onMenu}
          />
        ))}
      </ul>
      {menu ? (
        <PersonMenu
          key={menu.line.key}
          line={menu.line}
          anchor={menu.anchor}
          setting={setting}
          onTap={onTap}
          onMove={onMove}
          onClose={closeBack}
        />
      ) : null}
    </>
  );
});

/** Once the menu is gone, unless the keyboard was taken elsewhere by what was chosen. */
function giveBackFocus(to: Element | null): void {
  if (document.activeElement === document.body && to instanceof HTMLElement) to.focus();
}

/** The button that opens the menu of a line; null while the line is not drawn. */
export function moreButton(within: HTMLElement | null, key: string): HTMLButtonElement | null {
  return within?.querySelector<HTMLButtonElement>(`[data-line="${CSS.escape(key)}"] .day-more`) ?? null;
}
