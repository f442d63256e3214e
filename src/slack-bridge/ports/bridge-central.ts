import type { CentralInputs, CentralOutputs } from '../../contract/central.ts';

/**
 * - `unavailable`: not reached, interrupted, busy or broken; nobody knows whether it happened, and asking again is safe.
 * - `staleFencing`: somebody else has the lease by now.
 * - `refused`: it will never take this, such as what its contract forbids or a channel without a brand.
 */
export type BridgeCentralFailureCode = 'unavailable' | 'staleFencing' | 'refused';

export type BridgeCentralAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: BridgeCentralFailureCode };

type Slack = 'slack';
type Call<Name extends 'lease' | 'news' | 'swept' | 'posted'> = (
  input: CentralInputs[Slack][Name],
) => Promise<BridgeCentralAnswer<CentralOutputs[Slack][Name]>>;

/** What a bridge asks of the central service: over HTTP in a workstation, directly within the service itself. */
export interface BridgeCentral {
  readonly lease: Call<'lease'>;
  /** Takes what anybody heard, again and again; lease or not. */
  readonly news: Call<'news'>;
  readonly swept: Call<'swept'>;
  readonly posted: Call<'posted'>;
}

export type LeaseAnswer = CentralOutputs[Slack]['lease'];
export type SweptInput = CentralInputs[Slack]['swept'];
export type PostedInput = CentralInputs[Slack]['posted'];
