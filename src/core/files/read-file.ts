import type { FileSize, FileType } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId } from '../../contract/model/ids.ts';
import type { FileBytes } from '../brands/brand-store.ts';
import { createGate } from '../brands/gate.ts';
import type { KeptFiles, WhichFile } from '../brands/keep-files.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { bytesToBase64 } from '../kernel/base64.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Heard } from '../sync/ask-central.ts';
import type { InConversation } from './add-file.ts';

export interface FileToRead extends InConversation {
  readonly fileId: FileId;
  readonly size: FileSize;
  readonly earlierId?: ConversationId | undefined;
}

export type ReadFile = (
  input: FileToRead,
) => Promise<
  Outcome<{ type: FileType; base64: string }, 'unknownConversation' | 'disconnected' | 'forbidden' | 'gone'>
>;

export interface ReadFileParts {
  readonly conversations: Pick<ConversationStore, 'find'>;
  /** An earlier conversation of the same customer with the same brand, as it was read. */
  readonly isEarlier: (conversationId: ConversationId, earlierId: ConversationId) => boolean;
  /** Null for a brand that is not this person's. */
  readonly filesOf: (brandId: InConversation['brandId']) => KeptFiles | null;
  readonly download: (which: WhichFile) => Promise<Outcome<FileBytes, Heard>>;
}

/** A log full of pictures must not keep everything else waiting. */
const AT_A_TIME = 3;

/** From the brand's own file on this machine, or else from the central service, and then kept. */
export function createReadFile({ conversations, isEarlier, filesOf, download }: ReadFileParts): ReadFile {
  const takeTurns = createGate(AT_A_TIME);
  const underWay = new Map<string, Promise<Outcome<FileBytes, Heard>>>();

  /** Asked for by two at once, it is fetched once. */
  const fetchOnce = (which: WhichFile, keep: (file: FileBytes) => void) => {
    const key = `${which.fileId} ${which.size}`;
    const known = underWay.get(key);
    if (known) return known;
    const fetching = takeTurns(() => download(which))
      .then((answer) => {
        if (answer.ok) keep(answer.value);
        return answer;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, fetching);
    return fetching;
  };

  return async ({ brandId, conversationId, earlierId, fileId, size }) => {
    const kept = filesOf(brandId);
    if (!kept || conversations.find(conversationId)?.conversation.brandId !== brandId)
      return failed('unknownConversation');
    if (earlierId !== undefined && !isEarlier(conversationId, earlierId))
      return failed('unknownConversation');
    const which = { conversationId: earlierId ?? conversationId, fileId, size };
    const present = kept.find(which);
    if (present) return succeeded(toAnswer(present));
    const answer = await fetchOnce(which, (file) => kept.keep(which, file));
    if (answer.ok) return succeeded(toAnswer(answer.value));
    switch (answer.code) {
      case 'disconnected':
      case 'forbidden':
        return failed(answer.code);
      case 'notFound':
      case 'refused':
        return failed('gone');
      default:
        return answer.code satisfies never;
    }
  };
}

function toAnswer({ type, bytes }: FileBytes) {
  return { type, base64: bytesToBase64(bytes) };
}
