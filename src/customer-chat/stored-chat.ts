/** A file that the central service has and no message has named yet. */
export interface UploadedFile {
  readonly fileId: string;
  readonly name: string;
}

/** A message the central service has not confirmed yet. */
export interface PendingMessage {
  readonly messageId: string;
  readonly text: string;
  readonly files?: readonly UploadedFile[];
  readonly at: number;
  /** `notSent`: tried for a while in vain, or refused; the customer may try again. */
  readonly delivery: 'sending' | 'notSent';
}

/** What all tabs of this browser share: reloading, or the next page of the shop, finds the conversation again. */
export interface SharedChat {
  readonly customerName: string;
  /** Null until the central service confirmed the first message. */
  readonly customerToken: string | null;
  /** Of the conversation before, by which the brand knows the visitor again. */
  readonly earlierToken: string | null;
}

/** What belongs to one tab, so that two tabs cannot overwrite each other's words. */
export interface TabChat {
  readonly draft: string;
  readonly files: readonly UploadedFile[];
  readonly pending: readonly PendingMessage[];
  /** Of a conversation to come, in which the files are that were added before the first message. */
  readonly preparedToken: string | null;
}

export interface ChatStorage {
  readonly readShared: () => SharedChat;
  readonly writeShared: (shared: SharedChat) => void;
  readonly readTab: () => TabChat;
  readonly writeTab: (tab: TabChat) => void;
}

const NO_SHARED: SharedChat = { customerName: '', customerToken: null, earlierToken: null };
const NO_TAB: TabChat = { draft: '', files: [], pending: [], preparedToken: null };

/** Keyed by brand: the same visitor is another customer at each. */
export function createChatStorage(brandId: string): ChatStorage {
  const key = `polydesk-chat:${brandId}`;
  const shared = createSlot<SharedChat>(() => localStorage, key, NO_SHARED);
  const tab = createSlot<TabChat>(() => sessionStorage, key, NO_TAB);
  return { readShared: shared.read, writeShared: shared.write, readTab: tab.read, writeTab: tab.write };
}

/** Browsers that forbid storage (private windows, blocked third parties) throw: then memory has to do. */
function createSlot<T extends object>(storage: () => Storage, key: string, nothing: T) {
  let inMemory = nothing;
  return {
    read: (): T => {
      try {
        const text = storage().getItem(key);
        return text ? { ...nothing, ...(JSON.parse(text) as Partial<T>) } : inMemory;
      } catch {
        return inMemory;
      }
    },
    write: (value: T): void => {
      inMemory = value;
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden: the page goes on without surviving a reload.
      }
    },
  };
}
