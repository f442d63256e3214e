import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '../../support/central-client.ts';
import { newMessageId, readUntil, type Stage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import {
  euros,
  heldBy,
  inserted,
  itemRow,
  newItem,
  priceFact,
  publish,
  publishRows,
  resolveAll,
  swept,
  written,
} from './update-desk.ts';

const unhurried = { timeout: 240_000 };

export function sweepSuite(stage: () => Stage): void {
  async function team() {
    return {
      sofia: await stage().signIn('sofia'),
      anna: await stage().signIn('anna'),
      bela: await stage().signIn('bela'),
      quentin: await stage().signIn('quentin'),
    };
  }

  test('what was told is listed for team leads, and for each agent their own', async () => {
    const { sofia, anna, bela, quentin } = await team();
    const item = newItem(499);
    await publishRows(sofia, [itemRow(item)]);
    const [annas, belas] = [await heldBy(stage(), anna), await heldBy(stage(), bela)];
    const told = await annas.answer('Se maksaa 499,00 €', [inserted(item, '499,00 €')]);
    await belas.answer(`${item.name} on 499 €`);
    await belas.resolve();
    const { broadcastId } = await publish(sofia, [priceFact(item, 549)]);
    const items = await swept(sofia, broadcastId, ({ length }) => length === 2);
    expect(items).toMatchObject([
      {
        messageId: told,
        why: 'inserted',
        resolved: false,
        holderName: 'anna lastname',
        customerName: 'Cleo',
        authorName: 'Aino',
        text: 'Se maksaa 499,00 €',
        state: 'open',
        fact: { to: euros(549) },
      },
      { conversationId: belas.conversationId, why: 'text', resolved: true },
    ]);
    expect(await swept(anna, broadcastId, () => true)).toEqual([items[0]]);
    expect(await swept(bela, broadcastId, () => true)).toEqual([items[1]]);
    expect(await swept(quentin, broadcastId, () => true)).toEqual([]);
    const { sweep } = await sofia.call.updates.matrix({ broadcastId });
    expect(sweep).toEqual({ open: 2, corrected: 0, dismissed: 0 });
    await annas.resolve();
  });

  test('an answer that was written offline and arrives later is listed, also when the pack has caught up', async () => {
    const { sofia, anna } = await team();
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage(), anna);
    const { broadcastId } = await publish(sofia, [priceFact(item, 11)]);
    await held.answer(`${item.name} maksaa 10 euroa`);
    await swept(anna, broadcastId, ({ length }) => length === 1);
    await publishRows(sofia, [itemRow({ ...item, price: euros(11) })]);
    const late = await heldBy(stage(), anna);
    await late.answer(`${item.sku}: 10,00 €`);
    await swept(anna, broadcastId, ({ length }) => length === 2);
    // Once the new price was told, the old one may be mentioned.
    await late.answer(`${item.sku} maksaa sittenkin 11 €, ei 10 €`);
    await late.answer(`${item.sku} oli ennen 10 €`);
    expect(await swept(sofia, broadcastId, ({ length }) => length >= 2)).toHaveLength(2);
    await publishRows(sofia, [itemRow(item)]);
    const again = await heldBy(stage(), anna);
    await again.answer(`${item.sku}: 10,00 €`);
    expect(await swept(sofia, broadcastId, ({ length }) => length >= 2)).toHaveLength(2);
    await resolveAll([held, late, again]);
  });

  test('a correction reaches the customer of a resolved conversation once, however often it is sent', async () => {
    const { sofia, anna, bela } = await team();
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage(), anna);
    await held.answer(`${item.name}: 10 €`);
    await held.answer(`Kyllä, ${item.name} on 10 €`);
    await held.resolve();
    const { broadcastId } = await publish(sofia, [priceFact(item, 12)]);
    const [first, second] = await swept(anna, broadcastId, ({ length }) => length === 2);
    const sweepItemId = first?.sweepItemId ?? '';
    const correction = { sweepItemId, messageId: newMessageId(), text: `Anteeksi, ${item.name} on 12 €.` };
    expect(await codeOf(bela.call.updates.correct(correction))).toBe('FORBIDDEN');
    const answers = await Promise.all([1, 2, 3].map(() => anna.call.updates.correct(correction)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: 'corrected', decidedBy: 'anna lastname' });
    const stream = await held.customer.call.webChat.stream({ afterSeq: 0 });
    const seen = await readUntil(stream, ({ type }) => type === 'ended');
    const said = seen.flatMap((one) => (one.type === 'message' ? [one.message] : []));
    expect(said.filter(({ text }) => text === correction.text)).toMatchObject([
      { from: 'brand', authorName: 'Aino', messageId: correction.messageId },
    ]);
    const { conversation } = await sofia.call.conversations.messages({ conversationId: held.conversationId });
    expect(conversation.status).toBe('resolved');
    // The one message corrects both answers.
    const decided = await swept(sofia, broadcastId, ({ length }) => length === 2, 'decided');
    expect(decided.map(({ state }) => state)).toEqual(['corrected', 'corrected']);
    const other = { ...correction, sweepItemId: second?.sweepItemId ?? '', messageId: newMessageId() };
    expect(await codeOf(sofia.call.updates.correct(other))).toBe('UPDATE_CHANGED');
    expect(await codeOf(sofia.call.updates.correct({ ...correction, text: 'else' }))).toBe('BAD_REQUEST');
  });

  test('a correction does not end a customer’s waiting for an answer', async () => {
    const { sofia, anna } = await team();
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage(), anna);
    await held.answer(`${item.name}: 10 €`);
    const { at } = await held.customer.write('And the shade?');
    const { broadcastId } = await publish(sofia, [priceFact(item, 12)]);
    const [listed] = await swept(sofia, broadcastId, ({ length }) => length === 1);
    const sweepItemId = listed?.sweepItemId ?? '';
    await sofia.call.updates.correct({ sweepItemId, messageId: newMessageId(), text: 'It is 12 €' });
    const { conversation } = await anna.call.conversations.messages({ conversationId: held.conversationId });
    expect(conversation.waitingSince).toBe(at);
    await held.resolve();
  });

  test('what needs no correction is dismissed with the reason, by the lead or who wrote it', async () => {
    const { sofia, anna, bela } = await team();
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage(), anna);
    await held.answer(`${item.name}: 10 €`);
    const { broadcastId } = await publish(sofia, [priceFact(item, 12)]);
    const [listed] = await swept(anna, broadcastId, ({ length }) => length === 1);
    const dismissal = { sweepItemId: listed?.sweepItemId ?? '', reason: 'It was ordered already' };
    expect(await codeOf(bela.call.updates.dismiss(dismissal))).toBe('FORBIDDEN');
    const otto = await stage().signIn('otto');
    expect(await codeOf(otto.call.updates.dismiss(dismissal))).toBe('NOT_FOUND');
    const decided = await anna.call.updates.dismiss(dismissal);
    expect(decided).toMatchObject({
      state: 'dismissed',
      decidedBy: 'anna lastname',
      reason: dismissal.reason,
    });
    expect(await anna.call.updates.dismiss(dismissal)).toEqual(decided);
    expect(await codeOf(sofia.call.updates.dismiss(dismissal))).toBe('UPDATE_CHANGED');
    const correction = { ...dismissal, messageId: newMessageId(), text: 'x' };
    expect(await codeOf(sofia.call.updates.correct(correction))).toBe('UPDATE_CHANGED');
    await held.resolve();
  });

  test('a revision asks again for customers who were told its old word; a retraction withdraws what is open', async () => {
    const { sofia, anna } = await team();
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const [one, two] = [await heldBy(stage(), anna), await heldBy(stage(), anna)];
    for (const held of [one, two]) await held.answer(`${item.name}: 10 €`);
    const content = written([priceFact(item, 12)]);
    const { broadcastId } = content;
    await sofia.call.updates.publish(content);
    const [first] = await swept(sofia, broadcastId, ({ length }) => length === 2);
    const sweepItemId = first?.sweepItemId ?? '';
    await anna.call.updates.correct({ sweepItemId, messageId: newMessageId(), text: `${item.name}: 12 €` });
    const brands = [{ brandId: lamps, text: null, facts: [priceFact(item, 13)] }];
    await sofia.call.updates.revise({ ...content, brands, expectedRevision: 1 });
    const again = await swept(sofia, broadcastId, ({ length }) => length === 2);
    expect(again.map(({ fact }) => fact)).toMatchObject([{ to: euros(13) }, { to: euros(13) }]);
    await sofia.call.updates.retract({ broadcastId, reason: '' });
    expect(await swept(sofia, broadcastId, () => true)).toEqual([]);
    const withdrawn = await swept(sofia, broadcastId, ({ length }) => length === 2, 'decided');
    expect(withdrawn).toMatchObject([{ reason: 'retracted', decidedBy: null }, { state: 'dismissed' }]);
    await resolveAll([one, two]);
  });

  test(
    'of conversations made up at random exactly those are listed that a reader would list',
    unhurried,
    async () => {
      const { sofia, anna } = await team();
      const [item, other] = [newItem(499), newItem(499)];
      await publishRows(sofia, [itemRow(item), itemRow(other)]);
      const sayings = {
        byName: { text: `${item.name} maksaa 499,00 €`, wrong: true },
        byNumber: { text: `Tuote ${item.sku.toLowerCase()} 499,-`, wrong: true },
        inserted: { text: 'Se on 499 €', references: [inserted(item, '499 €')], wrong: true },
        otherItem: { text: `${other.name} maksaa 499 €`, wrong: false },
        otherInserted: { text: 'Se on 499 €', references: [inserted(other, '499 €')], wrong: false },
        otherPrice: { text: `${item.name} maksaa 489 €`, wrong: false },
        noPrice: { text: `${item.name} on varastossa, 12 kpl`, wrong: false },
        smallTalk: { text: 'Kiitos ja hei!', wrong: false },
      } as const;
      const saying = fc.constantFrom(...(Object.keys(sayings) as (keyof typeof sayings)[]));
      const shape = fc.record({
        before: fc.array(saying, { minLength: 1, maxLength: 4 }),
        after: fc.array(saying, { maxLength: 2 }),
        resolved: fc.boolean(),
      });
      const shapes = fc.sample(shape, { numRuns: 16, seed: 20 });
      const expected = new Set<string>();
      const say = async (held: Awaited<ReturnType<typeof heldBy>>, name: keyof typeof sayings) => {
        const { text, wrong, ...rest } = sayings[name];
        const id = await held.answer(text, 'references' in rest ? [...rest.references] : []);
        if (wrong) expected.add(id);
      };
      const conversations: { held: Awaited<ReturnType<typeof heldBy>>; of: (typeof shapes)[number] }[] = [];
      for (const of of shapes) {
        const held = await heldBy(stage(), anna, `Moi, ${item.name} 499 €?`);
        for (const name of of.before) await say(held, name);
        if (of.resolved) await held.resolve();
        conversations.push({ held, of });
      }
      const open = conversations.filter(({ of }) => !of.resolved);
      // Some answers arrive while the update is published, some after.
      const [{ broadcastId }] = await Promise.all([
        publish(sofia, [priceFact(item, 549)]),
        ...open.map(async ({ held, of }) => {
          for (const name of of.after) await say(held, name);
        }),
      ]);
      const items = await swept(sofia, broadcastId, ({ length }) => length >= expected.size);
      expect(new Set(items.map(({ messageId }) => messageId))).toEqual(expected);
      expect(expected.size).toBeGreaterThan(8);
      await resolveAll(open.map(({ held }) => held));
    },
  );
}
