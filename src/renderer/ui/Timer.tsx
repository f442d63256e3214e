import { classNames } from './class-names.ts';
import { formatDuration, type Urgency, urgencyOf } from './duration.ts';
import { useNow } from './use-now.ts';

const tones: Record<Urgency, string> = {
  quiet: 'text-ink-muted',
  soon: 'text-amber font-medium',
  late: 'text-red font-semibold',
};

/**
 * Time since a moment. Quiet until half the limit, amber from there, red past it, each with its word: colour alone
 * says nothing.
 */
export function Timer({
  since,
  limitSeconds,
  words,
  label,
}: {
  readonly since: number;
  readonly limitSeconds: number;
  readonly words: { readonly soon: string; readonly late: string };
  /** What is measured, for screen readers. */
  readonly label: string;
}) {
  const elapsed = useNow() - since;
  const urgency = urgencyOf(elapsed, limitSeconds);
  return (
    <span
      className={classNames('figures inline-flex items-baseline gap-1 whitespace-nowrap', tones[urgency])}
    >
      <span className="sr-only">{label}</span>
      {urgency === 'quiet' ? null : <span className="text-xs">{words[urgency]}</span>}
      <time>{formatDuration(elapsed)}</time>
    </span>
  );
}
