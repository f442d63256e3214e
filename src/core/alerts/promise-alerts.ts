import type { EpochMs } from '../../contract/model/time.ts';
import type { Alert, AlertKind } from '../../contract/workstation/alerts.ts';
import { promiseState } from '../../conversation-rules/promise-state.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import type { OpenPromise } from '../queue/open-promises.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser, Described } from './raise-alerts.ts';

type PromiseAlertKind = Extract<AlertKind, 'promiseDue' | 'promiseOverdue'>;

const PREFIX = 'promise:';

/** Longest a timer may be; one that was set before the machine slept or its clock was set is soon looked at again. */
const LONGEST_WAIT_MS = 60_000;

/** Alerts to promises that are due or overdue, each once, until they are kept. */
export interface PromiseAlerts {
  /** Promises were made or kept, or their conversations are otherwise. */
  readonly lookAgain: () => void;
  /** Whether an alert is one of these, which are described here. */
  readonly owns: (alertId: string) => boolean;
  readonly standing: () => readonly Alert[];
  readonly close: () => void;
}

export interface PromiseAlertParts {
  readonly openPromises: () => readonly OpenPromise[];
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  readonly clock: Clock;
}

interface Asking extends Described {
  readonly kind: PromiseAlertKind;
}

export function createPromiseAlerts(parts: PromiseAlertParts): PromiseAlerts {
  const { openPromises, conversations, store, raiser, clock } = parts;
  let cancel: (() => void) | null = null;

  const end = (asking: ReadonlySet<string>, open: readonly OpenPromise[]) => {
    const openIds = new Set<string>(open.map(({ promise }) => promise.promiseId));
    for (const alert of store.all(PREFIX)) {
      if (asking.has(alert.alertId)) continue;
      const isOpen = openIds.has(alert.alertId.split(':').at(-1) ?? '');
      const isKept = !isOpen && conversations.find(alert.conversationId) !== null;
      raiser.step(alert, { type: isKept ? 'acted' : 'withdrawn' });
    }
  };

  const lookAgain = () => {
    cancel?.();
    cancel = null;
    const now = clock.now();
    const open = openPromises();
    const asking = open.flatMap((each) => askingOf(each, now) ?? []);
    end(new Set(asking.map(({ alertId }) => alertId)), open);
    for (const alert of asking) if (!store.find(alert.alertId)) raiser.raise({ ...alert, seq: 0 });
    const moments = open
      .flatMap(({ promise }) => [promise.dueSoonAt, promise.dueAt])
      .filter((at) => at > now);
    if (moments.length === 0) return;
    cancel = clock.setTimer(Math.min(Math.min(...moments) - now, LONGEST_WAIT_MS), lookAgain);
  };

  return {
    lookAgain,
    owns: (alertId) => alertId.startsWith(PREFIX),
    standing: () =>
      openPromises().flatMap((each) => {
        const alert = askingOf(each, clock.now());
        return alert ? (raiser.describe(alert) ?? []) : [];
      }),
    close: () => cancel?.(),
  };
}

/** Who leads the team is told when it is late; that it is due soon is for who has it in hand. */
function askingOf({ promise, conversation, mine }: OpenPromise, now: EpochMs): Asking | null {
  const { promiseId, label: preview, dueSoonAt, dueAt } = promise;
  const state = promiseState(promise, now);
  if (state === 'overdue') {
    const alertId = `${PREFIX}overdue:${promiseId}`;
    return { alertId, kind: 'promiseOverdue', conversation, preview, at: dueAt };
  }
  if (state !== 'dueSoon' || !mine) return null;
  return { alertId: `${PREFIX}due:${promiseId}`, kind: 'promiseDue', conversation, preview, at: dueSoonAt };
}
