import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert, AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import { defaultSettings, type Settings } from '../../../src/contract/workstation/settings.ts';
import { createNotices, MOST_NOTIFICATIONS, NOTIFICATION_SPAN_MS } from '../../../src/core/alerts/notices.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { sampleAlert } from './sample-alert.ts';

function open(settings: Partial<Settings> = {}, isFocused = false) {
  const clock = createManualClock();
  const shown: { readonly at: number; readonly signal: AlertSignal }[] = [];
  const toShell: unknown[] = [];
  const notices = createNotices({
    signals: { emit: (signal) => shown.push({ at: clock.monotonic(), signal }) },
    shell: {
      showAlert: (alert) => toShell.push(alert),
      withdrawAlert: () => {},
      showNotice: (notice) => toShell.push(notice),
      setUnread: () => {},
      setFlashing: () => {},
    },
    settings: () => ({ ...defaultSettings, ...settings }),
    isWindowFocused: () => isFocused,
    clock,
  });
  return { clock, shown, toShell, notices };
}

const brands = ['kuuma', 'lamps', 'boats'];
const numbered = (number: number): Alert => sampleAlert(number, { brandId: brands[number % brands.length] });

describe('Notifications of the operating system', () => {
  test('are three in ten seconds; what came beside them is one summary', () => {
    const { clock, shown, notices } = open();
    for (let number = 0; number < 8; number += 1) notices.notify(numbered(number));
    expect(shown.map(({ signal }) => signal.type)).toEqual(['notify', 'notify', 'notify']);
    clock.pass(NOTIFICATION_SPAN_MS);
    expect(shown.slice(3).map(({ signal }) => signal)).toEqual([
      { type: 'notice', notice: { type: 'summary', conversations: 5, brands: 3 } },
    ]);
  });

  test('never are more than that in any ten seconds, and none is lost for good', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6_000 }), { maxLength: 40 }), (waits) => {
        const { clock, shown, notices } = open();
        for (const [number, wait] of waits.entries()) {
          clock.pass(wait);
          notices.notify(numbered(number));
        }
        clock.pass(2 * NOTIFICATION_SPAN_MS);
        for (const { at } of shown) {
          const within = shown.filter((other) => other.at >= at && other.at < at + NOTIFICATION_SPAN_MS);
          expect(within.length).toBeLessThanOrEqual(MOST_NOTIFICATIONS);
        }
        const told = shown.reduce(
          (sum, { signal }) =>
            sum +
            (signal.type === 'notice' && signal.notice.type === 'summary' ? signal.notice.conversations : 1),
          0,
        );
        expect(told).toBe(waits.length);
      }),
    );
  });

  test('leave out of the summary what no longer asks', () => {
    const { clock, shown, notices } = open();
    for (let number = 0; number < 5; number += 1) notices.notify(numbered(number));
    notices.forget(numbered(3).alertId);
    clock.pass(NOTIFICATION_SPAN_MS);
    expect(shown.at(-1)?.signal).toMatchObject({ type: 'notify', alert: { alertId: numbered(4).alertId } });
  });

  test('say nothing that a passer-by may not read from a locked screen, unless the agent wants it', () => {
    const { toShell, notices } = open();
    notices.notify(numbered(0));
    expect(JSON.stringify(toShell)).not.toMatch(/Ida|Hei/u);
    expect(toShell).toMatchObject([{ brandName: 'Kuuma Keittiöt', kind: 'newMessage' }]);
    const wanted = open({ notificationText: true });
    wanted.notices.notify(numbered(0));
    expect(wanted.toShell).toMatchObject([{ customerName: 'Ida', preview: 'Hei' }]);
  });

  test('are not made for a window in use, nor where they are switched off; a trial always is', () => {
    for (const { notices, shown } of [open({}, true), open({ notifications: false })]) {
      notices.notify(numbered(0));
      expect(shown).toEqual([]);
      notices.tryOne();
      expect(shown.map(({ signal }) => signal)).toEqual([{ type: 'notice', notice: { type: 'trial' } }]);
    }
  });
});
