import { describe, expect, test } from 'vitest';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { Alert, AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import { defaultSettings } from '../../../src/contract/workstation/settings.ts';
import { createAlertSignals } from '../../../src/core/alerts/alert-signals.ts';
import { createUpdateAlerts } from '../../../src/core/alerts/update-alerts.ts';
import { createUpdateReading, MIN_SHOWN_MS } from '../../../src/core/updates/acknowledge.ts';
import { createKeptUpdates } from '../../../src/core/updates/keep-updates.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { sampleUpdate } from './sample-updates.ts';

const kuuma = brandIdOf('kuuma');
const REPEAT_MS = 30_000;

/** Alerts on a real database, in one run of the process. */
function open(folder = tempFolder(), clock = createManualClock()) {
  const store = openMemory(folder);
  const { transaction, updates: memory } = store;
  const kept = createKeptUpdates({ memory, transaction, clock });
  const notified: Alert[] = [];
  const withdrawn: string[] = [];
  const signals = createAlertSignals();
  const alerts = createUpdateAlerts({
    updates: { book: kept.book, store: memory.updates },
    transaction,
    signals,
    shell: {
      showAlert: (alert) => notified.push(alert),
      withdrawAlert: (alertId) => withdrawn.push(alertId),
      showNotice: () => {},
      setUnread: () => {},
      setFlashing: () => {},
    },
    settings: () => ({
      ...defaultSettings,
      mutedBrands: [kuuma],
      notifications: false,
      notificationText: true,
    }),
    brands: { brand: (brandId) => (brandId === kuuma ? sampleBrand('kuuma') : null) },
    clock,
  });
  kept.book.onChange(alerts.lookAgain);
  alerts.lookAgain();
  const reading = createUpdateReading({
    ...memory,
    transaction,
    clock,
    find: memory.updates.find,
    onChange: kept.book.changed,
  });
  const take = (update: UrgentUpdate) => {
    transaction(() => kept.intake.take(kuuma, update));
    kept.book.changed();
  };
  const close = () => {
    kept.book.close();
    alerts.close();
    store.close();
  };
  return { clock, notified, withdrawn, signals, alerts, reading, take, kept, transaction, close };
}

describe('The notification of an urgent update', () => {
  test('comes at once, whatever is muted, and again every 30 s until the update was shown', () => {
    const { clock, notified, reading, take } = open();
    const update = sampleUpdate();
    take(update);
    take(sampleUpdate({ level: 'important' }));
    expect(notified).toMatchObject([{ kind: 'urgentUpdate', updateId: update.updateId }]);
    clock.pass(REPEAT_MS);
    clock.pass(REPEAT_MS);
    expect(notified).toHaveLength(3);
    expect(notified.map(({ at }) => at)).toEqual([...new Set(notified.map(({ at }) => at))]);
    reading.shown(update);
    clock.pass(10 * REPEAT_MS);
    expect(notified).toHaveLength(3);
  });

  test('comes once more when the central service reminds, until the update was acknowledged', () => {
    const { clock, notified, withdrawn, alerts, reading, take } = open();
    const update = sampleUpdate();
    take(update);
    reading.shown(update);
    alerts.remind(update.updateId, 1);
    alerts.remind(update.updateId, 2);
    expect(notified).toHaveLength(2);
    clock.pass(MIN_SHOWN_MS);
    expect(reading.acknowledge(update)).toMatchObject({ ok: true });
    alerts.remind(update.updateId, 1);
    expect([notified.length, withdrawn]).toEqual([2, [notified[0]?.alertId]]);
  });

  test('is not raised again by a restart, by an addition, or by the central service’s own version of it', () => {
    const folder = tempFolder();
    const first = open(folder);
    const update = sampleUpdate();
    first.transaction(() => first.kept.intake.takeProvisional(update));
    first.kept.book.changed();
    expect(first.notified).toHaveLength(1);
    first.take({ ...update, revision: 3 });
    const additions = [{ additionId: '1', authorName: 'Kari', text: 'From noon', at: 1 }];
    first.take({ ...update, revision: 3, additions });
    expect(first.notified).toHaveLength(1);
    first.close();

    const second = open(folder, first.clock);
    expect([second.notified, second.alerts.standing().length]).toEqual([[], 1]);
    second.take({ ...update, revision: 4, text: 'Even less.' });
    expect(second.notified).toMatchObject([{ preview: 'Even less.' }]);
  });

  test('is withdrawn when the update expires by itself', () => {
    const { clock, withdrawn, take, alerts } = open();
    take(sampleUpdate({ expiresAt: clock.now() + 60_000 }));
    expect(withdrawn).toEqual([]);
    clock.pass(60_000);
    expect([withdrawn.length, alerts.standing()]).toEqual([1, []]);
  });
});

describe('A clicked notification', () => {
  test('of an update is kept for the screen that comes', async () => {
    const { signals, take } = open();
    const update = sampleUpdate();
    take(update);
    signals.openUpdate(update.updateId);
    const heard: AlertSignal[] = [];
    const mailbox = signals.watch([]);
    for (let count = 0; count < 2; count += 1) {
      const { value } = await mailbox.next();
      if (value) heard.push(value);
    }
    expect(heard.at(-1)).toEqual({ type: 'openUpdate', updateId: update.updateId });
  });
});

describe('Acknowledging', () => {
  test('takes so long on the screen, and the revision that is there', () => {
    const { clock, reading, take } = open();
    const update = sampleUpdate();
    const codeOf = (revision: number) => {
      const answer = reading.acknowledge({ updateId: update.updateId, revision });
      return answer.ok ? 'ok' : answer.code;
    };
    expect(codeOf(1)).toBe('unknownUpdate');
    take(update);
    expect(codeOf(1)).toBe('notShown');
    reading.shown(update);
    clock.pass(MIN_SHOWN_MS - 1);
    expect(codeOf(1)).toBe('notShown');
    // The clock of the machine is set; what counts is how long it was on the screen.
    clock.setWall(clock.now() + 60_000);
    expect(codeOf(1)).toBe('notShown');
    take({ ...update, revision: 2, text: 'Otherwise.' });
    clock.pass(1);
    expect([codeOf(1), codeOf(2)]).toEqual(['revised', 'notShown']);
    reading.shown({ ...update, revision: 2 });
    clock.pass(MIN_SHOWN_MS);
    expect([codeOf(2), codeOf(2)]).toEqual(['ok', 'ok']);
  });
});
