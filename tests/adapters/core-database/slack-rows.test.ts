import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  QUESTIONS_OF_CONVERSATION_SQL,
  UNREAD_QUESTIONS_SQL,
  WAITING_QUESTIONS_SQL,
} from '../../../src/adapters/sqlite/core-database/brand-questions.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { type ConversationId, PersonId, QuestionId } from '../../../src/contract/model/ids.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import type { KnownQuestion } from '../../../src/core/questions/question-store.ts';
import type { SlackAccess } from '../../../src/core/slack/slack-memory.ts';
import { openMemory } from '../../core/knowledge/open-memory.ts';
import { sampleConversation } from '../../core/questions/sample-conversation.ts';
import { urgentChannel } from '../../core/slack/slack-scene.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const kuuma = brandIdOf('kuuma');

const access: SlackAccess = {
  tokens: { botToken: new Secret('xoxb-not-to-be-seen'), appToken: new Secret('xapp-not-to-be-seen') },
  identity: {
    ...{
      teamId: 'T1',
      teamName: 'Team',
      botUserId: 'U1',
      botId: null,
      botName: 'bot',
      scopes: ['chat:write'],
    },
  },
  on: true,
};

function known(conversationId: ConversationId, changes: Partial<KnownQuestion> = {}): KnownQuestion {
  return {
    question: {
      ...{ questionId: QuestionId.parse(newId()), brandId: kuuma, conversationId, text: 'Dimmable?' },
      askedBy: { personId: PersonId.parse(newId()), name: 'Bela' },
      ...{ askedAt: 5, state: 'waiting', problem: null, channelName: null, answers: [] },
    },
    ...{ handedIn: false, unread: [], news: 0 },
    ...changes,
  };
}

describe('Slack’s tokens on disk', () => {
  test('are given back after a restart, and neither the files nor a printed value shows them', () => {
    const folder = tempFolder();
    const first = openMemory(folder);
    first.transaction(() => first.slack.access.save(access));
    first.close();
    const again = openMemory(folder).slack.access.find();
    expect(again?.tokens.botToken.reveal()).toBe('xoxb-not-to-be-seen');
    expect(again).toMatchObject({ identity: access.identity, on: true });
    const printed = [
      inspect(again, { depth: 9 }),
      JSON.stringify(again),
      String(again?.tokens.appToken),
    ].join();
    expect(printed).toContain('<secret>');
    expect(printed).not.toContain('not-to-be-seen');
    expect(readFileSync(join(folder, 'core.db')).includes('not-to-be-seen')).toBe(false);
  });

  test('are one pair, and gone when they are removed', () => {
    const { slack, transaction } = openMemory(tempFolder());
    transaction(() => slack.access.save(access));
    transaction(() => slack.access.save({ ...access, on: false }));
    expect(slack.access.find()?.on).toBe(false);
    transaction(slack.access.remove);
    expect(slack.access.find()).toBeNull();
  });
});

describe('What a bridge heard', () => {
  test('is kept once, in the order of its arrival, over a restart, until it is done', () => {
    const folder = tempFolder();
    const first = openMemory(folder);
    const event = (eventId: string, text = eventId) => ({ eventId, event: `{"text":"${text}"}`, keptAt: 1 });
    first.transaction(() => {
      for (const eventId of ['Ev2', 'Ev1', 'Ev3']) first.slack.inbox.keep(event(eventId));
    });
    first.transaction(() => first.slack.inbox.keep(event('Ev1', 'another attempt')));
    first.close();
    const { slack, transaction } = openMemory(folder);
    expect(slack.inbox.waiting(2)).toEqual([event('Ev2'), event('Ev1')]);
    transaction(() => slack.inbox.done(['Ev2', 'Ev1', 'Ev-of-nobody']));
    expect(slack.inbox.waiting(9)).toEqual([event('Ev3')]);
    transaction(slack.inbox.clear);
    expect(slack.inbox.waiting(9)).toEqual([]);
  });
});

describe('Mappings that were heard', () => {
  test('replace those from before, and one this program does not understand is as if it were not there', () => {
    const folder = tempFolder();
    const { slack, transaction } = openMemory(folder);
    const [one, other] = [urgentChannel(), urgentChannel({ channelId: 'C9OTHER' })];
    transaction(() => slack.mappings.replace([{ mapping: one, since: 1 }]));
    transaction(() => slack.mappings.replace([one, other].map((mapping) => ({ mapping, since: 2 }))));
    expect(slack.mappings.all()).toHaveLength(2);
    openRaw(folder).exec(`UPDATE slack_heard_mappings SET content = '{}' WHERE channel_id = 'C9OTHER'`);
    expect(slack.mappings.all()).toEqual([{ mapping: one, since: 2 }]);
  });
});

describe('Questions on disk', () => {
  test('are given back as they were stored, in the order of asking, and go with their conversation', () => {
    const { questions, conversations, transaction } = openMemory(tempFolder());
    const about = sampleConversation(kuuma);
    const { conversationId } = about;
    const later = known(conversationId, { unread: ['1.0'], news: 3, handedIn: true });
    const earlier = known(conversationId);
    const first = { ...earlier, question: { ...earlier.question, askedAt: 4 } };
    transaction(() => {
      conversations.upsert(about);
      questions.save(later);
      questions.save(earlier);
      questions.save(first);
    });
    expect(questions.ofConversation(conversationId)).toEqual([first, later]);
    expect(questions.waiting(9)).toEqual([first]);
    expect(questions.withUnread()).toEqual([later]);
    transaction(() => conversations.removeBrand(kuuma));
    expect([questions.find(first.question.questionId), questions.withUnread()]).toEqual([null, []]);
  });

  test('are found by index alone', () => {
    const folder = tempFolder();
    openMemory(folder);
    const raw = openRaw(folder);
    const planOf = (sql: string, ...values: readonly (string | number)[]) =>
      raw
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map(({ detail }) => detail.replace(/ \(.*/, ''));
    expect(planOf(QUESTIONS_OF_CONVERSATION_SQL, 'c')).toEqual([
      'SEARCH brand_questions USING INDEX brand_questions_of_conversation',
    ]);
    expect(planOf(WAITING_QUESTIONS_SQL, 1)).toEqual([
      'SCAN brand_questions USING INDEX brand_questions_waiting',
    ]);
    expect(planOf(UNREAD_QUESTIONS_SQL)).toEqual(['SCAN brand_questions USING INDEX brand_questions_unread']);
  });
});

function openRaw(folder: string): SqliteDatabase.Database {
  const db = new SqliteDatabase(join(folder, 'core.db'));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(`raw:${Buffer.alloc(32, 3).toString('hex')}`));
  onTestFinished(() => {
    db.close();
  });
  return db;
}
