import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueStep } from '../../../contract/model/brand.ts';
import type { TickedStep } from '../../../contract/model/conversation-beside.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { BesideModel } from './beside-model.ts';

/** The brand's dialogue as a checklist: one stop for Tab, arrows move, Space ticks. */
export function StepList({
  model,
  steps,
  ticked,
  disabled,
  asked,
}: {
  readonly model: BesideModel;
  readonly steps: readonly DialogueStep[];
  readonly ticked: readonly TickedStep[];
  readonly disabled: boolean;
  /** The fields of what a step asks for. */
  readonly asked: (step: DialogueStep) => ReactNode;
}) {
  const { t } = useTranslation('conversation');
  const list = useRef<HTMLUListElement>(null);
  const byId = new Map(ticked.map((step) => [step.stepId, step]));
  const next = steps.find(({ stepId }) => !byId.has(stepId));
  const [chosen, setChosen] = useState<string | null>(null);
  const stop = chosen ?? next?.stepId ?? steps[0]?.stepId;

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target.dataset.step : undefined;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (target === undefined || step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = steps.findIndex(({ stepId }) => stepId === target);
    const to = steps[(at + step + steps.length) % steps.length];
    if (to) list.current?.querySelector<HTMLElement>(`[data-step="${to.stepId}"]`)?.focus();
  };
  return (
    <ul ref={list} aria-label={t('beside.steps')} onKeyDown={onKeyDown} className="flex flex-col">
      {steps.map((step) => {
        const { stepId, title, hint } = step;
        const done = byId.get(stepId);
        return (
          <li key={stepId}>
            <Choice
              checked={done !== undefined}
              disabled={disabled}
              data-step={stepId}
              tabIndex={stepId === stop ? 0 : -1}
              {...(stepId === stop ? { 'data-beside-focus': true } : {})}
              onFocus={() => setChosen(stepId)}
              onChange={(event) => void model.tickStep(stepId, event.target.checked)}
              hint={
                <span className="line-clamp-2" title={hint}>
                  {hint}
                </span>
              }
              className={stepId === next?.stepId ? 'bg-raised' : ''}
            >
              <span className={done ? 'text-ink-muted' : 'font-medium'}>{title}</span>
              {done?.by === 'response' ? (
                <span className="ml-1.5 text-xs text-green">{t('beside.bySending')}</span>
              ) : null}
            </Choice>
            {asked(step)}
          </li>
        );
      })}
    </ul>
  );
}
