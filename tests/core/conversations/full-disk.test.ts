import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lamps } from '../../central/support/test-seed.ts';
import { noSmallDisk, smallDisk } from '../../support/small-disk.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation } from '../support/workstation.ts';

const stage = sharedStage();

/** Leaves no byte free. */
function fillDisk(folder: string): void {
  for (let bytes = 1024 * 1024, part = 0; bytes >= 512; part += 1) {
    try {
      writeFileSync(join(folder, `filler-${part}`), Buffer.alloc(bytes, 1), { flag: 'wx' });
    } catch {
      bytes = Math.floor(bytes / 2);
    }
  }
}

describe.skipIf(noSmallDisk !== null)(`A full disk${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`, () => {
  test('is said, and what the agent writes is still kept', async () => {
    const line = await lineTo(stage());
    const folder = smallDisk(96);
    const workstation = await openWorkstation(folder);
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Room for one more?');
    const pane = await take(workstation, customer);
    const { conversationId } = customer;
    expect((await workstation.status()).storage).toBe('ok');

    fillDisk(folder);
    await line.cut();
    for (let count = 1; count <= 20; count += 1) {
      const sent = await workstation.send(lamps, conversationId, `${count} ${'x'.repeat(30_000)}`);
      expect(sent).toMatchObject({ ok: true });
    }
    const draft = { brandId: lamps, conversationId, text: 'and a draft' };
    expect(await workstation.screen.conversations.saveDraft(draft)).toMatchObject({ ok: true });
    expect((await workstation.status()).storage).toBe('full');

    await line.mend();
    await workstation.screen.status.reconnectNow();
    await until('all are sent', async () => (await workstation.status()).unsent === 0);
    expect(pane.messages().filter(({ delivery }) => delivery === 'sent')).toHaveLength(20);
  });
});
