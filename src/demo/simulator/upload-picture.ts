import { filePaths } from '../../contract/central/files.ts';
import type { FileId } from '../../contract/model/ids.ts';

export interface Picture {
  readonly fileId: FileId;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `later`: the service is away, or asks for patience. */
export type UploadPicture = (
  customerToken: string,
  picture: Picture,
  signal: AbortSignal,
) => Promise<'taken' | 'refused' | 'later'>;

/** Sends pictures as a browser does. */
export function createPictureUpload(centralUrl: string): UploadPicture {
  return async (customerToken, { bytes, fileId, name }, signal) => {
    const url = new URL(filePaths.customer, centralUrl);
    url.search = String(new URLSearchParams({ fileId, name }));
    const headers = { authorization: `Bearer ${customerToken}`, 'content-type': 'application/octet-stream' };
    try {
      const { ok, status } = await fetch(url, { method: 'POST', body: bytes, headers, signal });
      if (ok) return 'taken';
      return status >= 500 || status === 408 || status === 429 ? 'later' : 'refused';
    } catch {
      return 'later';
    }
  };
}
