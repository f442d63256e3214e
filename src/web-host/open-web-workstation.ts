import { join } from 'node:path';
import { connectCentral } from '../adapters/central-http/connect-central.ts';
import { openKeyFileVault } from '../adapters/keychain/key-file-vault.ts';
import { openProfileStorage } from '../adapters/open-profile-storage.ts';
import { newId } from '../adapters/system/new-id.ts';
import { platformName } from '../adapters/system/platform-name.ts';
import { quietLog } from '../adapters/system/stderr-log.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { type Core, type CorePorts, createCore } from '../core/create-core.ts';
import { createSlackDoor } from '../slack-client/create-slack-door.ts';

export interface WebWorkstationOptions {
  readonly dataFolder: string;
  readonly version: string;
  readonly demo: CorePorts['demo'];
  /** What the sign-in form begins with. */
  readonly suggestedCentral: string | null;
}

/** The core with the ports that plain Node has: a key file for the keychain, the browser for notifications. */
export function openWebWorkstation({
  dataFolder,
  version,
  demo,
  suggestedCentral,
}: WebWorkstationOptions): Core {
  const folder = join(dataFolder, 'workstation');
  const keyVault = openKeyFileVault(folder);
  return createCore({
    clock: systemClock,
    newId,
    random: Math.random,
    host: {
      kind: 'web',
      version,
      platform: platformName(process.platform),
      notifications: 'browser',
      keyVault: keyVault.kind,
      demoAvailable: demo !== null,
      suggestedCentral,
    },
    profiles: openProfileStorage({ folder, keyVault }),
    connectCentral: (address) => connectCentral(address),
    slack: createSlackDoor(process.env.POLYDESK_SLACK_API_URL ?? null),
    shell: {
      showAlert: () => undefined,
      withdrawAlert: () => undefined,
      showNotice: () => undefined,
      setUnread: () => undefined,
      setFlashing: () => undefined,
    },
    demo,
    log: quietLog,
  });
}
