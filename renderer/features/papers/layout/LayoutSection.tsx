import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../../text/useText.ts';

interface LayoutSectionProps {
  readonly title: string;
  readonly hint?: string;
  /** The office changed something here: it can be set back by itself. */
  readonly isOwn: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** One part of the settings with its own way back. */
export function LayoutSection({ title, hint, isOwn, onReset, children }: LayoutSectionProps) {
  const { text } = useText();
  const words = text.paperLayout;
  return (
    <section className="layout-section" aria-label={title}>
      <div className="layout-section-head">
        <h3>{title}</h3>
        {isOwn ? (
          <Button
            type="link"
            size="small"
            aria-label={words.resetPart({ part: title })}
            title={words.resetPart({ part: title })}
            onClick={onReset}
          >
            {words.reset}
          </Button>
        ) : null}
      </div>
      {hint ? <p className="soft layout-hint">{hint}</p> : null}
      {children}
    </section>
  );
}
