import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useWords } from '../i18n/use-words.ts';

type CrashBoundaryProps = { readonly children: ReactNode };
type CrashBoundaryState = { readonly error: Error | null };

/** Keeps a bug in one screen from taking the window down: the rest goes on, nothing committed is lost. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Crash error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

type CrashProps = { readonly error: Error; readonly onRetry: () => void };

function Crash({ error, onRetry }: CrashProps) {
  const { t } = useWords('frame');
  const common = useWords('common');
  return (
    <main data-landmark="page" tabIndex={-1} role="alert">
      <EmptyState
        title={t('crash.title')}
        action={
          <Button look="primary" onClick={onRetry}>
            {t('crash.retry')}
          </Button>
        }
      >
        <p>{t('crash.text')}</p>
        <details>
          <summary>{common.t('details')}</summary>
          <p>{error.stack ?? error.message}</p>
        </details>
      </EmptyState>
    </main>
  );
}
