import type { BridgeCentral, BridgeCentralAnswer } from '../../../src/slack-bridge/ports/bridge-central.ts';
import type { Chance } from '../../core/sync/simulation/chance.ts';
import type { SimulatedProgram } from './program.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface SimulatedLineParts {
  readonly central: BridgeCentral;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly program: SimulatedProgram;
  readonly isReachable: () => boolean;
  /** How often an answer is lost on its way, or the question. */
  readonly losses: () => number;
}

const TIMEOUT_MS = 15_000;

/** The way to the central service: slow, and it loses questions and answers. */
export function createSimulatedLine(parts: SimulatedLineParts): BridgeCentral {
  const { central, time, chance, program, isReachable, losses } = parts;
  const send = async <Value>(
    ask: () => Promise<BridgeCentralAnswer<Value>>,
  ): Promise<BridgeCentralAnswer<Value>> => {
    const unavailable: BridgeCentralAnswer<Value> = { ok: false, code: 'unavailable' };
    await time.sleep(1 + 30 * chance.next());
    const isLost = !isReachable() || chance.happens(losses());
    const answer = isLost ? unavailable : await ask();
    const isAnswerLost = isLost || !isReachable() || chance.happens(losses());
    await time.sleep(isAnswerLost && chance.happens(0.2) ? TIMEOUT_MS : 5);
    await program.awake();
    return isAnswerLost ? unavailable : answer;
  };
  return {
    lease: (input) => send(() => central.lease(input)),
    news: (input) => send(() => central.news(input)),
    swept: (input) => send(() => central.swept(input)),
    posted: (input) => send(() => central.posted(input)),
  };
}
