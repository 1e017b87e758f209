import { CheckCircleOutlined, ExclamationCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** `gap` is red and means people are missing; `attention` asks for a look; `fine` needs nothing. */
export type TodoState = 'fine' | 'attention' | 'gap';

const ICONS = {
  fine: <CheckCircleOutlined />,
  attention: <ExclamationCircleOutlined />,
  gap: <WarningFilled />,
} as const satisfies Record<TodoState, ReactNode>;

interface TodoRowProps {
  readonly state: TodoState;
  readonly title: string;
  /** Where it is dealt with. */
  readonly to: string;
  readonly children: ReactNode;
  /** More links after the sentence, e.g. the people concerned. */
  readonly details?: ReactNode;
}

/** One line of what to look after; the sentence leads to where it is dealt with. */
export function TodoRow({ state, title, to, children, details }: TodoRowProps) {
  return (
    <li className={`is-${state}`}>
      <span className="todo-icon" aria-hidden="true">
        {ICONS[state]}
      </span>
      <span className="soft">{title}</span>
      <span className="todo-text">
        <Link href={to} className={state === 'gap' ? 'todo-gap' : ''}>
          {children}
        </Link>
        {details}
      </span>
    </li>
  );
}
