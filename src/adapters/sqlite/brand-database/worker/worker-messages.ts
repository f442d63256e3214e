import type { FileSize } from '../../../../contract/model/attachment.ts';
import type { ConversationId, FileId } from '../../../../contract/model/ids.ts';
import type { PackChange, PackPublication } from '../../../../contract/model/pack-history.ts';
import type {
  AnswerFailure,
  Download,
  FileBytes,
  PackImage,
  UnreadAnswer,
} from '../../../../core/brands/brand-store.ts';
import type { Outcome } from '../../../../core/kernel/outcome.ts';
import type { CacheState } from '../cache-state.ts';
import type { ListedSegment } from '../segment-rows.ts';
import type { FileHold } from './file-hold.ts';

/** A cache's file as the worker is told of it with every job. */
export interface CacheFile {
  /** Tells an open cache from one of the same brand that was opened before it. */
  readonly storeId: number;
  readonly file: string;
  readonly key: Uint8Array;
  readonly hold: FileHold;
}

/** What the worker does, one thing at a time. */
export interface PackJobs {
  /** Makes the file, unless it is there. */
  readonly makeCache: { readonly input: null; readonly answer: null };
  /** Sends the bytes of all segments that look-ups see. */
  readonly loadSegments: { readonly input: null; readonly answer: null };
  readonly saveFacts: { readonly input: { readonly json: string }; readonly answer: null };
  readonly stagePage: {
    readonly input: { readonly after: string | null; readonly page: UnreadAnswer; readonly locale: string };
    readonly answer: Outcome<CacheState, AnswerFailure | 'otherVersion'>;
  };
  readonly finishDownload: { readonly input: { readonly locale: string }; readonly answer: CacheState };
  readonly applyDelta: {
    readonly input: { readonly delta: UnreadAnswer; readonly newest: number };
    readonly answer: Outcome<
      { readonly state: CacheState; readonly packVersion: number; readonly mergeDue: boolean },
      AnswerFailure
    >;
  };
  /** Makes one segment of each kind whose small ones have grown too many or too large. */
  readonly mergeSegments: { readonly input: null; readonly answer: CacheState };
  /** Builds all segments anew unless they are of this locale's language. */
  readonly useLanguage: { readonly input: { readonly locale: string }; readonly answer: CacheState };
  readonly putHistory: {
    readonly input: {
      readonly entries: readonly {
        readonly publication: PackPublication;
        readonly changes: readonly PackChange[];
      }[];
    };
    readonly answer: null;
  };
  readonly putImage: {
    readonly input: {
      readonly imageId: string;
      readonly image: PackImage;
      readonly shownBy: 'article' | 'post';
    };
    readonly answer: Outcome<null, 'otherImage'>;
  };
  readonly putFile: {
    readonly input: {
      readonly conversationId: ConversationId;
      readonly fileId: FileId;
      readonly size: FileSize;
      readonly file: FileBytes;
    };
    readonly answer: null;
  };
}

export type PackJobName = keyof PackJobs;

/** A job of one kind or another, told apart by its name. */
export type PackJob = {
  readonly [Name in PackJobName]: { readonly name: Name; readonly input: PackJobs[Name]['input'] };
}[PackJobName];

export interface ToWorker {
  readonly jobId: number;
  readonly cache: CacheFile;
  readonly job: PackJob;
}

/** What look-ups see from a generation on, newest segment first. Sent before the file says so. */
export interface SegmentsOfGeneration {
  readonly storeId: number;
  readonly generation: number;
  readonly listed: readonly ListedSegment[];
  /** Those the receiver has not got yet, as far as the sender knows. */
  readonly bytes: readonly { readonly segmentId: number; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** Why a job was not done. `stopped`: its cache was closed meanwhile. */
export interface JobFailure {
  readonly code: 'damaged' | 'diskFull' | 'stopped' | 'failed';
  readonly message: string;
}

export type FromWorker =
  | { readonly type: 'segments'; readonly segments: SegmentsOfGeneration }
  /** A page was understood and is being written. */
  | { readonly type: 'accepted'; readonly jobId: number; readonly download: Download }
  | { readonly type: 'done'; readonly jobId: number; readonly answer: PackJobs[PackJobName]['answer'] }
  | { readonly type: 'failed'; readonly jobId: number; readonly failure: JobFailure };
