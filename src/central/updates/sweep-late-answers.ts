import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Message } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UpdateFact } from '../../contract/model/urgent-update.ts';
import { saysPrice } from '../../update-rules/facts-on-rows.ts';
import { rowKey, rowOfFact } from '../../update-rules/rows-of-facts.ts';
import type { Superseded } from '../../update-rules/told-superseded.ts';
import type { Tables } from '../database/tables.ts';
import type { FollowUp } from '../live/follow-ups.ts';
import type { Ids } from '../ports.ts';
import { wordsIn } from './brand-words.ts';
import { foundIn } from './find-answers.ts';
import { packRowsOf } from './pack-rows-of.ts';
import { answersIn, SWEEP_BACK_MS } from './read-answers.ts';
import { insertFound, writersOf } from './sweep-rows.ts';
import { factRulesOf } from './told-rules.ts';
import { inForceAt, type StoredUpdate, selectUpdates } from './update-rows.ts';

/**
 * Lists those of an agent's new answers that tell what was superseded when they arrived: they were written offline, or
 * in the seconds in which the update was on its way. Called once the brand's counter is locked, so that an update that
 * is being published is either seen here or sees these answers.
 */
export async function sweepLateAnswers(
  tx: Transaction<Tables>,
  ids: Ids,
  given: {
    readonly conversation: Conversation;
    readonly brand: Brand;
    readonly messages: readonly Message[];
    readonly now: EpochMs;
  },
): Promise<FollowUp[]> {
  const { conversation, messages, now } = given;
  const { brandId, conversationId } = conversation;
  const arrived = new Set(
    messages.flatMap(({ kind, messageId }) => (kind === 'outgoing' ? [messageId] : [])),
  );
  if (arrived.size === 0) return [];
  const updates = await selectUpdates(tx, (query) =>
    inForceAt(query, now)
      .where('brand_id', '=', brandId)
      .where('supersedes', '=', true)
      .where('published_at', '>=', now - SWEEP_BACK_MS),
  );
  if (updates.length === 0) return [];

  const answers = (await answersIn(tx, [conversationId], now - SWEEP_BACK_MS)).get(conversationId) ?? [];
  const followUps: FollowUp[] = [];
  for (const stored of updates) {
    const rules = factRulesOf(await stillWrong(tx, stored, now), wordsIn(given.brand.locale));
    const found = foundIn(answers, rules, stored.update.publishedAt).filter(({ answer }) =>
      arrived.has(answer.messageId),
    );
    if (found.length === 0) continue;
    await insertFound(tx, ids, stored.update, found);
    followUps.push({ brandId, broadcastId: stored.update.broadcastId, writers: writersOf(found) });
  }
  return followUps;
}

/** The facts that have begun and of which the brand does not say the old thing again. */
async function stillWrong(tx: Transaction<Tables>, { update, superseded }: StoredUpdate, now: EpochMs) {
  const settled = update.facts.filter(({ settledIn }) => settledIn !== null);
  const rows = await packRowsOf(tx, update.brandId, settled.map(rowOfFact));
  const saysOldAgain = (fact: UpdateFact, before: Superseded | undefined) => {
    const row = fact.settledIn === null ? undefined : rows.get(rowKey(rowOfFact(fact)));
    if (!row) return false;
    if (row.kind !== 'priceItem') return row.row.body === before?.body;
    return fact.type === 'priceChanged' && saysPrice(row.row, fact.from);
  };
  const kept = update.facts.flatMap((fact, place) => {
    const before = superseded[place];
    const begun = fact.type !== 'priceChanged' || fact.at <= now;
    return begun && !saysOldAgain(fact, before)
      ? [{ fact, before: before ?? { item: null, body: null } }]
      : [];
  });
  return { facts: kept.map(({ fact }) => fact), superseded: kept.map(({ before }) => before) };
}
