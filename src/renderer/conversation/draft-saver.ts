export type DraftSaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** On the screen only. `unreachable` is tried again by itself; other codes wait for the next change. */
  | { readonly state: 'unsaved'; readonly code: string };

export type SaveDraft = (
  text: string,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }>;

export interface DraftSaver {
  /** Saves this text, or the newest one given meanwhile, as soon as the save before it has ended. */
  readonly save: (text: string) => void;
  /** Forgets what is not yet on its way and waits for what is; afterwards no save runs. */
  readonly settle: () => Promise<void>;
  /** The core answers again: save what could not be saved. */
  readonly retry: () => void;
}

/** One save at a time, the newest text wins: an older one can never arrive after a newer one. */
export function createDraftSaver(saveDraft: SaveDraft, onState: (state: DraftSaveState) => void): DraftSaver {
  let waiting: string | null = null;
  let failed: string | null = null;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (waiting !== null) {
      const text = waiting;
      waiting = null;
      failed = null;
      onState({ state: 'saving' });
      let code: string | null;
      try {
        const outcome = await saveDraft(text);
        code = outcome.ok ? null : outcome.code;
      } catch {
        code = 'unreachable';
      }
      if (waiting !== null) continue;
      if (code !== null) failed = text;
      onState(code === null ? { state: 'saved' } : { state: 'unsaved', code });
    }
    running = null;
  };
  const start = () => {
    running ??= run();
  };

  return {
    save: (text) => {
      waiting = text;
      start();
    },
    settle: async () => {
      waiting = null;
      failed = null;
      await running;
    },
    retry: () => {
      if (failed === null) return;
      waiting = failed;
      start();
    },
  };
}
