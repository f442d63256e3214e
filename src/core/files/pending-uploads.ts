import { fileLimits } from '../../contract/model/attachment.ts';
import type { BrandId, ConversationId, FileId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';

export interface PendingUpload {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly fileId: FileId;
  readonly name: string;
  /** As many as were said there will be. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files on their way in from the screen. They are in memory alone: whoever reloads the page adds them again. */
export interface PendingUploads {
  readonly countIn: (conversationId: ConversationId) => number;
  /** False when so much is under way already that memory would run out. */
  readonly begin: (upload: Omit<PendingUpload, 'bytes'>, length: number) => boolean;
  /** False when nothing is under way under this id, or more comes than was said. */
  readonly add: (fileId: FileId, piece: Uint8Array) => boolean;
  /** Null when nothing is under way under this id, or not all of it has come. */
  readonly whole: (fileId: FileId) => PendingUpload | null;
  readonly forget: (fileId: FileId) => void;
}

const MOST_BYTES = 12 * fileLimits.bytes;
/** Of a screen that is gone. */
const IDLE_MS = 5 * 60_000;

interface Under extends PendingUpload {
  length: number;
  touchedAt: number;
}

export function createPendingUploads(clock: Pick<Clock, 'monotonic'>): PendingUploads {
  const uploads = new Map<FileId, Under>();
  const forgetIdle = () => {
    for (const [fileId, { touchedAt }] of uploads) {
      if (clock.monotonic() - touchedAt > IDLE_MS) uploads.delete(fileId);
    }
  };
  return {
    countIn: (conversationId) =>
      [...uploads.values()].filter((upload) => upload.conversationId === conversationId).length,
    begin: (upload, length) => {
      uploads.delete(upload.fileId);
      forgetIdle();
      const underWay = [...uploads.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      if (underWay + length > MOST_BYTES) return false;
      const bytes = new Uint8Array(length);
      uploads.set(upload.fileId, { ...upload, bytes, length: 0, touchedAt: clock.monotonic() });
      return true;
    },
    add: (fileId, piece) => {
      const upload = uploads.get(fileId);
      if (!upload) return false;
      if (upload.length + piece.byteLength > upload.bytes.byteLength) {
        uploads.delete(fileId);
        return false;
      }
      upload.bytes.set(piece, upload.length);
      upload.length += piece.byteLength;
      upload.touchedAt = clock.monotonic();
      return true;
    },
    whole: (fileId) => {
      const upload = uploads.get(fileId);
      return upload && upload.length === upload.bytes.byteLength ? upload : null;
    },
    forget: (fileId) => {
      uploads.delete(fileId);
    },
  };
}
