/** What the bench and its two other processes tell each other. */
export type ToCentral = { readonly type: 'usage' };
export type FromCentral =
  | { readonly type: 'started'; readonly url: string }
  /** Processor time since the process began; the most memory since the last question. */
  | { readonly type: 'usage'; readonly processorMs: number; readonly memoryBytes: number };

export type FromWorkstations =
  | { readonly type: 'connected'; readonly workstations: number }
  /** One workstation has an update; moments are `Date.now()`, one clock on one machine. */
  | { readonly type: 'shown'; readonly text: string; readonly workstation: number; readonly at: number }
  /** Every receipt of the update was taken in by the central service. */
  | { readonly type: 'receiptsTaken'; readonly text: string };
