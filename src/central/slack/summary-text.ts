import type { EpochMs } from '../../contract/model/time.ts';
import type { ReceiptLine, UrgentUpdate } from '../../contract/model/urgent-update.ts';

type Reach = Pick<ReceiptLine, 'name' | 'state' | 'online' | 'acknowledgedAt'>;

/** The brand's people hear what became of their update by then, whether everybody has read it or not. */
const LATEST_MS = 15 * 60_000;
const MOST_NAMES = 20;
const QUOTED_CHARS = 120;

/**
 * What the brand's people are told about an update: once everybody it reached has acknowledged it, or it is a quarter
 * of an hour old. Null while it is too early. Whoever is connected will be reached in a moment and is waited for.
 */
export function summaryOf(update: UrgentUpdate, reach: readonly Reach[], now: EpochMs): string | null {
  const acknowledged = reach.filter(({ state }) => state === 'acknowledged');
  const waiting = reach.filter(({ state }) => state === 'delivered' || state === 'shown');
  const notReached = reach.filter(({ state }) => state === 'notReached');
  const isDone = acknowledged.length > 0 && waiting.length === 0 && notReached.every(({ online }) => !online);
  if (!isDone && now - update.revisedAt < LATEST_MS) return null;
  const lines = [
    `${aboutOf(update)}${readBy(update, acknowledged, acknowledged.length + waiting.length)}`,
    ...namesAfter('Reached and not acknowledged yet', waiting),
    ...namesAfter('Not reached', notReached),
  ];
  return lines.join('\n');
}

/** In the post's own thread everybody sees what it is about. */
function aboutOf({ source, text, revision }: UrgentUpdate): string {
  const edition = revision === 1 ? '' : `Revision ${revision}: `;
  switch (source.type) {
    case 'slack':
      return edition;
    case 'broadcast':
      return `“${beginningOf(text)}” (${source.name})\n${edition}`;
    default:
      return source satisfies never;
  }
}

function readBy({ revisedAt }: UrgentUpdate, acknowledged: readonly Reach[], reached: number): string {
  if (reached === 0) return 'Nobody was reached yet.';
  const slowest = Math.max(0, ...acknowledged.map((line) => (line.acknowledgedAt ?? revisedAt) - revisedAt));
  const all = acknowledged.length === reached;
  const count = all ? `all ${reached}` : `${acknowledged.length} of ${reached}`;
  const when = acknowledged.length === 0 ? '' : `, within ${spanInWords(slowest)}`;
  return `Acknowledged by ${count} reached${when}.`;
}

function namesAfter(label: string, lines: readonly Reach[]): string[] {
  if (lines.length === 0) return [];
  const names = lines.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = lines.length - names.length;
  return [`${label}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= QUOTED_CHARS ? line : `${line.slice(0, QUOTED_CHARS).toWellFormed()}…`;
}

function spanInWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
