import type { AlertLadder, AlertRung } from '../../contract/model/alert-ladder.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import { isHigher, ladderOf, nextClimbAt, rungAt } from '../../conversation-rules/alert-ladder.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { isUnseen } from './alert-life.ts';
import { quietUntil } from './alert-rules.ts';
import type { AlertStore, RaisedAlert } from './alert-store.ts';

/** Longest a timer may be; one that was set before the machine slept or its clock was set is soon looked at again. */
const LONGEST_WAIT_MS = 60_000;

/** Lets alerts that nobody has seen climb their brand's ladder, from wherever a restart found them. */
export interface LadderClimber {
  /** Alerts came, were seen, or the rules are otherwise. */
  readonly look: () => void;
  readonly close: () => void;
}

export interface LadderParts {
  readonly store: Pick<AlertStore, 'standing'>;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly brands: BrandBook;
  readonly settings: () => Settings;
  readonly clock: Clock;
  /** What the last rung does needs the central service. */
  readonly isConnected: () => boolean;
  readonly climb: (alert: RaisedAlert, rung: AlertRung) => void;
  readonly setFlashing: (flashing: boolean) => void;
}

export function createLadderClimber(parts: LadderParts): LadderClimber {
  const { store, conversations, brands, settings, clock, isConnected, climb, setFlashing } = parts;
  let cancel: (() => void) | null = null;
  let isFlashing = false;

  const ladderFor = ({ kind, conversationId }: RaisedAlert): Required<AlertLadder> | null => {
    const known = conversations.find(conversationId);
    const brand = known ? brands.brand(known.conversation.brandId) : null;
    if (!brand) return null;
    const ladder = ladderOf(brand);
    // Only a customer who wrote to somebody who is not there is helped by somebody else.
    return kind === 'newMessage' && isConnected() ? ladder : { ...ladder, handOnAfterSeconds: null };
  };

  const look = () => {
    cancel?.();
    cancel = null;
    const now = clock.now();
    const quiet = quietUntil(settings().quietHours, now);
    let soonest = Number.POSITIVE_INFINITY;
    for (const alert of store.standing()) {
      const ladder = isUnseen(alert.life) ? ladderFor(alert) : null;
      if (!ladder) continue;
      const { raisedAt } = alert.life;
      const due = quiet === null ? rungAt(ladder, raisedAt, now) : alert.life.rung;
      if (isHigher(due, alert.life.rung)) climb(alert, due);
      const next = nextClimbAt(ladder, raisedAt, due);
      if (next !== null) soonest = Math.min(soonest, quiet ?? next);
    }
    const flashes = store
      .standing()
      .some(({ life }) => isUnseen(life) && (life.rung === 'flash' || life.rung === 'handedOn'));
    if (flashes !== isFlashing) setFlashing(flashes);
    isFlashing = flashes;
    if (!Number.isFinite(soonest)) return;
    cancel = clock.setTimer(Math.min(Math.max(soonest - clock.now(), 0), LONGEST_WAIT_MS), look);
  };

  return { look, close: () => cancel?.() };
}
