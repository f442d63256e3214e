import type { ImportLine } from '../contract/model/knowledge-import.ts';

/** Where something stands in an import of texts. */
export interface Place {
  readonly file: string;
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly key: string;
  readonly title: string;
}

export interface Remark {
  /** Closed within its reader; what the screen may decide by. */
  readonly code: string;
  readonly value?: string;
  /** What is wrong and what to do. */
  readonly sentence: string;
}

/** A line of the report about a text: it has no prices, and nothing to compare yet. */
export function reportLine(place: Place, remark: Remark | null): ImportLine {
  return {
    file: place.file.slice(0, 400),
    line: Math.max(1, place.line),
    key: place.key.slice(0, 400),
    title: place.title.slice(0, 400),
    fields: [],
    priceBefore: null,
    priceAfter: null,
    code: remark?.code ?? null,
    value: remark?.value?.slice(0, 200).toWellFormed() ?? null,
    sentence: remark?.sentence.slice(0, 400).toWellFormed() ?? null,
  };
}
