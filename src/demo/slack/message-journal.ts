import { readFile, rename, writeFile } from 'node:fs/promises';
import type { SlackMessage } from './workspace/slack-message.ts';

/** Messages by channel, oldest first. */
export type KeptMessages = Readonly<Record<string, readonly SlackMessage[]>>;

/** Keeps what was written over a restart: to a bridge, a workspace that forgot would be one where all was deleted. */
export interface MessageJournal {
  readonly read: () => Promise<KeptMessages>;
  readonly write: (messages: KeptMessages) => Promise<void>;
}

/** A JSON file of our own making, taken as it is; one that cannot be read counts as empty. */
export function createMessageJournal(file: string): MessageJournal {
  let last: Promise<void> = Promise.resolve();
  const save = async (messages: KeptMessages) => {
    await writeFile(`${file}.new`, JSON.stringify(messages), { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  return {
    read: async () => {
      try {
        return JSON.parse(await readFile(file, 'utf8')) as KeptMessages;
      } catch {
        return {};
      }
    },
    write: (messages) => {
      last = last.then(() => save(messages));
      return last;
    },
  };
}
