import type { DemoPace } from '../../contract/central/demo.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';

type PaceAnswer = CentralAnswer<DemoPace, 'signInRequired' | 'notFound'>;

export interface DemoPaceControl {
  /** Null when there are no simulated customers, or nobody to ask. */
  readonly pace: () => Promise<{ pace: DemoPace | null }>;
  readonly setPace: (pace: DemoPace) => Promise<Outcome<Record<string, never>, 'disconnected' | 'noDemo'>>;
}

export interface DemoPaceParts {
  readonly isConnected: () => boolean;
  readonly ask: () => Promise<PaceAnswer>;
  readonly tell: (pace: DemoPace) => Promise<PaceAnswer>;
}

export function createDemoPaceControl({ isConnected, ask, tell }: DemoPaceParts): DemoPaceControl {
  return {
    pace: async () => {
      const answer = isConnected() ? await ask() : null;
      return { pace: answer?.ok ? answer.value : null };
    },
    setPace: async (pace) => {
      if (!isConnected()) return failed('disconnected');
      const answer = await tell(pace);
      if (answer.ok) return succeeded({});
      return failed(answer.code === 'notFound' ? 'noDemo' : 'disconnected');
    },
  };
}
