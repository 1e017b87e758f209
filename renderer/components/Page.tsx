import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** One quiet line under the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of every screen: title, one quiet line, actions on the right, content. */
export function Page({ title, note, actions, children }: PageProps) {
  return (
    <section>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {note ? <div className="page-head-note">{note}</div> : null}
        </div>
        {actions ? <div className="page-head-actions">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
