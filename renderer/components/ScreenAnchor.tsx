import type { ComponentProps } from 'react';
import { useEffect } from 'react';
import './screenAnchor.css';

interface ScreenAnchorProps extends ComponentProps<'span'> {
  readonly at: DOMRect;
  /** What hangs here must close: its button is no longer in this place. */
  readonly onStray: () => void;
}

/** An invisible place on the screen at which a menu or a popover opens that hundreds of buttons share. */
export function ScreenAnchor({ at, onStray, className = '', ...rest }: ScreenAnchorProps) {
  const { left, top, width, height } = at;
  useEffect(() => {
    window.addEventListener('resize', onStray);
    return () => window.removeEventListener('resize', onStray);
  }, [onStray]);
  return <span {...rest} className={`screen-anchor ${className}`} style={{ left, top, width, height }} />;
}
