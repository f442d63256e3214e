import type { CentralInputs, CentralOutputs } from '../../contract/central.ts';
import type { AccessToken, CentralAnswer } from './central-connection.ts';

/** A call of the central contract on behalf of a person, and the failures it names. */
export type CentralCall<
  Area extends keyof CentralInputs & keyof CentralOutputs,
  Name extends string,
  Codes extends string,
> = Name extends keyof CentralInputs[Area] & keyof CentralOutputs[Area]
  ? (
      token: AccessToken,
      input: CentralInputs[Area][Name],
    ) => Promise<CentralAnswer<CentralOutputs[Area][Name], 'signInRequired' | Codes>>
  : never;
