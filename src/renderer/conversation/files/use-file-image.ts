import { useMemo } from 'react';
import type { Attachment, FileSize } from '../../../contract/model/attachment.ts';
import { PICTURES_AND_PDF, type ShownImage } from '../../ui/show-image.ts';
import { useShownImage } from '../../ui/use-shown-image.ts';
import type { FilesModel } from './files-model.ts';

/** A file in one of its sizes; null for none. Without a connection it is tried again by itself. */
export function useFileImage(
  read: FilesModel['read'] | null,
  { fileId }: Pick<Attachment, 'fileId'>,
  size: FileSize | null,
): ShownImage {
  const load = useMemo(() => {
    if (read === null || size === null) return null;
    return async () => {
      const answer = await read(fileId, size);
      if (answer.ok)
        return { ok: true, value: { mime: answer.value.type, base64: answer.value.base64 } } as const;
      return { ok: false, code: answer.code === 'disconnected' ? 'notFetched' : answer.code } as const;
    };
  }, [read, fileId, size]);
  return useShownImage(load, PICTURES_AND_PDF);
}
