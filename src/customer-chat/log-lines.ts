import type { CustomerFile, CustomerMessage } from '../contract/central/web-chat.ts';
import type { ChatSettings } from './chat-settings.ts';
import type { PendingMessage, UploadedFile } from './stored-chat.ts';

/** One that is on its way has no address yet. */
export type LineFile = CustomerFile | UploadedFile;

/** One message as the log shows it. */
export interface LogLine {
  readonly messageId: string;
  readonly own: boolean;
  readonly author: string;
  readonly text: string;
  readonly files: readonly LineFile[];
  readonly at: number;
  readonly delivery: 'sent' | PendingMessage['delivery'];
  /** The first of a run by one author carries the name, the last one the time. */
  readonly firstOfRun: boolean;
  readonly lastOfRun: boolean;
  /** Set where a new day begins, unless the whole conversation is of one day. */
  readonly day: string | null;
}

/** A pause longer than this begins a new run. */
const RUN_PAUSE_MS = 5 * 60_000;

type Plain = Omit<LogLine, 'firstOfRun' | 'lastOfRun' | 'day'>;

/** System messages are codes, not sentences: the page shows what they mean elsewhere. */
export function linesOf(
  messages: readonly CustomerMessage[],
  pending: readonly PendingMessage[],
  { words, locale }: Pick<ChatSettings, 'words' | 'locale'>,
): readonly LogLine[] {
  const plain: Plain[] = [];
  for (const { messageId, from, authorName, text, files = [], at } of messages) {
    if (from === 'system') continue;
    const own = from === 'customer';
    const author = own ? words.you : authorName;
    plain.push({ messageId, own, author, text, files, at, delivery: 'sent' });
  }
  for (const { messageId, text, files = [], at, delivery } of pending) {
    plain.push({ messageId, own: true, author: words.you, text, files, at, delivery });
  }

  const dayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const days = plain.map((line) => dayFormat.format(line.at));
  const severalDays = new Set(days).size > 1;
  return plain.map((line, index) => {
    const newDay = severalDays && days[index] !== days[index - 1];
    const nextIsNewDay = days[index] !== days[index + 1];
    return {
      ...line,
      day: newDay ? (days[index] ?? null) : null,
      firstOfRun: newDay || !sameRun(plain[index - 1], line),
      lastOfRun: nextIsNewDay || !sameRun(line, plain[index + 1]),
    };
  });
}

function sameRun(before: Plain | undefined, after: Plain | undefined): boolean {
  if (!before || !after) return false;
  return before.own === after.own && before.author === after.author && after.at - before.at < RUN_PAUSE_MS;
}
