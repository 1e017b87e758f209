import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { TextContext } from '../text/TextContext.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A bug in a screen shows a sentence and a way out instead of a blank window. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  static override contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { text } = this.context;
    return (
      <Result
        status="error"
        title={text.shell.unexpectedTitle}
        subTitle={`${text.shell.unexpected} (${error.message})`}
        extra={
          <Button type="primary" onClick={() => this.setState({ error: null })}>
            {text.shell.retry}
          </Button>
        }
      />
    );
  }
}
