import { describe, expect, test } from 'vitest';
import type { Alert, AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts, openWorkstation } from '../support/workstation.ts';

const stage = sharedStage();

function raised(signals: readonly AlertSignal[], kind: Alert['kind']): Alert[] {
  return signals.flatMap((signal) =>
    signal.type === 'raised' && signal.alert.kind === kind ? [signal.alert] : [],
  );
}

function standing(signals: readonly AlertSignal[]): Alert[] {
  return signals.flatMap((signal) => (signal.type === 'standing' ? signal.alerts : []));
}

function withdrawn(signals: readonly AlertSignal[]): string[] {
  return signals.flatMap((signal) => (signal.type === 'withdrawn' ? [signal.alertId] : []));
}

describe('Alerts', () => {
  test('tell of a waiting conversation once, until somebody takes it', async () => {
    const folder = tempFolder();
    const shown: Alert[] = [];
    const workstation = await openWorkstation(folder, { shell: { showAlert: (alert) => shown.push(alert) } });
    await workstation.signIn(stage().url, 'anna');
    await workstation.connected();
    const signals = collectAlerts(workstation.screen);
    const customer = await stage().customerWrites(lamps, 'Anyone?', 'Ida');
    const mine = () =>
      raised(signals, 'conversationWaiting').filter(
        (alert) => alert.conversationId === customer.conversationId,
      );
    await until('it is raised', () => mine().length > 0);
    expect(mine()).toMatchObject([
      { brandName: 'The lamps', customerName: 'Ida', preview: 'Anyone?', sound: true },
    ]);
    await until('the system shows it', () =>
      shown.some(({ conversationId }) => conversationId === customer.conversationId),
    );

    await workstation.close();
    const again = await openWorkstation(folder);
    const afterRestart = collectAlerts(again.screen);
    await until('it still stands', () => standing(afterRestart).length > 0);
    expect(standing(afterRestart)).toMatchObject([
      { conversationId: customer.conversationId, preview: 'Anyone?' },
    ]);
    await again.connected();
    const other = await stage().customerWrites(boats, 'Me too');
    await until('a new one is raised', () =>
      raised(afterRestart, 'conversationWaiting').some(
        (alert) => alert.conversationId === other.conversationId,
      ),
    );
    expect(
      raised(afterRestart, 'conversationWaiting').filter(
        (alert) => alert.conversationId === customer.conversationId,
      ),
    ).toEqual([]);
    await take(again, customer);
    await until('it is withdrawn', () => withdrawn(afterRestart).includes(mine()[0]?.alertId ?? ''));
  });

  test('stay away when the agent can take no more', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'adam');
    await workstation.connected();
    for (let held = 0; held < 2; held += 1) await take(workstation, await stage().customerWrites(lamps));
    const signals = collectAlerts(workstation.screen);
    const { conversationId } = await stage().customerWrites(lamps, 'One too many');
    await waitsInQueue(workstation, conversationId);
    const held = (await workstation.queue()).mine[0]?.conversationId;
    if (!held) throw new Error('nothing is held');
    const freedAt = Date.now();
    await workstation.screen.conversations.leave({
      brandId: lamps,
      conversationId: held,
      exit: { kind: 'resolve', disposition: 'answered', fields: {} },
    });
    await until('it is raised once a place is free', () => raised(signals, 'conversationWaiting').length > 0);
    expect(raised(signals, 'conversationWaiting').filter(({ at }) => at < freedAt)).toEqual([]);
  });

  test('tell of a new message that the agent does not see, and stop when it is seen', async () => {
    const unread: number[] = [];
    const workstation = await openWorkstation(tempFolder(), {
      shell: { setUnread: (count) => unread.push(count) },
    });
    await workstation.signIn(stage().url, 'bela');
    await workstation.connected();
    const signals = collectAlerts(workstation.screen);
    const customer = await stage().customerWrites(lamps, 'Hello');
    const { conversationId } = customer;
    await take(workstation, customer);
    await workstation.screen.conversations.markRead({ conversationId });
    const attention = (windowFocused: boolean) =>
      workstation.screen.alerts.attention({ windowFocused, visible: [conversationId] });

    await attention(true);
    await customer.write('You see this');
    await until('it arrived', async () => (await workstation.status()).unread === 1);
    expect(raised(signals, 'newMessage')).toEqual([]);

    await attention(false);
    await customer.write('You do\nnot see this');
    await until('it is raised', () => raised(signals, 'newMessage').length === 1);
    expect(raised(signals, 'newMessage')[0]).toMatchObject({
      conversationId,
      preview: 'You do not see this',
    });
    await attention(true);
    await until('it is withdrawn', () => withdrawn(signals).length > 0);
    await until('the badge counts both', () => unread.at(-1) === 2);
    await workstation.screen.conversations.markRead({ conversationId });
    await until('the badge is clear', () => unread.at(-1) === 0);
  });

  test('leave muted brands alone', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'otto');
    await workstation.connected();
    await workstation.screen.settings.change({ mutedBrands: [boats] });
    const signals = collectAlerts(workstation.screen);
    const muted = await stage().customerWrites(boats, 'Quiet');
    await waitsInQueue(workstation, muted.conversationId);
    await workstation.screen.settings.change({ mutedBrands: [] });
    await until(
      'it is raised when it is no longer muted',
      () => raised(signals, 'conversationWaiting').length > 0,
    );
  });

  test('keep the conversation of a clicked notification for the screen that comes', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'otto');
    const { conversationId } = await stage().customerWrites(boats);
    workstation.core.openConversation(conversationId);
    const signals = collectAlerts(workstation.screen);
    await until('it is told', () => signals.some((signal) => signal.type === 'openConversation'));
    expect(signals).toContainEqual({ type: 'openConversation', conversationId });
  });
});
