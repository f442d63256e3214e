import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { CoverState } from './cover-model.ts';

/** Never taken away while it waits, so that it can keep the keyboard; the ring fills while the time runs. */
export function AcknowledgeButton({
  phase,
  busy,
  buttonRef,
  hintId,
  onPress,
}: {
  readonly phase: CoverState['phase'];
  readonly busy: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly hintId: string;
  readonly onPress: () => void;
}) {
  const { t } = useTranslation('updates');
  const waits = phase !== 'ready' || busy;
  return (
    <>
      <span id={hintId} className="text-xs text-ink-muted">
        {t(`cover.${busy ? 'busy' : phase}`)}
      </span>
      <button
        ref={buttonRef}
        type="button"
        data-acknowledge
        aria-disabled={waits}
        aria-describedby={hintId}
        onClick={onPress}
        className={classNames(
          'inline-flex h-9 shrink-0 items-center gap-2 rounded-md border px-3 text-sm font-medium whitespace-nowrap',
          waits
            ? 'cursor-not-allowed border-line-strong bg-raised text-ink-muted'
            : 'border-transparent bg-accent text-on-accent hover:bg-accent-hover forced-colors:border-current',
        )}
      >
        <Ring phase={phase} />
        {t('cover.acknowledge')}
        <span className={waits ? 'invisible' : ''}>
          <Kbd keys={enter} />
        </span>
      </button>
    </>
  );
}

const enter = ['Enter'];

/** How far the time has run; a full circle means that it may be pressed. */
function Ring({ phase }: { readonly phase: CoverState['phase'] }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-4 -rotate-90">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2.5" />
      {phase === 'unseen' ? null : (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          {...(phase === 'counting' ? { pathLength: 1, strokeDasharray: 1, className: 'ring-filling' } : {})}
        />
      )}
    </svg>
  );
}
