import type { Scenario } from '../brands/demo-brand.ts';
import type { Judgement } from './judge-answer.ts';

/** How far a customer has come in their scenario. Plain JSON: it survives a restart. */
export interface ScenarioProgress {
  /** How many of the opening messages were said. */
  readonly openingSaid: number;
  /** Index of the step whose answer is awaited; the number of steps when all are done. */
  readonly step: number;
  /** Answers to this step that did not fit. */
  readonly misses: number;
  readonly impatientSaid: boolean;
  /** Brand messages up to this `seq` were taken into account. */
  readonly heardSeq: number;
}

export const FIRST_PROGRESS: ScenarioProgress = {
  openingSaid: 0,
  step: 0,
  misses: 0,
  impatientSaid: false,
  heardSeq: 0,
};

/** What the customer says next, and where that leaves them; null to say nothing. */
export interface Reaction {
  readonly say: string | null;
  readonly progress: ScenarioProgress;
}

/** After this many unfit answers in a row the customer says no more until one fits: a demo must not nag. */
const MISSES_SPOKEN = 3;

export function isDone(scenario: Scenario, progress: ScenarioProgress): boolean {
  return progress.openingSaid >= scenario.opening.length && progress.step >= scenario.steps.length;
}

/** What a finished opening or step is followed by. */
export function nextOpening(scenario: Scenario, progress: ScenarioProgress): Reaction {
  const say = scenario.opening[progress.openingSaid] ?? null;
  return { say, progress: { ...progress, openingSaid: progress.openingSaid + 1 } };
}

export function reactToAnswer(
  scenario: Scenario,
  progress: ScenarioProgress,
  judgement: Judgement,
  heardSeq: number,
): Reaction {
  const step = scenario.steps[progress.step];
  if (!step) return { say: null, progress: { ...progress, heardSeq } };
  if (judgement === 'satisfied') {
    const next = { ...progress, step: progress.step + 1, misses: 0, impatientSaid: false, heardSeq };
    const last = next.step >= scenario.steps.length;
    return { say: last ? joinSentences(step.satisfied, scenario.farewell) : step.satisfied, progress: next };
  }
  const missed = { ...progress, misses: progress.misses + 1, heardSeq };
  if (missed.misses > MISSES_SPOKEN) return { say: null, progress: missed };
  // Asking in the same words twice would sound like a machine: the second time the firmer sentence is said.
  const firm = judgement === 'wrong' || progress.misses > 0;
  return { say: firm ? step.wrong : step.unclear, progress: missed };
}

export function reactToSilence(scenario: Scenario, progress: ScenarioProgress): Reaction {
  const step = scenario.steps[progress.step];
  if (!step || progress.impatientSaid) return { say: null, progress };
  return { say: step.impatient, progress: { ...progress, impatientSaid: true } };
}

function joinSentences(first: string, second: string): string {
  return `${first} ${second}`.trim();
}
