import type { Brand } from '../contract/model/brand.ts';
import type { PackRow } from '../contract/model/brand-pack.ts';
import type {
  ImportColumn,
  ImportLine,
  ImportMapping,
  ImportProblem,
  ImportQuestion,
  ImportSubject,
} from '../contract/model/knowledge-import.ts';
import type { EpochMs } from '../contract/model/time.ts';
import { readArticles } from './articles/read-articles.ts';
import { readPrices } from './prices/read-prices.ts';
import { readResponses } from './responses/read-responses.ts';

export interface ImportFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportInput {
  readonly subject: ImportSubject;
  readonly brand: Pick<Brand, 'locale' | 'currency' | 'timeZone' | 'domain' | 'handling'>;
  readonly files: readonly ImportFile[];
  /** What was decided or remembered; what it leaves out is inferred. */
  readonly mapping: ImportMapping;
  /** What the brand's present rows have in common; taken for what the files leave open instead of asking. */
  readonly usual?: { readonly tax?: 'included' | 'excluded' };
  /** Articles and responses count as confirmed at this moment unless they say otherwise. */
  readonly now: EpochMs;
}

export interface ImportedRow {
  readonly file: string;
  /** 1 for the first line of the file. */
  readonly line: number;
  /** `version` is 0: the central service gives it. */
  readonly row: PackRow;
  /** `verifiedAt` is only the moment of the import, which by itself is no change of a row. */
  readonly confirmedNow?: true;
}

export interface ImportedImage {
  readonly imageId: string;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly bytes: Uint8Array;
}

/** What the files say. `rows` is empty while `questions` are open or there is a `problem`. */
export interface ImportReading {
  readonly format: string | null;
  readonly problem: ImportProblem | null;
  /** Null for articles and responses. */
  readonly columns: readonly ImportColumn[] | null;
  readonly sheets: readonly string[];
  readonly questions: readonly ImportQuestion[];
  readonly rows: readonly ImportedRow[];
  readonly images: readonly ImportedImage[];
  readonly refused: readonly ImportLine[];
  /** A key that occurs more than once: the last one counts, the others are listed here. */
  readonly duplicates: readonly ImportLine[];
  readonly warnings: readonly ImportLine[];
}

/** Reads the files of an import. Opens nothing, changes nothing; hostile files give a problem, never an exception. */
export async function readImport(input: ImportInput): Promise<ImportReading> {
  switch (input.subject) {
    case 'prices':
      return readPrices(input);
    case 'articles':
      return readArticles(input);
    case 'responses':
      return readResponses(input);
    default:
      return input.subject satisfies never;
  }
}
