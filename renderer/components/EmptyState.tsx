import type { ReactNode } from 'react';
import { Flower } from './Flower.tsx';

/** An empty page explains itself in one sentence with one button. */
export function EmptyState({
  sentence,
  action,
}: {
  readonly sentence: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Flower size={48} />
      <div>{sentence}</div>
      {action}
    </div>
  );
}
