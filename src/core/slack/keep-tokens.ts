import type { SlackCheck } from '../../contract/workstation/slack.ts';
import type { SlackDoor } from '../../slack-bridge/ports/slack-door.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { checkTokens, missingScopes, type PastedTokens } from './check-tokens.ts';
import type { AtSlack } from './slack-failures.ts';
import type { SlackAccess, SlackMemory } from './slack-memory.ts';

type Nothing = Record<string, never>;

/** Takes a team lead's tokens, keeps them encrypted on this machine, and never gives them out again. */
export interface KeepTokens {
  readonly check: (pasted: PastedTokens) => Promise<Outcome<SlackCheck, 'notAToken' | AtSlack>>;
  readonly save: (
    pasted: PastedTokens,
  ) => Promise<Outcome<SlackCheck, 'notAToken' | 'forbidden' | 'diskFull' | AtSlack>>;
  readonly forget: () => void;
  readonly switchOn: (on: boolean) => Outcome<Nothing, 'noTokens' | 'forbidden'>;
}

export interface KeepTokensParts {
  readonly door: SlackDoor;
  readonly memory: SlackMemory;
  readonly transaction: <Value>(run: () => Value) => Value;
  /** The person leads a brand. */
  readonly isAllowed: () => boolean;
  /** Tokens or the switch are otherwise. */
  readonly onChange: () => void;
}

export function createKeepTokens(parts: KeepTokensParts): KeepTokens {
  const { door, memory, transaction, isAllowed, onChange } = parts;

  const keep = (access: SlackAccess) =>
    transaction(() => {
      // What waits of another workspace would be told as if it came from this one.
      if (memory.access.find()?.identity.teamId !== access.identity.teamId) memory.inbox.clear();
      memory.access.save(access);
    });

  return {
    check: async (pasted) => {
      const checked = await checkTokens(door, pasted);
      return checked.ok ? succeeded(checked.value.check) : checked;
    },
    save: async (pasted) => {
      if (!isAllowed()) return failed('forbidden');
      const checked = await checkTokens(door, pasted);
      if (!checked.ok) return checked;
      const { tokens, identity, check } = checked.value;
      const missing = missingScopes(check);
      if (missing.length > 0) return failed('missingScope', { needed: missing.join(', ') });
      // They may have been taken away while Slack was asked.
      if (!isAllowed()) return failed('forbidden');
      try {
        keep({ tokens, identity, on: memory.access.find()?.on ?? false });
      } catch (error) {
        if (error instanceof DiskFullError) return failed('diskFull');
        throw error;
      }
      onChange();
      return succeeded(check);
    },
    forget: () => {
      transaction(() => {
        memory.access.remove();
        memory.inbox.clear();
      });
      onChange();
    },
    switchOn: (on) => {
      if (on && !isAllowed()) return failed('forbidden');
      const kept = memory.access.find();
      if (!kept) return on ? failed('noTokens') : succeeded({});
      if (kept.on === on) return succeeded({});
      transaction(() => memory.access.save({ ...kept, on }));
      onChange();
      return succeeded({});
    },
  };
}
