import { expect, test } from 'vitest';
import { takeCustomerMessage } from '../../../../src/central/conversations/take-customer-message.ts';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import { inFeedTransaction } from '../../../../src/central/feed/record-changes.ts';
import { createLiveSignals } from '../../../../src/central/live/live-signals.ts';
import { timeOrderedIds } from '../../../../src/central/ports.ts';
import type { MessageId } from '../../../../src/contract/model/ids.ts';
import { REOPENS_WITHIN_MS } from '../../../../src/conversation-rules/come-back.ts';
import type { Engine } from '../../support/engine.ts';
import { handledSeed } from '../../support/handled-seed.ts';
import { newMessageId, openStage } from '../../support/stage.ts';
import { answers, heldBy, lookAt } from './scene.ts';

/** As a channel does whose threads go on, such as e-mail. `lasting` gives a database that can be opened again. */
export function answersLaterSuite(engine: Engine, lasting: Engine['fresh']): void {
  test('an answer takes up what ended within seven days, once; later it is over', async () => {
    const database = await lasting();
    const stage = await openStage(engine, { database, seed: handledSeed() });
    const { conversationId, does, now } = await heldBy(stage, 'anna');
    await does(answers);
    await does({ kind: 'sentimentSet', mood: 'upset' });
    await does({ kind: 'resolved', disposition: 'answered' });
    const endedAt = (await now()).conversation.resolvedAt ?? 0;
    await stage.close();

    const { db, close } = await openDatabase(database, () => {});
    const takenAt = (at: number, messageId: MessageId, text: string) => {
      const parts = { db, signals: createLiveSignals(), clock: { now: () => at }, ids: timeOrderedIds };
      return inFeedTransaction(parts, (tx, record) =>
        takeCustomerMessage(parts, tx, record, { conversationId, messageId, text, reopens: true }),
      );
    };
    const tooLate = await takenAt(endedAt + REOPENS_WITHIN_MS, newMessageId(), 'Hello again');
    expect(tooLate).toEqual({ ok: false, failure: { code: 'ENDED' } });
    const messageId = newMessageId();
    const inTime = endedAt + REOPENS_WITHIN_MS - 1;
    const taken = await takenAt(inTime, messageId, 'One more thing');
    expect(taken).toMatchObject({ ok: true, value: { seq: 7, kind: 'incoming', text: 'One more thing' } });
    expect(await takenAt(inTime + 1, messageId, 'One more thing')).toEqual(taken);
    const other = await takenAt(inTime + 1, messageId, 'Other words');
    expect(other).toEqual({ ok: false, failure: { code: 'MESSAGE_ID_TAKEN' } });
    await close();

    const after = await openStage(engine, { database, seed: handledSeed() });
    const { conversation, lines } = await lookAt(after, conversationId);
    expect(conversation).toMatchObject({
      status: 'queued',
      holder: null,
      waitingSince: inTime,
      resolvedAt: null,
      disposition: null,
      ending: null,
      // What was said of the customer held until the end.
      sentiment: null,
    });
    expect(lines.slice(4).map(({ text }) => text)).toEqual(['resolved', 'reopened', 'One more thing']);
    await after.close();
  });
}
