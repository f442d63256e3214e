import type { FileRefusal } from '../contract/model/attachment.ts';
import type { ChatPageWords } from './chat-words.ts';

/** Why a file was not taken, as a customer is told. */
export function refusalSentence(why: FileRefusal, words: ChatPageWords): string {
  switch (why) {
    case 'tooLarge':
      return words.fileTooLarge;
    case 'wrongType':
      return words.fileWrongType;
    case 'tooManyPixels':
      return words.fileTooManyPixels;
    case 'tooManyPages':
      return words.fileTooManyPages;
    case 'encrypted':
      return words.fileLocked;
    case 'tooManyFiles':
      return words.fileTooMany;
    case 'empty':
    case 'damaged':
    case 'tookTooLong':
      return words.fileUnreadable;
    default:
      return why satisfies never;
  }
}
