export type DraftSaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** On the screen only. `unreachable` is tried again by itself; other codes wait for the next change. */
  | { readonly state: 'unsaved'; readonly code: string };

export type SaveDraft<Draft> = (
  draft: Draft,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }>;

export interface DraftSaver<Draft> {
  /** Saves this draft, or the newest one given meanwhile, as soon as the save before it has ended. */
  readonly save: (draft: Draft) => void;
  /** Sends the newest draft without waiting for the save before it: the page is about to go. */
  readonly saveNow: () => void;
  /** Forgets what is not yet on its way and waits for what is; afterwards no save runs. */
  readonly settle: () => Promise<void>;
  /** The core answers again: save what could not be saved. */
  readonly retry: () => void;
}

/**
 * One save at a time, the newest draft wins: an older one can never arrive after a newer one. Only `saveNow` sends
 * while another save runs; both use one line, which keeps their order.
 */
export function createDraftSaver<Draft>(
  saveDraft: SaveDraft<Draft>,
  onState: (state: DraftSaveState) => void,
): DraftSaver<Draft> {
  let waiting: Draft | null = null;
  let failed: Draft | null = null;
  let running: Promise<void> | null = null;
  let attempts = 0;

  const attempt = async (draft: Draft) => {
    attempts += 1;
    const mine = attempts;
    waiting = null;
    failed = null;
    onState({ state: 'saving' });
    let code: string | null;
    try {
      const outcome = await saveDraft(draft);
      code = outcome.ok ? null : outcome.code;
    } catch {
      code = 'unreachable';
    }
    if (waiting !== null || mine !== attempts) return;
    if (code !== null) failed = draft;
    onState(code === null ? { state: 'saved' } : { state: 'unsaved', code });
  };
  const run = async () => {
    while (waiting !== null) await attempt(waiting);
    running = null;
  };
  const start = () => {
    running ??= run();
  };

  return {
    save: (draft) => {
      waiting = draft;
      start();
    },
    saveNow: () => {
      const draft = waiting ?? failed;
      if (draft !== null) void attempt(draft);
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
