import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface Words {
  readonly title: string;
  readonly hint: string;
  readonly reload: string;
}

/** A mistake in the screen must not leave it blank: says that nothing is lost and offers to load again. */
export class CrashBoundary extends Component<
  { readonly words: Words; readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { title, hint, reload } = this.props.words;
    return (
      <main className="flex h-full items-center justify-center">
        <EmptyState title={title} action={<Button onClick={() => window.location.reload()}>{reload}</Button>}>
          {hint}
        </EmptyState>
      </main>
    );
  }
}
