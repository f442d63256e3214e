import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type Done, type InConversation, isFailed, type Noting, type Refusal } from './noting.ts';

export interface TickStepInput extends InConversation {
  readonly stepId: string;
  readonly ticked: boolean;
}

export type TickStep = (input: TickStepInput) => Outcome<Done, Refusal | 'stepUnknown' | 'diskFull'>;

export function createTickStep(noting: Noting): TickStep {
  return ({ stepId, ticked, ...at }) => {
    const notable = noting.mine(at);
    if (isFailed(notable)) return notable;
    const event = { kind: 'stepTicked', messageId: noting.newMessageId(), stepId, ticked } as const;
    if (noting.problem(event, notable)) return failed('stepUnknown');
    const isTicked = notable.conversation.steps.some((step) => step.stepId === stepId);
    return isTicked === ticked ? succeeded({}) : noting.put(at, event);
  };
}
