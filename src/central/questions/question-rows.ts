import type { Kysely } from 'kysely';
import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { BrandId, PersonId, QuestionId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { readAnswers, type ThreadPlace } from './answers.ts';

function questionQuery(db: Kysely<Tables>) {
  return db
    .selectFrom('brand_questions')
    .innerJoin('slack_outbound as outbound', 'outbound.outbound_id', 'brand_questions.question_id')
    .innerJoin('people', 'people.person_id', 'brand_questions.asked_by')
    .innerJoin('conversations', 'conversations.conversation_id', 'brand_questions.conversation_id')
    .selectAll('brand_questions')
    .select([
      'people.name as asker',
      'outbound.team_id',
      'outbound.channel_id',
      'outbound.created_at',
      'outbound.state',
      'outbound.problem',
      'outbound.ts',
    ]);
}

type QuestionQuery = ReturnType<typeof questionQuery>;

async function selectQuestions(
  db: Kysely<Tables>,
  narrow: (query: QuestionQuery) => QuestionQuery,
): Promise<BrandQuestion[]> {
  const rows = await narrow(questionQuery(db))
    .orderBy('outbound.created_at')
    .orderBy('brand_questions.question_id')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      questionId: row.question_id,
      brandId: row.brand_id,
      conversationId: row.conversation_id,
      askedBy: { personId: row.asked_by, name: row.asker },
      text: JSON.parse(row.text),
      askedAt: row.created_at,
      state: row.state,
      problem: row.problem,
      channelName: row.channel_name,
      answers:
        row.ts === null
          ? []
          : await readAnswers(db, { teamId: row.team_id, channelId: row.channel_id, threadTs: row.ts }),
    })),
  );
}

export async function findQuestion(
  db: Kysely<Tables>,
  questionId: QuestionId,
): Promise<BrandQuestion | null> {
  const [found] = await selectQuestions(db, (query) =>
    query.where('brand_questions.question_id', '=', questionId),
  );
  return found ?? null;
}

/** One's own of a brand's unresolved conversations, oldest first. */
export async function listQuestions(
  db: Kysely<Tables>,
  brandId: BrandId,
  personId: PersonId,
): Promise<BrandQuestion[]> {
  return selectQuestions(db, (query) =>
    query
      .where('brand_questions.brand_id', '=', brandId)
      .where('brand_questions.asked_by', '=', personId)
      .where('conversations.status', '<>', 'resolved'),
  );
}

/** The question whose message began a thread; null for any other thread. */
export async function questionOfThread(
  db: Kysely<Tables>,
  { teamId, channelId, threadTs }: ThreadPlace,
): Promise<QuestionId | null> {
  const row = await db
    .selectFrom('brand_questions')
    .innerJoin('slack_outbound as outbound', 'outbound.outbound_id', 'brand_questions.question_id')
    .select('brand_questions.question_id')
    .where('outbound.team_id', '=', teamId)
    .where('outbound.channel_id', '=', channelId)
    .where('outbound.ts', '=', threadTs)
    .executeTakeFirst();
  return row?.question_id ?? null;
}
