import type { ChatPageWords } from './chat-words.ts';

export interface FileLimits {
  readonly bytes: number;
  readonly perMessage: number;
}

/** What the page was rendered with: `src/central/pages/chat-page.ts` writes it as JSON into the document. */
export interface ChatSettings {
  readonly brandId: string;
  readonly brandName: string;
  readonly mark: string;
  readonly agentName: string;
  readonly locale: string;
  readonly colour: string;
  readonly onColour: string;
  /** Longest message, in UTF-16 code units. */
  readonly maxChars: number;
  /** In bytes, and how many go with one message; null where the brand has no words for files, and takes none. */
  readonly fileLimits: FileLimits | null;
  readonly words: ChatPageWords;
}

/** Trusted: the same server rendered page, settings and script. */
export function readChatSettings(page: Document): ChatSettings {
  const block = page.getElementById('chat-settings');
  if (!block?.textContent) throw new Error('The page carries no chat settings');
  return JSON.parse(block.textContent) as ChatSettings;
}
