export type CentralStartCode =
  | 'portInUse'
  | 'addressUnusable'
  | 'databaseUnreachable'
  | 'databaseNewer'
  | 'dataFolderInUse'
  | 'dataFolderUnreadable';

/** Why the central service did not start. The message is written for whoever started it and says what to do. */
export class CentralStartError extends Error {
  readonly code: CentralStartCode;

  constructor(code: CentralStartCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CentralStartError';
    this.code = code;
  }
}
