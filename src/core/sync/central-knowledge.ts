import type { CentralInputs, CentralOutputs } from '../../contract/central.ts';
import type { AccessToken, CentralAnswer } from './central-connection.ts';

type Call<
  Area extends 'knowledge' | 'imports',
  Name extends string,
  Codes extends string,
> = Name extends keyof CentralInputs[Area] & keyof CentralOutputs[Area]
  ? (
      token: AccessToken,
      input: CentralInputs[Area][Name],
    ) => Promise<CentralAnswer<CentralOutputs[Area][Name], 'signInRequired' | Codes>>
  : never;

type KnowledgeCall<Name extends string, Codes extends string = 'notFound'> = Call<'knowledge', Name, Codes>;
type ImportCall<Name extends string, Codes extends string = never> = Call<
  'imports',
  Name,
  'notFound' | 'forbidden' | Codes
>;

/** A brand's knowledge at the central service, beside its pack: versions, confirmations, gaps, what is used. */
export interface CentralKnowledge {
  readonly history: KnowledgeCall<'history'>;
  readonly changes: KnowledgeCall<'changes'>;
  readonly rollBack: KnowledgeCall<'rollBack', 'notFound' | 'forbidden' | 'versionConflict'>;
  readonly verify: KnowledgeCall<'verify', 'notFound' | 'forbidden'>;
  readonly schedules: KnowledgeCall<'schedules'>;
  readonly cancelSchedule: KnowledgeCall<'cancelSchedule', 'notFound' | 'forbidden'>;
  readonly image: KnowledgeCall<'image'>;
  readonly note: KnowledgeCall<'note', never>;
  readonly gaps: KnowledgeCall<'gaps', 'notFound' | 'forbidden'>;
  readonly closeGap: KnowledgeCall<'closeGap', 'notFound' | 'forbidden'>;
  readonly mostUsed: KnowledgeCall<'mostUsed'>;
}

/** Files on their way into a brand's pack. */
export interface CentralImports {
  readonly begin: ImportCall<'begin'>;
  readonly piece: ImportCall<'piece'>;
  readonly read: ImportCall<'read'>;
  readonly lines: ImportCall<'lines'>;
  readonly publish: ImportCall<'publish', 'versionConflict' | 'importNotReady'>;
  readonly discard: ImportCall<'discard'>;
}
