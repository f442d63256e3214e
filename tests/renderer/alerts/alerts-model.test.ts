import { describe, expect, it } from 'vitest';
import { BrandId, ConversationId, UpdateId } from '../../../src/contract/model/ids.ts';
import type { Alert, AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import type { AlertsCheck } from '../../../src/contract/workstation/settings.ts';
import { createAlertsModel } from '../../../src/renderer/alerts/create-alerts-model.ts';
import type {
  NotificationPermissionState,
  NotificationToShow,
} from '../../../src/renderer/alerts/notifier.ts';
import { titleWithUnread } from '../../../src/renderer/alerts/use-unread-title.ts';

const ida = ConversationId.parse('0198c0de-0000-7000-8000-000000000001');
const pekka = ConversationId.parse('0198c0de-0000-7000-8000-000000000002');
const START = 1_767_225_600_000;

function alert(alertId: string, part: Partial<Alert> = {}): Alert {
  return {
    alertId,
    kind: 'newMessage',
    state: 'raised',
    rung: 'inApp',
    brandId: BrandId.parse('nordlys-sport'),
    brandName: 'Nordlys Sport',
    conversationId: ida,
    updateId: null,
    customerName: 'Ida',
    preview: 'Hei',
    at: START + 1000,
    sound: true,
    ...part,
  };
}

interface Shown extends NotificationToShow {
  isOpen: boolean;
}

function setUp({ permission = 'granted' as NotificationPermissionState, shell = false } = {}) {
  const shown: Shown[] = [];
  const opened: (ConversationId | UpdateId)[] = [];
  const sounds: Alert['kind'][] = [];
  const told: string[] = [];
  const saved: AlertsCheck[] = [];
  const remembered = new Map<string, string>();
  const live: { signal: (signal: AlertSignal) => void; lose: () => void } = {
    signal: () => {},
    lose: () => {},
  };
  const closed = { stream: false, player: false };
  let answer: NotificationPermissionState = permission;
  const clock = { now: START };
  const create = () =>
    createAlertsModel({
      watchAlerts: (onSignal, onLost) => {
        live.signal = onSignal;
        live.lose = onLost;
        return () => {
          closed.stream = true;
        };
      },
      sendAttention: () => {},
      openConversation: (conversationId) => opened.push(conversationId),
      openUpdate: (updateId) => opened.push(updateId),
      notifier: shell
        ? null
        : {
            permission: () => permission,
            request: async () => {
              permission = answer;
              return permission;
            },
            show: (notification) => {
              const one: Shown = { ...notification, isOpen: true };
              shown.push(one);
              return () => {
                one.isOpen = false;
              };
            },
          },
      notificationWords: ({ brandName, customerName, preview }) => ({
        title: `${brandName}: ${customerName}`,
        body: preview,
      }),
      tryNotification: () => told.push('trial'),
      saveCheck: (check) => saved.push(check),
      noticeWords: ({ type }) => ({ title: 'Polydesk', body: type }),
      tellShown: (alertIds) => told.push(...alertIds.map((id) => `shown ${id}`)),
      tellSeen: (alertIds) => told.push(...alertIds.map((id) => `seen ${id}`)),
      tellOpened: (alertId) => told.push(`opened ${alertId}`),
      player: {
        play: (kind) => sounds.push(kind),
        close: () => {
          closed.player = true;
        },
      },
      memory: {
        getItem: (key) => remembered.get(key) ?? null,
        setItem: (key, value) => remembered.set(key, value),
      },
      now: () => clock.now,
    });
  const model = create();
  return {
    model,
    create,
    shown,
    opened,
    sounds,
    told,
    saved,
    clock,
    closed,
    live,
    /** As the core does where nothing keeps it from the operating system. */
    raise: (one: Alert) => {
      live.signal({ type: 'raised', alert: one });
      live.signal({ type: 'notify', alert: one });
    },
    withdraw: (alertId: string) => live.signal({ type: 'withdrawn', alertId }),
    listed: () => model.store.getState().alerts.map(({ alertId }) => alertId),
    answerWith: (next: NotificationPermissionState) => {
      answer = next;
    },
  };
}

const recall = UpdateId.parse('0198c0de-0000-7000-8000-0000000000f1');
const urgent = (alertId: string, part: Partial<Alert> = {}) =>
  alert(alertId, { kind: 'urgentUpdate', conversationId: null, updateId: recall, customerName: '', ...part });

const away = { windowFocused: false, visible: [] };

describe('the attention list', () => {
  it('is newest first and forgets what was withdrawn', () => {
    const { raise, withdraw, listed } = setUp();
    raise(alert('a', { at: START + 1 }));
    raise(alert('c', { at: START + 3 }));
    raise(alert('b', { at: START + 2 }));
    expect(listed()).toEqual(['c', 'b', 'a']);
    withdraw('c');
    expect(listed()).toEqual(['b', 'a']);
  });

  it('holds an alert once, however often it is raised', () => {
    const { raise, listed } = setUp();
    raise(alert('a'));
    raise(alert('a', { at: START + 9000, preview: 'Hallo?' }));
    expect(listed()).toEqual(['a']);
  });

  it('keeps what it has through a break, says that it may be wrong, and believes the core afterwards', () => {
    const { model, raise, live, listed, shown, sounds } = setUp();
    model.attend({ windowFocused: false, visible: [] });
    raise(alert('a'));
    live.lose();
    expect([listed(), model.store.getState().isOutdated]).toEqual([['a'], true]);
    live.signal({ type: 'standing', alerts: [alert('b'), alert('c', { at: START + 9000 })] });
    expect([listed(), model.store.getState().isOutdated]).toEqual([['c', 'b'], false]);
    expect([sounds.length, shown.map(({ isOpen }) => isOpen)]).toEqual([1, [false]]);
  });

  it('drops what comes into sight, though its withdrawal was missed', () => {
    const { model, raise, live, listed } = setUp();
    raise(alert('a'));
    raise(alert('b', { conversationId: pekka }));
    live.lose();
    model.attend({ windowFocused: true, visible: [ida] });
    expect(listed()).toEqual(['b']);
  });

  it.each(['brandAnswered', 'promiseDue', 'promiseOverdue', 'formRefused'] as const)(
    'keeps %s though its conversation is in sight, since looking settles nothing of it',
    (kind) => {
      const { model, raise, listed } = setUp();
      raise(alert('a', { kind }));
      model.attend({ windowFocused: true, visible: [ida] });
      expect(listed()).toEqual(['a']);
    },
  );
});

describe('a notification', () => {
  it('is shown to an agent in another window, and opens exactly its conversation', () => {
    const { model, raise, shown, opened } = setUp();
    model.attend(away);
    raise(alert('a', { conversationId: pekka }));
    expect(shown).toMatchObject([{ tag: pekka, title: 'Nordlys Sport: Ida', body: 'Hei' }]);
    shown[0]?.onClick();
    expect(opened).toEqual([pekka]);
  });

  it('takes the place of the older one of the same conversation', () => {
    const { model, raise, shown } = setUp();
    model.attend(away);
    raise(alert('a'));
    raise(alert('b', { at: START + 2000 }));
    raise(alert('c', { at: START + 2000, conversationId: pekka }));
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false, true, true]);
  });

  it('is closed when it is withdrawn, but not by an older alert of its conversation', () => {
    const { model, raise, withdraw, shown } = setUp();
    model.attend(away);
    raise(alert('a'));
    raise(alert('b', { at: START + 2000 }));
    withdraw('a');
    expect(shown[1]?.isOpen).toBe(true);
    withdraw('b');
    expect(shown[1]?.isOpen).toBe(false);
  });

  it.each([
    ['the window has the focus', {}, { windowFocused: true, visible: [] }],
    ['the browser blocks them', { permission: 'denied' as const }, away],
    ['the shell shows them', { shell: true }, away],
  ])('is not shown when %s', (_, options, attention) => {
    const { model, raise, shown, listed } = setUp(options);
    model.attend(attention);
    raise(alert('a'));
    expect([shown.length, listed()]).toEqual([0, ['a']]);
  });

  it('and its sound do not come again after a break or a reload', () => {
    const { model, raise, live, shown, sounds, clock } = setUp();
    model.attend(away);
    raise(alert('a'));
    live.lose();
    clock.now += 60_000;
    live.signal({ type: 'raised', alert: alert('a') });
    live.signal({ type: 'raised', alert: alert('before this page', { at: START - 1 }) });
    expect([shown.length, sounds.length]).toEqual([1, 1]);
  });
});

describe('an urgent update', () => {
  it('is notified again when it is raised anew, and opens', () => {
    const { model, raise, shown, opened } = setUp();
    model.attend(away);
    raise(urgent('u', { at: START + 2000 }));
    raise(urgent('u', { at: START + 32_000 }));
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    shown[1]?.onClick();
    expect(opened).toEqual([recall]);
  });

  it('opens from the list and from the shell, as an answer of the brand opens its conversation', () => {
    const { model, live, opened } = setUp();
    model.open(urgent('u'));
    live.signal({ type: 'openUpdate', updateId: recall });
    model.open(alert('b', { kind: 'brandAnswered' }));
    expect(opened).toEqual([recall, recall, ida]);
  });

  it('stays in the list whatever is in sight, and so does an answer of the brand', () => {
    const { model, raise, listed } = setUp();
    raise(urgent('u'));
    raise(alert('b', { kind: 'brandAnswered' }));
    raise(alert('m'));
    model.attend({ windowFocused: true, visible: [ida] });
    expect(listed().toSorted()).toEqual(['b', 'u']);
  });
});

describe('a summary', () => {
  it('is one notification, which a later one takes the place of', () => {
    const { live, shown } = setUp();
    const summary = { type: 'notice', notice: { type: 'summary', conversations: 5, brands: 3 } } as const;
    live.signal(summary);
    live.signal(summary);
    expect(shown.map(({ body, isOpen }) => [body, isOpen])).toEqual([
      ['summary', false],
      ['summary', true],
    ]);
  });
});

describe('the check whether alerts reach the agent', () => {
  it('is offered once a day until it was done or put off', () => {
    const { model, clock } = setUp();
    const { check } = model;
    const putOff = () => check.store.getState().putOff;
    expect(check.isOffered(null, putOff())).toBe(true);
    const done = { at: START, permission: true, sound: true, notification: true };
    expect(check.isOffered(done, putOff())).toBe(false);
    check.putOff();
    expect(check.isOffered(null, putOff())).toBe(false);
    clock.now += 24 * 3_600_000;
    expect([check.isOffered(null, putOff()), check.isOffered(done, putOff())]).toEqual([true, true]);
  });

  it('plays, shows, and keeps what the agent says with its moment, once both were said', () => {
    const { model, sounds, told, saved } = setUp();
    const { check } = model;
    check.open();
    check.playSound();
    check.heard(true);
    check.showNotification();
    expect([sounds.length, told, saved]).toEqual([1, ['trial'], []]);
    check.saw(false);
    expect(saved).toEqual([{ at: START, permission: true, sound: true, notification: false }]);
    check.showNotification();
    check.saw(true);
    expect(saved.at(-1)).toMatchObject({ notification: true });
  });

  it('asks the browser for its permission, and in the program takes the notification for it', async () => {
    const asks = setUp({ permission: 'default' });
    asks.model.check.open();
    asks.answerWith('granted');
    await asks.model.check.allow();
    expect(asks.model.check.store.getState().permission).toBe('granted');

    const { model, saved } = setUp({ shell: true });
    model.check.open();
    expect(model.check.store.getState().permission).toBe('shell');
    model.check.heard(true);
    model.check.saw(true);
    expect(saved).toMatchObject([{ permission: true }]);
  });
});

describe('what became of an alert', () => {
  it('is told to the core: listed, read, opened; each once', () => {
    const { model, raise, live, told } = setUp();
    raise(alert('a'));
    model.listRead();
    live.signal({ type: 'changed', alertId: 'a', state: 'seen', rung: 'inApp' });
    model.listRead();
    model.open(alert('a'));
    expect(told).toEqual(['shown a', 'seen a', 'opened a']);
  });

  it('shows in the list; a notification that was seen elsewhere goes away', () => {
    const { model, raise, live, shown } = setUp();
    model.attend(away);
    raise(alert('a'));
    live.signal({ type: 'changed', alertId: 'a', state: 'seen', rung: 'notification' });
    expect(model.store.getState().alerts).toMatchObject([{ state: 'seen', rung: 'notification' }]);
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});

describe('the sound', () => {
  it('is made again when an unseen alert is repeated, and not for a rung without one', () => {
    const { raise, live, sounds, clock } = setUp();
    raise(alert('a'));
    for (const rung of ['notification', 'repeat', 'flash', 'handedOn'] as const) {
      clock.now += 30_000;
      live.signal({ type: 'changed', alertId: 'a', state: 'shown', rung });
    }
    expect(sounds).toHaveLength(3);
  });

  it('differs for somebody who waits and for a message', () => {
    const { raise, sounds, clock } = setUp();
    raise(alert('a', { kind: 'conversationWaiting' }));
    clock.now += 5000;
    raise(alert('b'));
    expect(sounds).toEqual(['conversationWaiting', 'newMessage']);
  });

  it('is one for many alerts at once', () => {
    const { raise, sounds } = setUp();
    raise(alert('a'));
    raise(alert('b'));
    raise(alert('c'));
    expect(sounds).toHaveLength(1);
  });

  it('is not made for what the agent sees, nor where it is switched off', () => {
    const { model, raise, sounds } = setUp();
    model.attend({ windowFocused: true, visible: [ida] });
    raise(alert('a'));
    raise(alert('b', { conversationId: pekka, sound: false }));
    expect(sounds).toEqual([]);
  });
});

describe('the offer of notifications', () => {
  it('is not made on load, and once after a claim', () => {
    const { model, create } = setUp({ permission: 'default' });
    expect(model.offer.store.getState().state).toBe('none');
    model.offer.suggest();
    expect(model.offer.store.getState().state).toBe('explain');
    model.offer.dismiss();
    model.offer.suggest();
    expect(model.offer.store.getState().state).toBe('none');
    const next = create();
    next.offer.suggest();
    expect(next.offer.store.getState().state).toBe('none');
  });

  it('is made again when the agent asks for it from the settings', () => {
    const { model } = setUp({ permission: 'default' });
    model.offer.suggest();
    model.offer.dismiss();
    model.offer.open();
    expect(model.offer.store.getState().state).toBe('explain');
  });

  it('ends when allowed, and says how to change it when blocked', async () => {
    const allowed = setUp({ permission: 'default' });
    allowed.model.offer.open();
    allowed.answerWith('granted');
    await allowed.model.offer.accept();
    expect(allowed.model.offer.store.getState().state).toBe('none');

    const blocked = setUp({ permission: 'default' });
    blocked.model.offer.open();
    blocked.answerWith('denied');
    await blocked.model.offer.accept();
    expect(blocked.model.offer.store.getState().state).toBe('denied');
  });

  it('is never made where the shell shows notifications', () => {
    const { model } = setUp({ shell: true });
    model.offer.suggest();
    model.offer.open();
    expect(model.offer.store.getState().state).toBe('none');
  });
});

it('a signal of the shell opens exactly the conversation that was clicked', () => {
  const { live, opened } = setUp();
  live.signal({ type: 'openConversation', conversationId: pekka });
  expect(opened).toEqual([pekka]);
});

it('closing takes the notifications, the stream and the player with it', () => {
  const { model, raise, shown, closed } = setUp();
  model.attend(away);
  raise(alert('a'));
  model.close();
  expect([shown[0]?.isOpen, closed]).toEqual([false, { stream: true, player: true }]);
});

it('the title counts unread messages', () => {
  expect([titleWithUnread(0), titleWithUnread(3)]).toEqual(['Polydesk', '(3) Polydesk']);
});
