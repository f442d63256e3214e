import type { Attachment, FileRefusal } from '../contract/model/attachment.ts';
import { createBackoff } from './backoff.ts';
import type { Problem } from './call-problem.ts';
import type { FileLimits } from './chat-settings.ts';
import type { ChatState } from './chat-state.ts';
import type { Store } from './chat-store.ts';
import type { WakeableSleep } from './wakeable-sleep.ts';

/** A file beside the message that is being written. */
export interface DraftFile {
  readonly fileId: string;
  readonly name: string;
  /** `ready`: the central service has it, and it goes with the message. */
  readonly state: 'uploading' | 'ready' | 'refused';
  /** From 0 to 1. */
  readonly progress: number;
  readonly why: FileRefusal | null;
}

export const isUploading = ({ state }: DraftFile): boolean => state === 'uploading';

/** What a browser gives of a chosen, pasted or dropped file. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
}

export type UploadResult =
  | { readonly ok: true; readonly file: Attachment }
  | {
      readonly ok: false;
      readonly problem: Problem | { readonly code: 'notTaken'; readonly why: FileRefusal };
    };

export interface ChatFilePorts<Chosen extends ChosenFile> {
  readonly store: Store<ChatState>;
  readonly limits: FileLimits;
  readonly newFileId: () => string;
  readonly upload: (
    file: { readonly fileId: string; readonly chosen: Chosen },
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<UploadResult>;
  readonly onEnded: () => void;
  readonly sleeper: WakeableSleep;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

export interface ChatFiles<Chosen extends ChosenFile> {
  readonly add: (chosen: readonly Chosen[]) => void;
  readonly remove: (fileId: string) => void;
  /** Stops what goes up and forgets all. */
  readonly clear: () => void;
}

/** The files of the message that is being written. They go up at once, one after another, so that it need not wait. */
export function createChatFiles<Chosen extends ChosenFile>(ports: ChatFilePorts<Chosen>): ChatFiles<Chosen> {
  const { store, limits } = ports;
  const underWay = new Map<string, AbortController>();
  let turn: Promise<void> = Promise.resolve();

  const change = (fileId: string, changes: Partial<DraftFile>) => {
    const { files } = store.get();
    store.set({ files: files.map((file) => (file.fileId === fileId ? { ...file, ...changes } : file)) });
  };
  const refuse = (fileId: string, why: FileRefusal) => change(fileId, { state: 'refused', why });

  /** Returns how long to wait before the next try, or null when there is none. */
  const judge = (fileId: string, result: UploadResult, pause: () => number): number | null => {
    if (result.ok) {
      change(fileId, { state: 'ready', progress: 1, name: result.file.name });
      return null;
    }
    switch (result.problem.code) {
      case 'unreachable':
        return pause();
      case 'tooFast':
        return result.problem.retryAfterMs;
      case 'notTaken':
        refuse(fileId, result.problem.why);
        return null;
      case 'refused':
        refuse(fileId, 'damaged');
        return null;
      case 'ended':
      case 'tokenRefused':
        ports.onEnded();
        return null;
      default:
        return result.problem satisfies never;
    }
  };

  const send = async (fileId: string, chosen: Chosen, signal: AbortSignal) => {
    const backoff = createBackoff(ports.random);
    while (!signal.aborted) {
      const onProgress = (progress: number) => change(fileId, { progress });
      const result = await ports.upload({ fileId, chosen }, onProgress, signal);
      if (signal.aborted) return;
      const wait = judge(fileId, result, backoff.next);
      if (wait === null) return;
      await ports.sleeper.sleep(wait, signal);
    }
  };

  const begin = (fileId: string, chosen: Chosen) => {
    const stopped = new AbortController();
    underWay.set(fileId, stopped);
    const signal = AbortSignal.any([stopped.signal, ports.signal]);
    turn = turn.then(() => send(fileId, chosen, signal)).finally(() => underWay.delete(fileId));
  };

  const stop = (fileId: string) => underWay.get(fileId)?.abort();

  return {
    add: (chosen) => {
      for (const one of chosen) {
        const { files } = store.get();
        const taken = files.filter(({ state }) => state !== 'refused').length;
        const why = problemOf(one, taken, limits);
        const fileId = ports.newFileId();
        const state = why === null ? 'uploading' : 'refused';
        store.set({ files: [...files, { fileId, name: one.name, state, progress: 0, why }] });
        if (why === null) begin(fileId, one);
      }
    },
    remove: (fileId) => {
      stop(fileId);
      store.set({ files: store.get().files.filter((file) => file.fileId !== fileId) });
    },
    clear: () => {
      for (const fileId of underWay.keys()) stop(fileId);
      store.set({ files: [] });
    },
  };
}

/** What is known without asking the central service. */
function problemOf({ size }: ChosenFile, taken: number, limits: FileLimits): FileRefusal | null {
  if (size === 0) return 'empty';
  if (size > limits.bytes) return 'tooLarge';
  return taken >= limits.perMessage ? 'tooManyFiles' : null;
}
