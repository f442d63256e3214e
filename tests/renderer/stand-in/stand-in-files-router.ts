import { implement } from '@orpc/server';
import { type Attachment, FileRefusal, fileLimits } from '../../../src/contract/model/attachment.ts';
import type { ConversationId, FileId } from '../../../src/contract/model/ids.ts';
import { filesContract } from '../../../src/contract/workstation/files.ts';
import { entryOf, type StandInWorld } from './stand-in-world.ts';

/** A picture of one pixel, of which a browser makes whatever size it is shown at. */
export const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function standInFile(fileId: FileId, name: string, bytes = 1234): Attachment {
  const isPdf = name.endsWith('.pdf');
  return {
    ...{ fileId, name, type: isPdf ? 'application/pdf' : 'image/png', bytes },
    ...(isPdf ? { width: null, height: null, pages: 3 } : { width: 30, height: 20, pages: null }),
    thumbnail: true,
  };
}

/** Files without a central service: a file is refused for what its name says, such as `wrongType.jpg`. */
export function createStandInFilesRouter(world: StandInWorld) {
  const files = implement(filesContract);
  const coming = new Map<FileId, { name: string; bytes: number; conversationId: ConversationId }>();
  const draftOf = (conversationId: ConversationId) =>
    entryOf(world, conversationId).draft ?? { text: '', references: [], files: [], savedAt: world.now() };

  return {
    begin: files.begin.handler(({ input: { conversationId, fileId, name, bytes } }) => {
      if (bytes > fileLimits.bytes) return { ok: false, code: 'refused', detail: { why: 'tooLarge' } };
      coming.set(fileId, { name, bytes, conversationId });
      return { ok: true, value: {} };
    }),
    piece: files.piece.handler(({ input: { fileId } }) =>
      coming.has(fileId) ? { ok: true, value: {} } : { ok: false, code: 'notBegun' },
    ),
    finish: files.finish.handler(async ({ input: { fileId } }) => {
      const file = coming.get(fileId);
      if (!file) return { ok: false, code: 'notBegun' };
      await world.beforeFinish();
      if (world.status.connectivity === 'disconnected') return { ok: false, code: 'disconnected' };
      const why = FileRefusal.safeParse(file.name.split('.')[0]);
      coming.delete(fileId);
      if (why.success) return { ok: false, code: 'refused', detail: { why: why.data } };
      const kept = standInFile(fileId, file.name, file.bytes);
      const draft = draftOf(file.conversationId);
      entryOf(world, file.conversationId).draft = { ...draft, files: [...draft.files, kept] };
      return { ok: true, value: kept };
    }),
    remove: files.remove.handler(({ input: { conversationId, fileId } }) => {
      coming.delete(fileId);
      const draft = draftOf(conversationId);
      const left = draft.files.filter((file) => file.fileId !== fileId);
      entryOf(world, conversationId).draft =
        draft.text === '' && left.length === 0 ? null : { ...draft, files: left };
      return {};
    }),
    read: files.read.handler(({ input: { conversationId, earlierId, fileId, size } }) => {
      if (world.filesAway) return { ok: false, code: 'disconnected' };
      const { draft, messages } = entryOf(world, earlierId ?? conversationId);
      const file = [...messages, ...(draft ? [draft] : [])]
        .flatMap((holder) => holder.files ?? [])
        .find((each) => each.fileId === fileId);
      if (!file) return { ok: false, code: 'gone' };
      const isPdf = file.type === 'application/pdf' && size === 'whole';
      return {
        ok: true,
        value: isPdf
          ? { type: file.type, base64: btoa('%PDF-1.7') }
          : { type: 'image/png', base64: ONE_PIXEL },
      };
    }),
  };
}
