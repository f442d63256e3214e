import type { FileRefusal, FileType } from '../../contract/model/attachment.ts';

/** A file without anything that is not seen when it is looked at. */
export interface CleanedFile {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  /** A small WebP picture of it. */
  readonly thumbnail: Uint8Array | null;
}

export type Cleaning =
  | { readonly ok: true; readonly file: CleanedFile }
  | { readonly ok: false; readonly refusal: FileRefusal };
