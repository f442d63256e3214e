import type { CentralCall } from './central-call.ts';

type KnowledgeCall<Name extends string, Codes extends string = 'notFound'> = CentralCall<
  'knowledge',
  Name,
  Codes
>;
type ImportCall<Name extends string, Codes extends string = never> = CentralCall<
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
