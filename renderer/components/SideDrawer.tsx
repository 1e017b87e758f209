import type { DrawerProps } from 'antd';
import { Drawer } from 'antd';
import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

interface SideDrawerProps extends Omit<DrawerProps, 'open'> {
  /** Gets the focus when what opened the drawer is gone by then. */
  readonly orElse?: RefObject<HTMLElement | null>;
}

/**
 * A drawer that is there as long as it is open. Taken away at once, antd's own would leave the focus nowhere; this one
 * gives it back to what opened it.
 */
export function SideDrawer({ orElse, ...props }: SideDrawerProps) {
  // Asked for while drawing, before the drawer takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      if (isLost) (isThere ? opener : orElse?.current)?.focus({ preventScroll: true });
    },
    [opener, orElse],
  );
  return <Drawer open {...props} />;
}
