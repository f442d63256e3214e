import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CustomerFile } from '../../contract/central/web-chat.ts';
import type { Attachment, FileSize } from '../../contract/model/attachment.ts';
import type { FileId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../ports.ts';

/** Long enough to begin a download, also with a clock that is a little wrong. */
const STAFF_MS = 5 * 60_000;
const CUSTOMER_MS = 24 * 3600 * 1000;
/** Addresses made within one hour are the same, so that a browser shows again what it has. */
const CUSTOMER_STEP_MS = 3600 * 1000;

export interface FileLink {
  /** From the root of the service's own address. */
  readonly url: string;
  readonly expiresAt: EpochMs;
}

export interface FileLinks {
  forStaff(fileId: FileId, size: FileSize): FileLink;
  /** A file as its customer may see it. */
  forCustomer(file: Attachment): CustomerFile;
  /** Whether an address was made here for just this and is still good. */
  isGood(address: {
    readonly fileId: string;
    readonly size: string;
    readonly expires: string;
    readonly signature: string;
  }): boolean;
}

/** Addresses that open one file in one size for a while, signed so that nobody can make their own (HMAC-SHA256). */
export function createFileLinks(secret: Uint8Array, clock: Clock): FileLinks {
  // No part may hold a line break, so that no two different addresses are signed as the same text.
  const sign = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');

  const linkTo = (fileId: FileId, size: FileSize, expiresAt: EpochMs): FileLink => {
    const expires = String(expiresAt);
    const signature = sign(fileId, size, expires);
    return { url: `/v1/files/${fileId}/${size}?expires=${expires}&signature=${signature}`, expiresAt };
  };

  return {
    forStaff: (fileId, size) => linkTo(fileId, size, clock.now() + STAFF_MS),
    forCustomer: (file) => {
      const expiresAt = Math.ceil((clock.now() + CUSTOMER_MS) / CUSTOMER_STEP_MS) * CUSTOMER_STEP_MS;
      return {
        ...file,
        url: linkTo(file.fileId, 'whole', expiresAt).url,
        thumbnailUrl: file.thumbnail ? linkTo(file.fileId, 'thumbnail', expiresAt).url : null,
      };
    },
    isGood: ({ fileId, size, expires, signature }) => {
      const wanted = Buffer.from(sign(fileId, size, expires));
      const given = Buffer.from(signature);
      if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return false;
      return clock.now() < Number(expires);
    },
  };
}
