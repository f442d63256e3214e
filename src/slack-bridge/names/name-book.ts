import type { Clock } from '../../core/kernel/clock.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import type { SlackMessage } from '../ports/slack-message.ts';
import { renderMessage } from '../render/render-message.ts';
import type { Names } from '../render/writer.ts';

/** What people and channels are called, asked for once a day. */
export interface NameBook {
  readonly names: Names;
  /** Looks up whom these messages name. An urgent message does not wait long for that: see `MOST_WAIT_MS`. */
  readonly prepare: (messages: readonly SlackMessage[]) => Promise<void>;
}

export interface NameBookParts {
  readonly slack: Pick<ReadingSlack, 'userName' | 'channelName'>;
  readonly clock: Clock;
}

const KEPT_MS = 24 * 3_600_000;
/** Who cannot be looked up now is tried again later, and called by their id until then. */
const FAILED_KEPT_MS = 60_000;
const MOST_WAIT_MS = 2_000;
const MOST_NAMES = 20_000;

interface Entry {
  readonly name: string | null;
  readonly until: number;
}

export function createNameBook({ slack, clock }: NameBookParts): NameBook {
  const entries = new Map<string, Entry>();
  const underWay = new Map<string, Promise<void>>();

  const lookUp = async (id: string): Promise<void> => {
    const answer = await (isChannel(id) ? slack.channelName(id) : slack.userName(id));
    if (entries.size >= MOST_NAMES) entries.clear();
    const before = entries.get(id)?.name ?? null;
    entries.set(id, {
      name: answer.ok ? answer.value : before,
      until: clock.monotonic() + (answer.ok ? KEPT_MS : FAILED_KEPT_MS),
    });
  };
  const lookUpOnce = (id: string): Promise<void> => {
    const run = underWay.get(id) ?? lookUp(id).finally(() => underWay.delete(id));
    underWay.set(id, run);
    return run;
  };
  const isFresh = (id: string) => (entries.get(id)?.until ?? 0) > clock.monotonic();

  return {
    names: {
      user: (id) => entries.get(id)?.name ?? null,
      channel: (id) => entries.get(id)?.name ?? null,
    },
    prepare: async (messages) => {
      const unknown = [...idsIn(messages)].filter((id) => !isFresh(id));
      if (unknown.length === 0) return;
      await within(clock, MOST_WAIT_MS, Promise.all(unknown.map(lookUpOnce)));
    },
  };
}

/** Rendering asks for every name it puts in, so it knows best which those are. */
function idsIn(messages: readonly SlackMessage[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const note = (id: string) => {
    ids.add(id);
    return null;
  };
  for (const message of messages) {
    renderMessage(message, { user: note, channel: note });
    if (message.user !== undefined) ids.add(message.user);
  }
  return ids;
}

function isChannel(id: string): boolean {
  return /^[CG]/.test(id);
}

function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.setTimer(ms, resolve);
    work.then(() => resolve(), reject).finally(cancel);
  });
}
