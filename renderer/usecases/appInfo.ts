import { useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/desktop.ts';
import { desktop } from '../platform/desktop.ts';

/** Which host and version this is; undefined until the host has answered. */
export function useAppInfo(): AppInfo | undefined {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    let isCurrent = true;
    void desktop()
      .appInfo()
      .then((answer) => {
        if (isCurrent) setInfo(answer);
      });
    return () => {
      isCurrent = false;
    };
  }, []);
  return info;
}
