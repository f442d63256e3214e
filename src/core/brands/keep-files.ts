import type { FileSize } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId } from '../../contract/model/ids.ts';
import type { BrandStore, FileBytes } from './brand-store.ts';

/** Which file of a brand's conversations, in which size. */
export interface WhichFile {
  readonly conversationId: ConversationId;
  readonly fileId: FileId;
  readonly size: FileSize;
}

/** What was seen of conversations' files. It needs no pack, and nobody waits for its being written. */
export interface KeptFiles {
  readonly find: (which: WhichFile) => FileBytes | null;
  readonly keep: (which: WhichFile, file: FileBytes) => void;
}

export interface KeptFilesParts {
  /** The store while it is open. */
  readonly store: () => BrandStore | null;
  readonly onFailed: (store: BrandStore, error: unknown) => void;
}

export function createKeptFiles({ store, onFailed }: KeptFilesParts): KeptFiles {
  return {
    find: ({ conversationId, fileId, size }) => {
      const used = store();
      if (!used) return null;
      try {
        return used.files.get(conversationId, fileId, size);
      } catch (error) {
        onFailed(used, error);
        return null;
      }
    },
    keep: ({ conversationId, fileId, size }, file) => {
      const used = store();
      used?.files.put(conversationId, fileId, size, file).catch((error: unknown) => {
        if (store() === used) onFailed(used, error);
      });
    },
  };
}
