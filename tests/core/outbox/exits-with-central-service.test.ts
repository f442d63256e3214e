import { describe, expect, test } from 'vitest';
import type { Undoable } from '../../../src/contract/workstation/conversations.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation } from '../support/workstation.ts';

const stage = sharedStage();

const resolve = { kind: 'resolve', disposition: 'answered' } as const;

describe('Exits at a real central service', () => {
  test('make room for the next conversation at once, for somebody who may hold no more', async () => {
    const adam = await openWorkstation(tempFolder());
    await adam.signIn(stage().url, 'adam');
    await adam.connected();
    const first = await stage().customerWrites(lamps, 'One');
    await take(adam, first);
    await take(adam, await stage().customerWrites(lamps, 'Two'));
    const { conversationId } = await stage().customerWrites(lamps, 'Three');
    await waitsInQueue(adam, conversationId);
    expect(await adam.screen.queue.claim({ conversationId })).toMatchObject({ code: 'capacityReached' });

    const begun = performance.now();
    await adam.screen.conversations.leave({
      brandId: lamps,
      conversationId: first.conversationId,
      exit: resolve,
    });
    expect(await adam.screen.queue.claim({ conversationId })).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect((await first.call.webChat.read({})).ended).toBe(true);
  });

  test('are seen as able to be taken back, and leave no trace when they are', async () => {
    const anna = await openWorkstation(tempFolder());
    await anna.signIn(stage().url, 'anna');
    await anna.connected();
    const customer = await stage().customerWrites(lamps, 'Hello');
    const pane = await take(anna, customer);
    const seen: Undoable[][] = [];
    const stopped = new AbortController();
    const watching = (async () => {
      const stream = await anna.screen.conversations.watchUndoable(undefined, { signal: stopped.signal });
      for await (const open of stream) seen.push(open);
    })().catch(() => {});
    const at = { brandId: lamps, conversationId: customer.conversationId };
    const left = await anna.screen.conversations.leave({ ...at, exit: { kind: 'skip', reason: null } });
    if (!left.ok) throw new Error(left.code);
    await until('it is offered', () => seen.at(-1)?.[0]?.eventId === left.value.eventId);
    expect((await anna.queue()).mine.at(-1)).toMatchObject({ leaving: 'skip' });
    expect(await anna.screen.conversations.undo(left.value)).toMatchObject({ ok: true });
    await until('it is no longer offered', () => seen.at(-1)?.length === 0);
    expect(pane.detail()).toMatchObject({ leaving: null, writing: 'allowed' });
    await anna.send(lamps, customer.conversationId, 'Here I am');
    await until('the answer is sent', () => pane.messages().at(-1)?.delivery === 'sent');
    expect(pane.texts()).not.toContain('skipped');
    stopped.abort();
    await watching;
  });

  test('put a conversation back, where it is last for whoever did, until they take it again', async () => {
    const bela = await openWorkstation(tempFolder());
    await bela.signIn(stage().url, 'bela');
    await bela.connected();
    const customer = await stage().customerWrites(lamps, 'In Swedish?');
    await take(bela, customer);
    const { conversationId } = customer;
    const exit = { kind: 'skip', reason: null } as const;
    await bela.screen.conversations.leave({ brandId: lamps, conversationId, exit });
    await waitsInQueue(bela, conversationId);
    const card = (await bela.queue()).waiting.find((each) => each.conversationId === conversationId);
    expect(card).toMatchObject({ skippedByMe: true, holderName: null });
    const pane = await take(bela, customer);
    await until('the skip stands in the transcript', () => pane.texts().includes('skipped'));
    const skipped = pane.messages().find(({ text }) => text === 'skipped');
    expect(skipped).toMatchObject({ kind: 'event', details: { by: 'bela lastname' } });
    expect((await bela.queue()).mine.at(-1)?.skippedByMe).toBe(false);
  });
});
