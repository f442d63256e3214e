import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../ui/IconButton.tsx';
import { useNow } from '../ui/use-now.ts';
import type { PresenceModel } from './presence-model.ts';

interface PresenceNotesProps {
  readonly model: PresenceModel;
  /** As set; what the note of having been set away names. */
  readonly awayAfterMinutes: number;
}

/**
 * That the agent is about to be away, or was set away. Lies over the middle of the top bar, moves nothing and takes
 * neither the keyboard nor the pointer.
 */
export function PresenceNotes({ model, awayAfterMinutes }: PresenceNotesProps) {
  const { t } = useTranslation('presence');
  const awayAt = useStore(model.store, ({ presence }) => presence?.awayAt ?? null);
  const isAway = useStore(model.store, ({ presence }) => presence?.awayByItself ?? false);
  const returned = useStore(model.store, (state) => state.returned);
  const problem = useStore(model.store, (state) => state.problem);
  const note = isAway
    ? t('setAway', { minutes: awayAfterMinutes })
    : returned
      ? t('backOnline', { minutes: awayAfterMinutes })
      : problem
        ? t(`notChanged.${problem}`)
        : null;
  return (
    <aside
      aria-label={t('notes')}
      className="pointer-events-none fixed top-1 left-[38%] z-30 -translate-x-1/2 whitespace-nowrap"
    >
      {awayAt !== null && !isAway ? (
        <p
          aria-hidden
          className="rounded-md bg-amber-soft px-3 py-1.5 text-amber shadow-pop forced-colors:border"
        >
          <Countdown until={awayAt} />
        </p>
      ) : note === null ? null : (
        <p
          className="flex items-center gap-2 rounded-md border border-line bg-surface px-3 py-1.5 shadow-pop"
          aria-hidden={problem === null}
        >
          {note}
          {note !== null && problem !== null && !isAway && !returned ? (
            <IconButton
              className="pointer-events-auto"
              label={t('dismiss')}
              icon={<X aria-hidden />}
              onClick={model.dismissProblem}
            />
          ) : null}
        </p>
      )}
      <PresenceAnnouncer awayAt={isAway ? null : awayAt} note={note} />
    </aside>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation('presence');
  return <span className="figures">{t('willBeAway', { seconds: secondsTo(until, useNow()) })}</span>;
}

/** Said once; the seconds that run are not read. */
function PresenceAnnouncer({
  awayAt,
  note,
}: {
  readonly awayAt: number | null;
  readonly note: string | null;
}) {
  return (
    <span role="status" className="sr-only">
      {awayAt === null ? note : <Warning key={awayAt} until={awayAt} />}
    </span>
  );
}

function Warning({ until }: { readonly until: number }) {
  const { t } = useTranslation('presence');
  const [seconds] = useState(secondsTo(until, useNow()));
  return t('willBeAway', { seconds });
}

function secondsTo(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
