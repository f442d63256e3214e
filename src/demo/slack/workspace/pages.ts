export interface Page<T> {
  readonly items: readonly T[];
  /** Null after the last page. */
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly cursor: string | undefined;
  /** Most items on the page. */
  readonly limit: number;
}

/**
 * One page of a list that may change between pages: a cursor names the first item of the next one, and goes on with
 * whatever follows it should that item be gone. Null for a cursor that is none of ours.
 */
export function pageOf<T>(
  items: readonly T[],
  order: 'ascending' | 'descending',
  keyOf: (item: T) => string,
  { cursor, limit }: PageRequest,
): Page<T> | null {
  const from = cursor ? keyIn(cursor) : '';
  if (from === null) return null;
  const follows = (key: string) => (order === 'ascending' ? key >= from : key <= from);
  const left = from === '' ? items : items.filter((item) => follows(keyOf(item)));
  const next = left[limit];
  return { items: left.slice(0, limit), nextCursor: next === undefined ? null : cursorFor(keyOf(next)) };
}

const PREFIX = 'next:';

function cursorFor(key: string): string {
  return btoa(`${PREFIX}${key}`);
}

function keyIn(cursor: string): string | null {
  try {
    const text = atob(cursor);
    return text.startsWith(PREFIX) ? text.slice(PREFIX.length) : null;
  } catch {
    return null;
  }
}
