import type { Conversation } from '../../contract/model/conversation.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Alert } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { AlertSignals } from './alert-signals.ts';
import type { AlertStore, RaisedAlert } from './alert-store.ts';
import type { ShellSurface } from './shell-surface.ts';

/** Shows and withdraws alerts, and remembers which. */
export interface AlertRaiser {
  /** Does nothing for a brand that is muted or not this person's; answers whether it was raised. */
  readonly raise: (what: NewAlert) => boolean;
  readonly withdraw: (alert: RaisedAlert) => void;
  /** What was raised earlier, in words; null when its brand is muted or no longer this person's. */
  readonly describe: (what: Described) => Alert | null;
  readonly isMuted: (conversation: Conversation) => boolean;
}

export interface Described {
  readonly alertId: string;
  readonly kind: Alert['kind'];
  readonly conversation: Conversation;
  readonly preview: string;
  readonly at: EpochMs;
}

export interface NewAlert extends Omit<Described, 'at'> {
  readonly seq: number;
}

export interface AlertRaiserParts {
  readonly store: AlertStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly signals: AlertSignals;
  readonly shell: ShellSurface;
  readonly settings: () => Settings;
  readonly brands: BrandBook;
  readonly clock: Clock;
}

export function createAlertRaiser(parts: AlertRaiserParts): AlertRaiser {
  const { store, transaction, signals, shell, settings, brands, clock } = parts;
  const isMuted = ({ brandId }: Conversation) => settings().mutedBrands.includes(brandId);
  const remember = (alert: RaisedAlert) => {
    try {
      transaction(() => store.save(alert));
    } catch (error) {
      // Worst case it is raised once more after a restart; what the agent writes matters more than this row.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };
  const describe: AlertRaiser['describe'] = ({ alertId, kind, conversation, preview, at }) => {
    const { conversationId, brandId, customer } = conversation;
    const brand = brands.brand(brandId);
    if (!brand || isMuted(conversation)) return null;
    const { sound } = settings();
    const names = { brandName: brand.name, customerName: customer.name };
    return { alertId, kind, brandId, ...names, conversationId, updateId: null, preview, at, sound };
  };
  return {
    isMuted,
    describe,
    raise: ({ seq, ...what }) => {
      const alert = describe({ ...what, at: clock.now() });
      if (!alert) return false;
      const { alertId } = alert;
      const { conversationId } = what.conversation;
      remember({ alertId, conversationId, seq, active: true });
      signals.emit({ type: 'raised', alert });
      if (settings().notifications) shell.showAlert(alert);
      return true;
    },
    withdraw: (alert) => {
      if (!alert.active) return;
      remember({ ...alert, active: false });
      signals.emit({ type: 'withdrawn', alertId: alert.alertId });
      shell.withdrawAlert(alert.alertId);
    },
  };
}
