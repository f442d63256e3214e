import type { Brand } from '../../contract/model/brand.ts';
import type {
  ImportLine,
  ImportMapping,
  ImportReport,
  ImportSection,
  ImportState,
  ImportSubject,
} from '../../contract/model/knowledge-import.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { ImageMime } from '../database/tables.ts';
import type { StagedRow } from '../packs/staged-rows.ts';

/** What a reading begins with. Rows of the pack follow in slices, then `packEnds`. */
export interface ReadingBegins {
  readonly subject: ImportSubject;
  readonly brand: Pick<Brand, 'locale' | 'currency' | 'timeZone' | 'domain' | 'handling'>;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly mapping: ImportMapping;
  readonly now: EpochMs;
  readonly packVersion: number;
}

export interface PackSliceRow {
  readonly kind: StagedRow['kind'];
  readonly id: string;
  readonly version: number;
  /** JSON. */
  readonly row: string;
}

/** What the service says to the worker. The worker sends one thing of its findings for each `more`. */
export type ToWorker =
  | { readonly type: 'pack'; readonly rows: readonly PackSliceRow[] }
  | { readonly type: 'packEnds' }
  | { readonly type: 'more' };

/** What the files say and what publishing them would do; the rest comes in slices. */
export interface ReadingResult
  extends Pick<ImportState, 'format' | 'problem' | 'columns' | 'sheets' | 'questions'> {
  readonly report: ImportReport | null;
}

export interface ReadImage {
  readonly imageId: string;
  readonly mime: ImageMime;
  readonly bytes: Uint8Array;
}

/** What the worker finds, in this order: result, then slices, then `end`. */
export type FromWorker =
  | { readonly type: 'result'; readonly result: ReadingResult }
  | { readonly type: 'lines'; readonly section: ImportSection; readonly lines: readonly ImportLine[] }
  | { readonly type: 'rows'; readonly rows: readonly StagedRow[] }
  | { readonly type: 'image'; readonly image: ReadImage }
  | { readonly type: 'end' };
