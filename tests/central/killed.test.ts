import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MessageId } from '../../src/contract/model/ids.ts';
import { startChild } from '../support/child-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { centralClient } from './support/central-client.ts';
import { freePort } from './support/free-port.ts';
import { lamps } from './support/test-seed.ts';

const ROUNDS = 4;

test(`a service killed ${ROUNDS} times while customers write has every message it answered, once and in order`, {
  timeout: 240_000,
}, async () => {
  const folder = tempFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script = new URL('./support/central-process.ts', import.meta.url);
  const answered: string[] = [];
  let token: string | undefined;

  for (let round = 0; round < ROUNDS; round += 1) {
    const child = startChild(script, [folder, String(port)]);
    await child.printed('ready');
    token ??= (await start(url)).customerToken;
    const { webChat } = centralClient(url, token);
    const killAfter = 5 + round * 7;
    const killing = child.ended;
    for (let index = 0; ; index += 1) {
      const text = `${round}: ${index}`;
      if (index === killAfter) child.process.kill('SIGKILL');
      try {
        await webChat.write({ messageId: MessageId.parse(randomUUID()), text });
        answered.push(text);
      } catch {
        break;
      }
    }
    await killing;
  }

  const child = startChild(script, [folder, String(port)]);
  await child.printed('ready');
  const { messages } = await centralClient(url, token).webChat.read({});
  const stored = messages.map(({ text }) => text);
  // The message that was under way when the service died may be there or not.
  expect(stored.filter((text) => answered.includes(text))).toEqual(answered);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored.length).toBeLessThanOrEqual(1 + answered.length + ROUNDS);
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  child.process.kill('SIGKILL');
  await child.ended;
});

function start(url: string) {
  return centralClient(url).webChat.start({
    brandId: lamps,
    messageId: MessageId.parse(randomUUID()),
    customerName: 'Cleo',
    locale: 'fi-FI',
    text: 'Hello',
  });
}
