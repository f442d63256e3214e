import { type ReactElement, useState } from 'react';
import { useStore } from 'zustand';
import { ConversationId, PersonId } from '../../../src/contract/model/ids.ts';
import type { HostDescription, ProfileState } from '../../../src/contract/workstation/profile.ts';
import { defaultSettings } from '../../../src/contract/workstation/settings.ts';
import type { BrandStatus } from '../../../src/contract/workstation/status.ts';
import { AlertsBell } from '../../../src/renderer/alerts/AlertsBell.tsx';
import { AlertsCheckDialog } from '../../../src/renderer/alerts/AlertsCheckDialog.tsx';
import { createAlertsModel } from '../../../src/renderer/alerts/create-alerts-model.ts';
import { NotificationOfferBar } from '../../../src/renderer/alerts/NotificationOfferBar.tsx';
import { createBrowserNotifier } from '../../../src/renderer/alerts/notifier.ts';
import { ShortcutsDialog } from '../../../src/renderer/help/ShortcutsDialog.tsx';
import { LookupPanel } from '../../../src/renderer/lookup/LookupPanel.tsx';
import { createLookupModel } from '../../../src/renderer/lookup/lookup-model.ts';
import { SettingsMenu } from '../../../src/renderer/settings/SettingsMenu.tsx';
import { SettingsProblemBar } from '../../../src/renderer/settings/SettingsProblemBar.tsx';
import { createSettingsModel } from '../../../src/renderer/settings/settings-model.ts';
import { BlockedScreen } from '../../../src/renderer/sign-in/BlockedScreen.tsx';
import { SignInScreen } from '../../../src/renderer/sign-in/SignInScreen.tsx';
import { createSignInModel } from '../../../src/renderer/sign-in/sign-in-model.ts';
import { ChatCount } from '../../../src/renderer/status/ChatCount.tsx';
import { StatusBanners } from '../../../src/renderer/status/StatusBanners.tsx';
import { StatusBar } from '../../../src/renderer/status/StatusBar.tsx';
import { status } from '../status/brand-statuses.ts';
import {
  kuuma,
  kuumaExpired,
  kuumaStale,
  luna,
  lunaDownloading,
  miska,
  NOW,
  nordlys,
} from './brand-content.ts';
import { createContentClient } from './content-client.ts';

const idOf = (last: number) => ConversationId.parse(`0198c0de-0000-7000-8000-00000000000${last}`);

/** A composer to insert into, beside the look-up that one works with. */
function LookupBesideComposer({
  brand,
  others = [],
  ...content
}: {
  brand: BrandStatus | null;
  /** Brands that are the agent's beside it. */
  others?: readonly BrandStatus[];
  isExpired?: boolean;
  hasShelf?: boolean;
  isDownloading?: boolean;
}) {
  const [composer] = useState(() => ({ element: null as HTMLTextAreaElement | null }));
  const [model] = useState(() => {
    const lookup = createLookupModel({
      lookup: createContentClient(content),
      insert: (_, text) => {
        if (composer.element === null) return false;
        composer.element.value += text;
        composer.element.focus();
        return true;
      },
      returnToComposer: () => composer.element?.focus(),
      openCommands: () => {},
    });
    if (brand !== null) lookup.focus({ brandId: brand.brand.brandId, conversationId: idOf(1) });
    return lookup;
  });
  return (
    <div className="flex h-full">
      <main className="flex min-w-0 flex-1 flex-col justify-end p-4">
        <textarea
          ref={(element) => {
            composer.element = element;
          }}
          aria-label="Reply to Ida"
          className="h-24 w-full rounded-md border border-line-strong bg-surface p-2 text-base"
          onKeyDown={(event) => {
            if (event.key !== '/' || event.currentTarget.value !== '') return;
            event.preventDefault();
            model.focusLookup('/');
          }}
        />
      </main>
      <aside aria-label="Lookup" className="w-90 border-l border-line">
        <LookupPanel model={model} brands={brand === null ? [] : [brand, ...others]} platform="linux" />
      </aside>
    </div>
  );
}

function Top({ children }: { children: ReactElement | ReactElement[] }) {
  return (
    <header className="flex h-10 items-center justify-between gap-4 border-b border-line bg-surface px-3">
      {children}
    </header>
  );
}

const brands = [nordlys, kuuma, miska, luna];
const troubled = [nordlys, kuumaStale, miska, lunaDownloading];

function statusScene(part: Partial<ReturnType<typeof status>>, linkLost = false) {
  const shown = status({ brands, now: NOW, since: NOW - 28 * 60_000, held: 2, ...part });
  return () => (
    <>
      <Top>
        <StatusBar
          status={shown}
          linkLost={linkLost}
          keyVault="keyFile"
          onReconnectNow={() => {}}
          onShowParked={() => {}}
        />
        <ChatCount held={shown.held} capacity={shown.capacity} />
      </Top>
      <StatusBanners status={shown} linkLost={linkLost} />
    </>
  );
}

type SignInClient = Parameters<typeof createSignInModel>[0];

function signInScene(
  reason: (ProfileState & { state: 'signedOut' })['reason'],
  answer: Awaited<ReturnType<SignInClient['signIn']>>,
) {
  return () => {
    const last = { central: 'https://central.example.com', email: 'nora@example.com' };
    const model = createSignInModel(
      { signIn: async () => answer, tryDemo: () => new Promise(() => {}) },
      reason === 'neverSignedIn' ? { central: null, email: null } : last,
    );
    return (
      <SignInScreen
        model={model}
        demoAvailable
        profile={{ state: 'signedOut', lastCentral: null, lastEmail: null, reason }}
      />
    );
  };
}

const host: HostDescription = {
  kind: 'web',
  version: '0.1.0',
  platform: 'linux',
  notifications: 'browser',
  keyVault: 'keyFile',
  demoAvailable: true,
  suggestedCentral: null,
};

const profile: ProfileState & { state: 'signedIn' } = {
  state: 'signedIn',
  central: 'http://127.0.0.1:41873',
  person: {
    personId: PersonId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    name: 'Nora Halvorsen',
    email: 'nora@example.com',
    capacity: 4,
    roles: [],
  },
};

function SettingsAndAlerts() {
  const [settings] = useState(() => {
    const model = createSettingsModel({
      settings: { get: async () => defaultSettings, change: async () => defaultSettings },
      demo: {
        pace: async () => ({ pace: 'normal' }),
        setPace: async () => ({ ok: false, code: 'disconnected' }),
      },
      signOut: async ({ force }) =>
        force ? { ok: true, value: {} } : { ok: false, code: 'unsent', detail: { count: '3' } },
    });
    void model.load();
    return model;
  });
  const [alerts] = useState(() =>
    createAlertsModel({
      watchAlerts: (onSignal) => {
        for (const [index, brand] of brands.entries()) {
          onSignal({
            type: 'raised',
            alert: {
              alertId: `alert-${index}`,
              state: 'shown',
              rung: 'notification',
              kind: index % 2 === 0 ? 'conversationWaiting' : 'newMessage',
              brandId: brand.brand.brandId,
              brandName: brand.brand.name,
              conversationId: idOf(index + 1),
              updateId: null,
              customerName:
                ['Ida', 'Pekka Järvenpää-Koskenniemi', 'Екатерина Константиновна', 'شيماء'][index] ?? '',
              preview: 'Hei! Har dere de blå skoene i størrelse 42, og hvor mye koster de akkurat nå?',
              at: NOW - index * 90_000,
              sound: true,
            },
          });
        }
        return () => {};
      },
      sendAttention: () => {},
      openUpdate: () => {},
      openConversation: (id) => {
        document.title = `opened ${id}`;
      },
      notifier: createBrowserNotifier(),
      notificationWords: () => ({ title: '', body: '' }),
      noticeWords: () => ({ title: '', body: '' }),
      tellShown: () => {},
      tellSeen: () => {},
      tellOpened: () => {},
      tryNotification: () => {},
      saveCheck: (alertsChecked) => void settings.change({ alertsChecked }),
      player: { play: () => {}, close: () => {} },
      memory: localStorage,
      now: () => NOW,
    }),
  );
  const theme = useStore(settings.store, ({ preferences }) => preferences?.theme);
  const checked = useStore(settings.store, ({ preferences }) => preferences?.alertsChecked);
  return (
    <>
      <Top>
        <button type="button" onClick={() => alerts.offer.suggest()}>
          Claim
        </button>
        <div className="flex items-center gap-2">
          <AlertsBell model={alerts} checked={checked ?? null} brands={brands} />
          <AlertsCheckDialog check={alerts.check} platform={host.platform} />
          <SettingsMenu
            model={settings}
            profile={profile}
            host={host}
            brands={brands}
            onNotificationsOn={() => alerts.offer.open()}
            onShowShortcuts={() => {}}
            shortcutKeys={['?']}
          />
        </div>
      </Top>
      <NotificationOfferBar offer={alerts.offer} />
      <SettingsProblemBar model={settings} />
      <main className="p-4">Theme: {theme}</main>
    </>
  );
}

const groups = ['Panes', 'Conversation', 'Queue', 'Lookup'];
const lines = groups.flatMap((group) => [
  { id: `${group}1`, group, label: `Do something in ${group.toLowerCase()}`, keys: ['Ctrl', 'K'] },
  {
    id: `${group}2`,
    group,
    label: 'Vastaa asiakkaalle ja merkitse keskustelu ratkaistuksi',
    keys: ['Alt', '↓'],
  },
  { id: `${group}3`, group, label: 'Go on', keys: ['Enter'] },
]);

const leads = (status: BrandStatus): BrandStatus => ({ ...status, role: 'supervisor' });

/** Every part in every state worth looking at, by the name used in the address. */
export const scenes: Readonly<Record<string, () => ReactElement>> = {
  lookup: () => <LookupBesideComposer brand={nordlys} />,
  'lookup-finnish': () => <LookupBesideComposer brand={kuuma} />,
  'lookup-russian': () => <LookupBesideComposer brand={miska} />,
  'lookup-stale': () => <LookupBesideComposer brand={kuumaStale} />,
  'lookup-expired': () => <LookupBesideComposer brand={kuumaExpired} isExpired />,
  'lookup-new': () => <LookupBesideComposer brand={nordlys} hasShelf={false} />,
  'lookup-downloading': () => <LookupBesideComposer brand={lunaDownloading} isDownloading />,
  'lookup-lead': () => <LookupBesideComposer brand={leads(nordlys)} others={[leads(kuuma), miska]} />,
  'lookup-none': () => <LookupBesideComposer brand={null} />,
  'status-connected': statusScene({}),
  'status-reconnecting': statusScene({
    connectivity: 'reconnecting',
    nextAttemptAt: NOW + 4000,
    brands: troubled,
    unsent: 3,
    parked: 1,
  }),
  'status-disconnected': statusScene({
    connectivity: 'disconnected',
    nextAttemptAt: NOW + 41_000,
    unsent: 3,
  }),
  'status-full': statusScene({ storage: 'full', brands: [nordlys, kuumaExpired] }),
  'status-lost': statusScene({}, true),
  'sign-in': signInScene('neverSignedIn', { ok: false, code: 'addressUnreachable' }),
  'sign-in-ended': signInScene('signInEnded', { ok: false, code: 'invalidCredentials' }),
  'sign-in-waiting': signInScene('signedOut', { ok: false, code: 'tooManyTries' }),
  blocked: () => (
    <BlockedScreen
      profile={{
        state: 'blocked',
        code: 'databaseNewer',
        path: '/home/nora/.local/share/Polydesk/profiles/nora@example.com/core.db',
        advice:
          'Install the newest Polydesk, or start this one with another data folder:\npolydesk --data FOLDER',
      }}
    />
  ),
  menus: () => <SettingsAndAlerts />,
  keys: () => <ShortcutsDialog open onOpenChange={() => {}} shortcuts={lines} />,
};
