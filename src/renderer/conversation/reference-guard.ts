import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';

export interface ReferenceGuardDeps {
  /** Asks the core; null when it does not answer or holds nothing to compare with. */
  readonly check: (references: readonly KnowledgeReference[]) => Promise<readonly ReferenceCheck[] | null>;
  /** Those that are no longer so and that nobody has confirmed. */
  readonly onOutdated: (outdated: readonly ReferenceCheck[]) => void;
}

/** Watches what was inserted into a draft: a price that moves while the agent types must not go out unnoticed. */
export interface ReferenceGuard {
  /** The draft's references now. */
  readonly watch: (references: readonly KnowledgeReference[]) => void;
  /** The brand's knowledge may have changed. */
  readonly checkAgain: () => void;
}

export function createReferenceGuard({ check, onOutdated }: ReferenceGuardDeps): ReferenceGuard {
  let watched: readonly KnowledgeReference[] = [];
  let asked = 0;
  let shown = false;

  const show = (outdated: readonly ReferenceCheck[]) => {
    if (outdated.length === 0 && !shown) return;
    shown = outdated.length > 0;
    onOutdated(outdated);
  };

  const ask = async () => {
    asked += 1;
    const question = asked;
    const open = watched.filter(({ outdatedConfirmed }) => outdatedConfirmed !== true);
    if (open.length === 0) {
      show([]);
      return;
    }
    const checks = await check(open).catch(() => null);
    // An answer to what the draft held before says nothing about what it holds now.
    if (question !== asked || checks === null) return;
    show(checks.filter(({ state }) => state !== 'current'));
  };

  return {
    watch: (references) => {
      if (references === watched) return;
      watched = references;
      void ask();
    },
    checkAgain: () => {
      if (watched.length > 0) void ask();
    },
  };
}
