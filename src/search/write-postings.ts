/** For each word the documents that have it, ascending: one row after another, `starts` saying where each begins. */
export interface WrittenPostings {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly postings: Uint32Array<ArrayBuffer>;
}

/** The numbers of the words in one field of each document, one document after another. */
export interface FieldWords {
  readonly words: number[];
  /** Where each document's words end. */
  readonly ends: number[];
}

export function createFieldWords(): FieldWords {
  return { words: [], ends: [] };
}

/**
 * `ranked` names the documents in their final order, `places` leads from a word's number to its place among
 * `wordCount`. Without words both arrays are empty.
 */
export function writePostings(
  { words, ends }: FieldWords,
  ranked: Uint32Array,
  places: Uint32Array,
  wordCount: number,
): WrittenPostings {
  if (words.length === 0) return { starts: new Uint32Array(), postings: new Uint32Array() };
  const starts = new Uint32Array(wordCount + 1);
  for (const word of words) {
    const place = places[word] ?? 0;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < wordCount; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }
  const next = starts.slice();
  const postings = new Uint32Array(words.length);
  for (const [rank, document] of ranked.entries()) {
    const end = ends[document] ?? 0;
    for (let at = ends[document - 1] ?? 0; at < end; at += 1) {
      const place = places[words[at] ?? 0] ?? 0;
      const to = next[place] ?? 0;
      postings[to] = rank;
      next[place] = to + 1;
    }
  }
  return { starts, postings };
}
