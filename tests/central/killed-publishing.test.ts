import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DeviceId } from '../../src/contract/model/ids.ts';
import { startChild } from '../support/child-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type CentralClient, centralClient } from './support/central-client.ts';
import { freePort } from './support/free-port.ts';
import { lamps, PASSWORD, priceItem } from './support/test-seed.ts';

const ROWS = 3_000;
const ROUNDS = 4;

test('a service killed in the middle of publishing has the old version whole or the new one whole', {
  timeout: 240_000,
}, async () => {
  const folder = tempFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script = new URL('./support/central-process.ts', import.meta.url);
  let prices = new Set<number>();

  for (let round = 0; round <= ROUNDS; round += 1) {
    const child = startChild(script, [folder, String(port)]);
    await child.printed('ready');
    const call = await signIn(url);
    const { version, amounts, rows } = await readPack(call);
    if (round > 0) {
      expect(rows).toBe(27 + ROWS);
      expect(amounts.size).toBe(1);
      for (const amount of amounts) expect(prices).toContain(amount);
    }
    // Every row gets one price, so a half published version would have two.
    const publish = (amount: number) =>
      call.brands.publishPack({
        brandId: lamps,
        expectedVersion: version,
        reason: 'all at once',
        upserted: Array.from({ length: ROWS }, (_, index) => ({
          kind: 'priceItem' as const,
          id: `many-${index}`,
          version: 0,
          row: priceItem(`many-${index}`, amount),
        })),
        removed: [],
      });
    if (round === 0) {
      await publish(1);
      prices = new Set([1]);
    } else {
      const under = publish(round + 1).then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, round * 120));
      child.process.kill('SIGKILL');
      // What was answered stays; what was not may be there or not.
      prices = (await under) ? new Set([round + 1]) : new Set([...amounts, round + 1]);
    }
    child.process.kill('SIGKILL');
    await child.ended;
  }
});

async function signIn(url: string): Promise<CentralClient> {
  const deviceId = DeviceId.parse(randomUUID());
  const { accessToken } = await centralClient(url).signIn.signIn({
    email: 'sofia@example.com',
    password: PASSWORD,
    deviceId,
  });
  return centralClient(url, accessToken);
}

async function readPack(call: CentralClient) {
  const amounts = new Set<number>();
  let [rows, version] = [0, 0];
  let after: string | undefined;
  do {
    const page = await call.brands.packSnapshot({ brandId: lamps, after });
    for (const { kind, id, row } of page.rows) {
      rows += 1;
      if (kind === 'priceItem' && id.startsWith('many-')) amounts.add(row.price.amountMinor);
    }
    version = page.packVersion;
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { version, amounts, rows };
}
