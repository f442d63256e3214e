import { createStore } from 'zustand/vanilla';
import type { Attachment, FileRefusal, FileSize } from '../../../contract/model/attachment.ts';
import type { BrandId, ConversationId, FileId } from '../../../contract/model/ids.ts';
import type { Draft } from '../../../contract/workstation/conversations.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { pieceToBase64 } from './piece-to-base64.ts';

/** The contract takes no larger pieces. */
const PIECE_BYTES = 384 * 1024;

/** Why a file is not in the draft. `internal`: the program behind the screen made a mistake or did not answer. */
export type FileProblem =
  | FileRefusal
  | 'notTaken'
  | 'disconnected'
  | 'notMine'
  | 'resolved'
  | 'forbidden'
  | 'diskFull'
  | 'internal';

/** A file on its way into the draft. */
export interface FileOnItsWay {
  readonly fileId: FileId;
  readonly name: string;
  /** From 0 to 1 while its bytes are handed over; null while the central service looks at it. */
  readonly progress: number | null;
  readonly problem: FileProblem | null;
}

export interface FilesState {
  /** They go with the message. */
  readonly inDraft: readonly Attachment[];
  readonly onTheirWay: readonly FileOnItsWay[];
}

export type FilesModel = ReturnType<typeof createFilesModel>;

export interface FilesModelDeps {
  readonly client: WorkstationClient['files'];
  /** Null while the conversation is not open. */
  readonly target: () => { readonly brandId: BrandId; readonly conversationId: ConversationId } | null;
  readonly newFileId: () => FileId;
  /** Something was added or taken out, so what was said about the draft is no longer about it. */
  readonly onChange: () => void;
}

/** Files of the draft: what is in it, what is on its way, and why something is not. */
export function createFilesModel({ client, target, newFileId, onChange }: FilesModelDeps) {
  const store = createStore<FilesState>(() => ({ inDraft: [], onTheirWay: [] }));
  const get = store.getState;
  const sources = new Map<FileId, File>();
  let last: Promise<void> = Promise.resolve();

  const update = (fileId: FileId, change: Partial<FileOnItsWay>) =>
    store.setState({
      onTheirWay: get().onTheirWay.map((file) => (file.fileId === fileId ? { ...file, ...change } : file)),
    });
  const isWanted = (fileId: FileId) => get().onTheirWay.some((file) => file.fileId === fileId);
  const forget = (fileId: FileId) => {
    sources.delete(fileId);
    store.setState({ onTheirWay: get().onTheirWay.filter((file) => file.fileId !== fileId) });
  };

  /** The problem, or null when the file is in the draft or no longer wanted. */
  const handIn = async (fileId: FileId, file: File): Promise<FileProblem | null> => {
    const at = target();
    if (!at) return 'internal';
    const begun = await client.begin({
      ...at,
      fileId,
      name: file.name.slice(0, 400) || '-',
      bytes: file.size,
    });
    if (!begun.ok) return problemOf(begun.code, begun.detail);
    for (let from = 0; from < file.size; from += PIECE_BYTES) {
      const base64 = await pieceToBase64(file.slice(from, from + PIECE_BYTES));
      if (!isWanted(fileId)) return null;
      const taken = await client.piece({ fileId, base64 });
      if (!taken.ok) return 'internal';
      update(fileId, { progress: Math.min(1, (from + PIECE_BYTES) / file.size) });
    }
    if (!isWanted(fileId)) return null;
    update(fileId, { progress: null });
    const finished = await client.finish({ fileId });
    if (!isWanted(fileId)) return null;
    if (!finished.ok) return problemOf(finished.code, finished.detail);
    store.setState({ inDraft: withFiles(get().inDraft, [finished.value]) });
    forget(fileId);
    return null;
  };

  /** One after the other, so that they stand in the order in which they were added. */
  const start = (fileId: FileId) => {
    last = last.then(async () => {
      const file = sources.get(fileId);
      if (!file) return;
      // A file that is gone from the disk, or a core that does not answer, is the same to the agent: try again.
      const problem = await handIn(fileId, file).catch((): FileProblem => 'internal');
      if (problem) update(fileId, { problem, progress: 0 });
    });
  };

  return {
    store,

    add: (files: readonly File[]): void => {
      const added = files.map((file) => {
        const fileId = newFileId();
        sources.set(fileId, file);
        return { fileId, name: file.name, progress: 0, problem: null };
      });
      store.setState({ onTheirWay: [...get().onTheirWay, ...added] });
      onChange();
      for (const { fileId } of added) start(fileId);
    },
    tryAgain: (fileId: FileId): void => {
      update(fileId, { problem: null, progress: 0 });
      start(fileId);
    },
    /** Takes a file out of the draft, or stops it on its way. */
    remove: async (fileId: FileId): Promise<void> => {
      const at = target();
      const before = get().inDraft;
      forget(fileId);
      store.setState({ inDraft: before.filter((file) => file.fileId !== fileId) });
      onChange();
      if (!at) return;
      try {
        await client.remove({ ...at, fileId });
      } catch {
        // Still in the draft on disk, so it must be seen that it would go along.
        const removed = before.filter((file) => file.fileId === fileId);
        store.setState({ inDraft: withFiles(removed, get().inDraft) });
      }
    },
    /** With `earlierId` a file of an earlier conversation, which is read beside this one. */
    read: (fileId: FileId, size: FileSize, earlierId?: ConversationId) => {
      const at = target();
      if (!at) throw new Error('A file was looked at before its conversation was open');
      return client.read({ ...at, fileId, size, ...(earlierId === undefined ? {} : { earlierId }) });
    },

    /** What the core has in the draft. */
    adopt: (draft: Pick<Draft, 'files'> | null) => store.setState({ inDraft: draft?.files ?? [] }),
    /** They are in a message on its way. */
    takeAll: (): readonly Attachment[] => {
      const { inDraft } = get();
      store.setState({ inDraft: [] });
      return inDraft;
    },
    giveBack: (files: readonly Attachment[]) => store.setState({ inDraft: withFiles(files, get().inDraft) }),
    /** A message went with these. */
    sent: (handedOver: readonly Attachment[], went: readonly Attachment[]) => {
      const isGone = ({ fileId }: Attachment) => went.some((file) => file.fileId === fileId);
      store.setState({ inDraft: withFiles(handedOver, get().inDraft).filter((file) => !isGone(file)) });
    },
  };
}

function withFiles(first: readonly Attachment[], then: readonly Attachment[]): readonly Attachment[] {
  const known = new Set(first.map(({ fileId }) => fileId));
  return [...first, ...then.filter(({ fileId }) => !known.has(fileId))];
}

const refusals: readonly string[] = [
  'empty',
  'tooLarge',
  'wrongType',
  'damaged',
  'tooManyPixels',
  'tooManyPages',
  'encrypted',
  'tookTooLong',
  'tooManyFiles',
] satisfies FileRefusal[];

function problemOf(code: string, detail: Record<string, string> | undefined): FileProblem {
  switch (code) {
    case 'refused': {
      const why = detail?.why ?? '';
      return refusals.includes(why) ? (why as FileRefusal) : 'notTaken';
    }
    case 'disconnected':
    case 'notMine':
    case 'resolved':
    case 'forbidden':
    case 'diskFull':
      return code;
    default:
      return 'internal';
  }
}

/** Trying again may help; otherwise it is another file that is needed. */
export function canTryAgain(problem: FileProblem): boolean {
  return problem === 'disconnected' || problem === 'internal' || problem === 'diskFull';
}
