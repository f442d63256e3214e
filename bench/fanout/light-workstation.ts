import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceId } from '../../src/contract/model/ids.ts';
import type { UrgentUpdate } from '../../src/contract/model/urgent-update.ts';
import type { CentralConnection } from '../../src/core/sync/central-connection.ts';
import { BRAND, PASSWORD } from './fanout-people.ts';

export interface LightWorkstationParts {
  readonly connection: CentralConnection;
  readonly email: string;
  readonly deviceId: DeviceId;
  readonly random: () => number;
  readonly onShown: (update: UrgentUpdate) => void;
  readonly onReceiptsTaken: (update: UrgentUpdate) => void;
}

/**
 * What of a workstation matters to the service: signs in, follows its brand's feed and hands in receipts, over the
 * workstation's own adapter. No database and no screen.
 */
export async function openLightWorkstation(parts: LightWorkstationParts, signal: AbortSignal): Promise<void> {
  const { connection, email, deviceId } = parts;
  const signedIn = expectValue(await connection.signIn({ email, password: PASSWORD, deviceId }));
  const token = signedIn.accessToken;
  const { cursor } = expectValue(await connection.snapshot(token, BRAND));

  const handIn = async (update: UrgentUpdate) => {
    const { updateId, brandId, revision } = update;
    const of = { updateId, brandId, revision };
    const receive = async (states: readonly ('delivered' | 'shown' | 'acknowledged')[]) => {
      const receipts = states.map((state) => ({ ...of, state, at: Date.now() }));
      expectValue(await connection.updates.receipts(token, { deviceId, receipts }));
    };
    // As the workstation's receipt sender spreads them; people read at their own pace.
    await wait(100 + parts.random() * 900);
    await receive(['delivered', 'shown']);
    await wait(1_500 + parts.random() * 4_000);
    await receive(['acknowledged']);
    parts.onReceiptsTaken(update);
  };

  await new Promise<void>((resolve, reject) => {
    void connection
      .follow({
        token,
        since: new Map([[BRAND, cursor]]),
        signal,
        onItem: (item) => {
          resolve();
          if (item.type !== 'change' || item.change.type !== 'update') return;
          const { update } = item.change;
          parts.onShown(update);
          void handIn(update);
        },
      })
      .then((end) => {
        if (!signal.aborted) reject(new Error(`the feed of ${email} ended: ${end.code}`));
      });
  });
}

function expectValue<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!answer.ok) throw new Error(`the central service answered ${answer.code}`);
  return answer.value;
}
