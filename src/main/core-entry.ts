import { RPCHandler } from '@orpc/server/message-port';
import { connectCentral } from '../adapters/central-http/connect-central.ts';
import {
  createOsKeychainVault,
  type KeychainAnswer,
  type KeychainRequest,
} from '../adapters/keychain/os-keychain-vault.ts';
import { openProfileStorage } from '../adapters/open-profile-storage.ts';
import { newId } from '../adapters/system/new-id.ts';
import { stderrLog } from '../adapters/system/stderr-log.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { type Core, createCore } from '../core/create-core.ts';
import { createSlackDoor } from '../slack-client/create-slack-door.ts';
import { type FromCore, ToCore } from './core-messages.ts';

/** Runs in a utilityProcess: the core with the ports that only Electron has. */
const tell = (message: FromCore) => process.parentPort.postMessage(message);
const keychainCalls = new Map<number, (answer: KeychainAnswer) => void>();
let opened: { readonly core: Core; readonly rpc: RPCHandler<Record<never, never>> } | null = null;

process.parentPort.on('message', ({ data, ports }) => {
  const message = ToCore.parse(data);
  switch (message.type) {
    case 'start':
      return open(message);
    case 'connect':
      for (const port of ports) {
        opened?.rpc.upgrade(port, { context: {} });
        port.start();
      }
      return;
    case 'openConversation':
      return opened?.core.openConversation(message.conversationId);
    case 'openUpdate':
      return opened?.core.openUpdate(message.updateId);
    case 'keychainAnswer':
      keychainCalls.get(message.requestId)?.(message.answer);
      keychainCalls.delete(message.requestId);
      return;
    case 'close':
      return void close();
    default:
      return message satisfies never;
  }
});

function open({
  dataFolder,
  version,
  platform,
  signIn,
  suggestedCentral,
}: Extract<ToCore, { type: 'start' }>): void {
  const keyVault = createOsKeychainVault({ folder: dataFolder, ask: askKeychain });
  const core = createCore({
    clock: systemClock,
    newId,
    random: Math.random,
    host: {
      kind: 'electron',
      version,
      platform,
      notifications: 'shell',
      keyVault: keyVault.kind,
      demoAvailable: false,
      suggestedCentral,
    },
    profiles: openProfileStorage({
      folder: dataFolder,
      keyVault,
      packWorker: new URL('./pack-worker.js', import.meta.url),
    }),
    connectCentral: (address) => connectCentral(address),
    slack: createSlackDoor(process.env.POLYDESK_SLACK_API_URL ?? null),
    shell: {
      showAlert: (alert) => tell({ type: 'showAlert', alert }),
      withdrawAlert: (alertId) => tell({ type: 'withdrawAlert', alertId }),
      showNotice: (notice) => tell({ type: 'showNotice', notice }),
      setFlashing: (flashing) => tell({ type: 'flash', flashing }),
      setUnread: (count) => tell({ type: 'unread', count }),
    },
    demo: null,
    log: stderrLog,
  });
  opened = { core, rpc: new RPCHandler(core.router) };
  void core.start().then(async () => {
    if (signIn !== null) await core.signIn(signIn.central, signIn.email, signIn.password);
  });
}

function askKeychain(request: KeychainRequest): Promise<KeychainAnswer> {
  const requestId = keychainCalls.size === 0 ? 1 : Math.max(...keychainCalls.keys()) + 1;
  return new Promise((resolve) => {
    keychainCalls.set(requestId, resolve);
    tell({ type: 'keychainAsk', requestId, request });
  });
}

async function close(): Promise<void> {
  await opened?.core.close();
  tell({ type: 'closed' });
  process.exit(0);
}
