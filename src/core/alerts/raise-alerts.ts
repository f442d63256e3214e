import type { AlertRung } from '../../contract/model/alert-ladder.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Alert, AlertKind } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { afterStep, isStanding, isUnseen, type LifeStep, raisedLife } from './alert-life.ts';
import { isMuted, mayBeHeard } from './alert-rules.ts';
import type { AlertSignals } from './alert-signals.ts';
import type { AlertStore, RaisedAlert } from './alert-store.ts';
import type { Notices } from './notices.ts';

/** Raises alerts, takes them through their life, and remembers it. */
export interface AlertRaiser {
  /** Does nothing for what is muted or not this person's brand; answers whether it was raised. */
  readonly raise: (what: NewAlert) => boolean;
  readonly step: (alert: RaisedAlert, step: LifeStep) => void;
  readonly climb: (alert: RaisedAlert, rung: AlertRung) => void;
  /** What stands, in words; null when it is muted or no longer this person's brand. */
  readonly describe: (what: Described) => Alert | null;
}

export interface Described {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly conversation: Conversation;
  readonly preview: string;
  readonly at: EpochMs;
}

export interface NewAlert extends Omit<Described, 'at'> {
  readonly seq: number;
}

export interface AlertRaiserParts {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly signals: AlertSignals;
  readonly notices: Notices;
  readonly settings: () => Settings;
  readonly brands: BrandBook;
  readonly clock: Clock;
  /** What stands, or how far it is, has changed. */
  readonly onChange: () => void;
}

/** About something else than what the conversation ends with. */
const NOT_THE_NEWEST: ReadonlySet<AlertKind> = new Set([
  'brandAnswered',
  'promiseDue',
  'promiseOverdue',
  'formRefused',
]);

export function createAlertRaiser(parts: AlertRaiserParts): AlertRaiser {
  const { store, conversations, transaction, signals, notices, settings, brands, clock, onChange } = parts;

  const remember = (alert: RaisedAlert) => {
    try {
      transaction(() => store.save(alert));
    } catch (error) {
      // Worst case it is raised once more after a restart; what the agent writes matters more than this row.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };

  const inWords = (what: Described, { state, rung }: RaisedAlert['life']): Alert | null => {
    const { alertId, kind, conversation, preview, at } = what;
    const { conversationId, brandId, customer } = conversation;
    const brand = brands.brand(brandId);
    if (!brand || isMuted(settings(), { brandId, kind }) || state === 'acted' || state === 'withdrawn')
      return null;
    const sound = mayBeHeard(settings(), { brandId, kind }, clock.now());
    const names = { brandName: brand.name, customerName: customer.name };
    const where = { brandId, conversationId, updateId: null };
    return { alertId, kind, state, rung, ...where, ...names, preview, at, sound };
  };

  const tellChange = ({ alertId, life }: RaisedAlert) => {
    const { state, rung } = life;
    if (state === 'acted' || state === 'withdrawn') signals.emit({ type: 'withdrawn', alertId });
    else signals.emit({ type: 'changed', alertId, state, rung });
  };

  return {
    describe: (what) => {
      const alert = store.find(what.alertId);
      return alert ? inWords(what, alert.life) : null;
    },
    raise: ({ seq, ...what }) => {
      const { alertId, kind, conversation } = what;
      const before = store.find(alertId);
      const now = clock.now();
      // A customer who writes again, unseen, does not begin to wait anew.
      const life = before && isUnseen(before.life) ? before.life : raisedLife(now);
      const alert = inWords({ ...what, at: now }, life);
      if (!alert) return false;
      remember({ alertId, kind, conversationId: conversation.conversationId, seq, life });
      signals.emit({ type: 'raised', alert });
      if (alert.rung !== 'inApp') notices.notify(alert);
      onChange();
      return true;
    },
    step: (alert, step) => {
      const life = afterStep(alert.life, step, clock.now());
      if (life === alert.life) return;
      const next = { ...alert, life };
      remember(next);
      tellChange(next);
      if (!isStanding(life) || life.state === 'seen') notices.forget(alert.alertId);
      onChange();
    },
    climb: (alert, rung) => {
      const next = { ...alert, life: afterStep(alert.life, { type: 'climbed', rung }, clock.now()) };
      remember(next);
      tellChange(next);
      const known = conversations.find(alert.conversationId);
      if (!known) return;
      const { conversation } = known;
      const preview = NOT_THE_NEWEST.has(alert.kind) ? '' : conversation.preview;
      const { alertId, kind } = alert;
      const told = inWords({ alertId, kind, conversation, preview, at: clock.now() }, next.life);
      if (told) notices.notify(told);
    },
  };
}
