/** Every sentence the chat shows, in the brand's language. */
export interface ChatPageWords {
  readonly title: string;
  readonly welcome: string;
  readonly namePlaceholder: string;
  readonly messagePlaceholder: string;
  readonly send: string;
  /** `is typing…`, which follows the agent's name; with a capital letter a sentence of its own. */
  readonly typing: string;
  readonly reconnecting: string;
  readonly notSent: string;
  readonly retry: string;
  readonly ended: string;
  readonly startNew: string;
  readonly you: string;
  readonly tooLong: string;
  readonly tooFast: string;
  readonly close: string;
  readonly open: string;
  /** Names the button that adds files. */
  readonly attach: string;
  /** Shown while files are held over the page. */
  readonly dropFiles: string;
  readonly removeFile: string;
  /** Why a file is not taken; each says what to do. */
  readonly fileTooLarge: string;
  readonly fileWrongType: string;
  readonly fileUnreadable: string;
  readonly fileTooManyPixels: string;
  readonly fileTooManyPages: string;
  readonly fileLocked: string;
  readonly fileTooMany: string;
}
