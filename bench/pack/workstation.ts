import { join } from 'node:path';
import { connectCentral } from '../../src/adapters/central-http/connect-central.ts';
import { openKeyRing } from '../../src/adapters/keychain/key-ring.ts';
import { newKey } from '../../src/adapters/keychain/key-vault.ts';
import { openBrandStores } from '../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import { type BrandId, DeviceId } from '../../src/contract/model/ids.ts';
import { createBrandCaches } from '../../src/core/brands/brand-caches.ts';
import { createPackSource } from '../../src/core/sync/pack-source.ts';
import { EMAIL, PASSWORD } from './bench-people.ts';

/** The parts of a workstation that bring packs in, against a real central service. */
export async function signInAt(url: string, folder: string) {
  const connection = connectCentral(url);
  const deviceId = DeviceId.parse('0199a000-0000-7000-8000-00000000000d');
  const signedIn = await connection.signIn({ email: EMAIL, password: PASSWORD, deviceId });
  if (!signedIn.ok) throw new Error(signedIn.code);
  const token = signedIn.value.accessToken;
  const keys = openKeyRing(folder, newKey());
  const stores = openBrandStores({ folder: join(folder, 'brands'), keys });
  const caches = createBrandCaches({
    clock: systemClock,
    log: (_level, event, fields) => console.error(event, fields),
    random: Math.random,
    stores,
    fetchPack: createPackSource(connection, { call: (call) => call(token) }),
    roleOf: () => 'supervisor',
  });
  const stop = new AbortController();
  const listed = async () => {
    const brands = await connection.brands(token);
    if (!brands.ok) throw new Error(brands.code);
    return brands.value;
  };
  return {
    caches,
    /** Takes the list of brands, which starts the downloads of those asked for. */
    begin: async (...brandIds: readonly string[]) => {
      const wanted = (await listed()).filter(({ brand }) => brandIds.includes(brand.brandId));
      caches.apply(wanted);
    },
    /** Follows the feed, from which news of publications come. */
    follow: async () => {
      const since = new Map<BrandId, number>();
      for (const { brand } of await listed()) {
        const snapshot = await connection.snapshot(token, brand.brandId);
        if (snapshot.ok) since.set(brand.brandId, snapshot.value.cursor);
      }
      const opened = new Promise<void>((resolve) => {
        void connection.follow({
          token,
          since,
          signal: stop.signal,
          onItem: (item) => {
            resolve();
            if (item.type !== 'change' || item.change.type !== 'pack') return;
            caches.packChanged(item.brandId, item.change.packVersion);
          },
        });
      });
      await opened;
    },
    token,
    versionOf: (brandId: string) =>
      caches.states().find(({ brand }) => brand.brandId === brandId)?.packVersion ?? 0,
    close: () => {
      stop.abort();
      connection.close();
      caches.close();
      stores.close();
    },
  };
}
