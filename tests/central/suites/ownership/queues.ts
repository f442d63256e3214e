import { expect, test } from 'vitest';
import { QueueId } from '../../../../src/contract/model/ids.ts';
import { codeOf } from '../../support/central-client.ts';
import { newMessageId, type Stage, written } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { claimed, hasLeft, isConversation, switchOn } from './steps.ts';

const vip = QueueId.parse('vip');

export function queueSuite(stage: () => Stage): void {
  test('what moves to a queue that is not theirs leaves an agent, who hears no word of it and cannot claim it', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const [annas, belas] = [await switchOn(anna), await switchOn(bela)];
    const conversationId = await claimed(stage(), bela);
    await annas.hears(hasLeft(conversationId));
    await bela.call.ownership.moveToQueue({ conversationId, queueId: vip, note: 'secret of the queue' });
    const toAnna = await annas.hears(hasLeft(conversationId));
    expect(JSON.stringify(toAnna)).not.toContain('secret of the queue');
    expect(JSON.stringify(toAnna)).not.toContain('Does it dim');
    await belas.hears(
      (item) => isConversation(conversationId)(item) && JSON.stringify(item).includes('"queued"'),
    );

    const idsOf = async (member: typeof anna) =>
      (await member.call.feed.snapshot({ brandId: lamps })).conversations.map((each) => each.conversationId);
    expect(await idsOf(anna)).not.toContain(conversationId);
    expect(await idsOf(bela)).toContain(conversationId);
    expect(await idsOf(await stage().signIn('sofia'))).toContain(conversationId);
    expect(await codeOf(anna.call.conversations.claim({ conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(anna.call.ownership.look({ conversationId }))).toBe('NOT_FOUND');
    await bela.call.conversations.claim({ conversationId });
    // Nor is she told who has it.
    expect(await codeOf(anna.call.conversations.claim({ conversationId }))).toBe('NOT_FOUND');
    await Promise.all([annas.switchOff(), belas.switchOff()]);
  });

  test('not a byte of what waits and is answered in another queue goes to an agent’s workstation but its id', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const hidden = await stage().customerWrites(lamps, 'My door code is 4711', 'Ottilie');
    const { conversationId } = hidden;
    await bela.call.conversations.claim({ conversationId });
    await bela.call.ownership.moveToQueue({ conversationId, queueId: vip, note: 'a regular' });
    const asked = { headers: { authorization: `Bearer ${anna.signedIn.accessToken}` } };
    const snapshot = await fetch(`${stage().url}/v1/brands/${lamps}/conversations`, asked);
    expect(snapshot.status).toBe(200);
    const shown = await snapshot.text();
    expect(shown).not.toContain(conversationId);

    const feed = await fetch(`${stage().url}/v1/feed?since=${lamps}:${JSON.parse(shown).cursor}`, asked);
    await bela.call.conversations.claim({ conversationId });
    await bela.push(bela.event(conversationId, 1, written('Then I know where to go.')));
    await hidden.write('It is 4712 now');
    const last = await stage().customerWrites(lamps, 'Hello', 'Last of all');
    const raw = await readText(feed, last.conversationId);
    expect(raw).toContain(conversationId);
    for (const word of ['Ottilie', '4711', '4712', 'regular', 'vip', 'where to go', 'bela']) {
      expect(raw).not.toContain(word);
    }
  });

  test('what is escalated waits for the internal team, and agents see it no more', async () => {
    const [bela, sofia] = [await stage().signIn('bela'), await stage().signIn('sofia')];
    const belas = await switchOn(bela);
    const conversationId = await claimed(stage(), bela);
    const exit = {
      kind: 'escalated',
      messageId: newMessageId(),
      reason: 'warranty',
      note: 'Broken',
    } as const;
    await bela.push(bela.event(conversationId, 1, exit));
    await belas.hears(hasLeft(conversationId));
    expect(await codeOf(bela.call.conversations.claim({ conversationId }))).toBe('NOT_FOUND');
    expect(await sofia.call.conversations.claim({ conversationId })).toMatchObject({
      queueId: 'internal',
      escalation: { reason: 'warranty', note: 'Broken', by: { name: 'bela lastname' } },
    });
    await belas.switchOff();
  });

  test('whoever may see a waiting conversation hears who looks at it, but not they themselves', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const [annas, belas] = [await switchOn(anna), await switchOn(bela)];
    const { conversationId } = await stage().customerWrites(lamps);
    await anna.call.ownership.look({ conversationId });
    const heard = await belas.hears((item) => item.type === 'looking');
    expect(heard.at(-1)).toMatchObject({
      brandId: lamps,
      looking: { conversationId, person: { name: 'anna lastname' } },
    });
    const again = await stage().customerWrites(lamps);
    const toAnna = await annas.hears(isConversation(again.conversationId));
    expect(toAnna.some(({ type }) => type === 'looking')).toBe(false);
    await Promise.all([annas.switchOff(), belas.switchOff()]);
  });
}

/** What a stream sends, as it is sent, until something is in it; then hangs up. */
async function readText({ body }: Response, until: string): Promise<string> {
  let text = '';
  for await (const piece of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.includes(until)) return text;
  }
  throw new Error(`the stream ended without ${until}`);
}
