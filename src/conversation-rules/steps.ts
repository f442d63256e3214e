import type { Brand } from '../contract/model/brand.ts';
import type { KnowledgeReference } from '../contract/model/brand-pack.ts';
import type { TickedStep } from '../contract/model/conversation-beside.ts';
import type { EpochMs } from '../contract/model/time.ts';

/** The steps after a message was sent with what it was taken from: those whose response it holds are ticked too. */
export function stepsAfter(
  steps: readonly TickedStep[],
  brand: Pick<Brand, 'dialogue'>,
  references: readonly KnowledgeReference[],
  at: EpochMs,
): TickedStep[] {
  const sent = new Set(references.flatMap(({ kind, id }) => (kind === 'cannedResponse' ? [id] : [])));
  const done = new Set(steps.map(({ stepId }) => stepId));
  const now = brand.dialogue.filter(
    ({ stepId, responses = [] }) => !done.has(stepId) && responses.some((response) => sent.has(response)),
  );
  return [...steps, ...now.map(({ stepId }) => ({ stepId, by: 'response' as const, at }))];
}
