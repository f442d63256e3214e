/** For each word the documents that have it, ascending: one row after another, `starts` saying where each begins. */
export interface WrittenPostings {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly postings: Uint32Array<ArrayBuffer>;
}

/** Pairs of word and document, documents ascending within each word. */
export interface PostingPairs {
  readonly words: number[];
  readonly documents: number[];
}

export function createPostingPairs(): PostingPairs {
  return { words: [], documents: [] };
}

/** `places` leads from a pair's word to its place among `wordCount`. Without pairs both arrays are empty. */
export function writePostings(
  { words, documents }: PostingPairs,
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
  for (const [pair, word] of words.entries()) {
    const place = places[word] ?? 0;
    const at = next[place] ?? 0;
    postings[at] = documents[pair] ?? 0;
    next[place] = at + 1;
  }
  return { starts, postings };
}
