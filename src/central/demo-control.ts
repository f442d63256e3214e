import type { DemoPace } from '../contract/central/demo.ts';

/** How the service asks and tells a demo's simulated customers how busy they are. */
export interface DemoControl {
  readonly pace: () => DemoPace;
  readonly setPace: (pace: DemoPace) => void;
}
