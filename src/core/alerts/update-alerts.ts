import type { UpdateId } from '../../contract/model/ids.ts';
import type { Alert } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { UpdateBook } from '../updates/update-book.ts';
import type { KnownUpdate, UpdateStore } from '../updates/update-store.ts';
import { isPressing } from '../updates/update-views.ts';
import { forLockedScreen } from './alert-rules.ts';
import type { AlertSignals } from './alert-signals.ts';
import type { ShellSurface } from './shell-surface.ts';

/** Alerts to urgent updates until they are acknowledged, whatever is muted. */
export interface UpdateAlerts {
  readonly standing: () => readonly Alert[];
  /** Updates, or the brands they belong to, are otherwise. */
  readonly lookAgain: () => void;
  /** The central service asks to tell the agent once more. */
  readonly remind: (updateId: UpdateId, revision: number) => void;
  readonly close: () => void;
}

export interface UpdateAlertParts {
  readonly updates: {
    readonly book: Pick<UpdateBook, 'all' | 'find'>;
    readonly store: UpdateStore;
  };
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly signals: AlertSignals;
  readonly shell: ShellSurface;
  readonly settings: () => Settings;
  readonly brands: BrandBook;
  readonly clock: Clock;
}

const PREVIEW_CHARS = 140;
/** So often an update that was not shown yet is told again. */
const REPEAT_MS = 30_000;
const alertIdOf = (updateId: UpdateId) => `update:${updateId}`;

export function createUpdateAlerts(parts: UpdateAlertParts): UpdateAlerts {
  const { updates, transaction, signals, shell, settings, brands, clock } = parts;
  /** What asks for attention, with the revision it was raised for. */
  const active = new Map<UpdateId, number>();
  let cancelRepeat: (() => void) | null = null;

  const describe = ({ update, receivedAt, shownAt }: KnownUpdate, at = receivedAt): Alert | null => {
    const { updateId, brandId, text } = update;
    const brand = brands.brand(brandId);
    if (!brand) return null;
    return {
      alertId: alertIdOf(updateId),
      kind: 'urgentUpdate',
      state: shownAt === null ? 'raised' : 'seen',
      rung: 'notification',
      brandId,
      brandName: brand.name,
      conversationId: null,
      updateId,
      customerName: '',
      preview: text.replace(/\s+/gu, ' ').trim().slice(0, PREVIEW_CHARS).toWellFormed(),
      at,
      sound: settings().sound,
    };
  };

  const tell = (known: KnownUpdate) => {
    // A later moment than the last: whoever shows it tells it again.
    const alert = describe(known, clock.now());
    if (!alert) return;
    const notification = forLockedScreen(alert, settings());
    signals.emit({ type: 'raised', alert });
    signals.emit({ type: 'notify', alert: notification });
    shell.showAlert(notification);
  };

  const remember = (known: KnownUpdate) => {
    try {
      transaction(() => updates.store.setAlerted(known.update.updateId, known.update.revision));
    } catch (error) {
      // Worst case it is raised once more after a restart; what the agent writes matters more than this row.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };

  const pressing = () =>
    updates.book
      .all()
      .filter((known) => isPressing(known, clock.now()) && brands.brand(known.update.brandId));

  const repeatLater = () => {
    const unseen = pressing().some(({ shownAt }) => shownAt === null);
    if (!unseen) {
      cancelRepeat?.();
      cancelRepeat = null;
    }
    if (!unseen || cancelRepeat) return;
    cancelRepeat = clock.setTimer(REPEAT_MS, () => {
      cancelRepeat = null;
      for (const known of pressing()) if (known.shownAt === null) tell(known);
      repeatLater();
    });
  };

  const lookAgain = () => {
    const now = new Map(pressing().map((known) => [known.update.updateId, known]));
    for (const updateId of [...active.keys()]) {
      if (now.has(updateId)) continue;
      active.delete(updateId);
      signals.emit({ type: 'withdrawn', alertId: alertIdOf(updateId) });
      shell.withdrawAlert(alertIdOf(updateId));
    }
    for (const [updateId, known] of now) {
      const { revision } = known.update;
      const raised = Math.max(active.get(updateId) ?? 0, known.alertedRevision);
      active.set(updateId, revision);
      if (raised >= revision) continue;
      remember(known);
      tell(known);
    }
    repeatLater();
  };

  return {
    standing: () => pressing().flatMap((known) => describe(known) ?? []),
    lookAgain,
    remind: (updateId, revision) => {
      const known = pressing().find(({ update }) => update.updateId === updateId);
      if (known?.update.revision === revision) tell(known);
    },
    close: () => cancelRepeat?.(),
  };
}
