import type { DemoPace } from '../contract/central/demo.ts';

/** The one place where the demo's pace is kept: the central service sets it, the simulator asks for it. */
export interface PaceControl {
  readonly pace: () => DemoPace;
  readonly setPace: (pace: DemoPace) => void;
}

export function createPaceControl(initial: DemoPace): PaceControl {
  let pace = initial;
  return {
    pace: () => pace,
    setPace: (next) => {
      pace = next;
    },
  };
}
