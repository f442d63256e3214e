import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { DeviceId } from '../../../src/contract/model/ids.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ROUNDS = 10;
const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));

/** Starts a process that writes messages and says of each that it is on disk; kills it after some. */
async function writeUntilKilled(file: string, most: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === most) child.kill('SIGKILL');
  }
  return acknowledged;
}

test('What was acknowledged is there after the process was killed, message and outbox row alike', async () => {
  const file = join(tempFolder(), 'core.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    acknowledged.push(...(await writeUntilKilled(file, 1 + round * 3)));
    const store = openCoreDatabase({
      file,
      key: Buffer.alloc(32, 9),
      deviceIfNew: DeviceId.parse('00000000-0000-4000-8000-000000000001'),
      reserve: { keep: (write) => write(), state: () => 'ok' },
    });
    const events = store.outbox.next(10_000);
    expect(events.every(({ intact }) => intact)).toBe(true);
    const inOutbox = events.map(({ messageId }) => messageId as string);
    expect(inOutbox.filter((messageId) => acknowledged.includes(messageId))).toEqual(acknowledged);
    for (const { messageId } of events) expect(store.messages.find(messageId)?.delivery).toBe('queued');
    // Written but not acknowledged is allowed, a half of either is not.
    const conversationId = events[0]?.conversationId;
    if (!conversationId) throw new Error('nothing was written');
    expect(store.messages.newest(conversationId, 10_000)).toHaveLength(events.length);
    store.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
});
