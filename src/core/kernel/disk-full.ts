/**
 * The disk has no room left. Thrown through a transaction, because that is what undoes it; whoever started the
 * transaction turns it into a value.
 */
export class DiskFullError extends Error {
  constructor(cause?: unknown) {
    super('The disk is full.', { cause });
    this.name = 'DiskFullError';
  }
}
