import type { DrawerProps } from 'antd';
import { Drawer } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A drawer that is there as long as it is open. Taken away at once, antd's own would leave the focus nowhere; this one
 * gives it back to what opened it.
 */
export function SideDrawer(props: Omit<DrawerProps, 'open'>) {
  // Asked for while drawing, before the drawer takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    },
    [opener],
  );
  return <Drawer open {...props} />;
}
