import type { BrandId, ConversationId, PersonId } from '../../../contract/model/ids.ts';
import type { FinishedHit } from '../../../contract/workstation/queue.ts';
import type { FinishedFinder } from '../../../core/queue/finished-search.ts';
import type { Database } from '../open-database.ts';

/** Around a match in an excerpt; of the private use area, so that no customer means anything by them. */
const OPEN = '\u{e000}';
const CLOSE = '\u{e001}';

/** Exported for the test that holds its query plan. */
export const FIND_FINISHED_SQL = `
  SELECT conversations.conversation_id AS conversationId, coalesce(received_at, written_at) AS at,
    snippet(message_words, 0, '${OPEN}', '${CLOSE}', '…', 16) AS excerpt
  FROM message_words
    JOIN messages ON messages.rowid = message_words.rowid
    JOIN conversations ON conversations.conversation_id = messages.conversation_id
  WHERE message_words MATCH @match AND conversations.status = 'resolved' AND holder_id = @personId
    AND (@brandId IS NULL OR brand_id = @brandId)
  ORDER BY rank, at DESC LIMIT @limit`;

interface FoundRow {
  readonly conversationId: ConversationId;
  readonly at: number;
  readonly excerpt: string;
}

interface FindParameters {
  readonly match: string;
  readonly personId: PersonId;
  readonly brandId: BrandId | null;
  readonly limit: number;
}

export function createFinishedFinder(db: Database): FinishedFinder {
  const find = db.prepare<[FindParameters], FoundRow>(FIND_FINISHED_SQL);
  return {
    find: ({ words, ...rest }) =>
      find
        .all({ match: words.map(wordToMatch).join(' '), ...rest })
        .map((row) => ({ ...row, excerpt: excerptToParts(row.excerpt) })),
  };
}

/** Quoted, so that nothing in it is taken for the query language; a zero would end the quotation. */
function wordToMatch(word: string): string {
  return `"${word.replaceAll('"', '').replaceAll('\0', '')}"*`;
}

function excerptToParts(excerpt: string): FinishedHit['excerpt'] {
  return excerpt
    .split(/(?=\u{e000})|(?<=\u{e001})/u)
    .map((part) => ({
      text: part.replaceAll(OPEN, '').replaceAll(CLOSE, ''),
      match: part.startsWith(OPEN) && part.endsWith(CLOSE),
    }))
    .filter(({ text }) => text !== '');
}
