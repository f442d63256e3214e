import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationDetail } from '../../../contract/workstation/conversations.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { BesideModel } from './beside-model.ts';
import { CityField, PersonFields } from './ContactFields.tsx';
import { IntakeList } from './IntakeList.tsx';
import { PromiseList } from './PromiseList.tsx';
import { StepList } from './StepList.tsx';

/** What the panel asks of the frame around it. */
export interface BesideFrame {
  readonly keys: Readonly<Record<'beside' | 'intake' | 'promise', readonly string[]>>;
  readonly onClose: () => void;
  /** Back to where one writes; the column stays. */
  readonly onEscape: () => void;
  readonly onIntake: () => void;
  readonly onPromise: () => void;
}

const places = {
  column: 'w-64 border-l',
  // The newest messages stay in sight below.
  above: 'max-h-[60%] border-b shadow-pop',
  over: 'absolute inset-0 z-20',
};

/** Steps, what the customer gave of themselves, promises and forms. */
export function BesidePanel({
  model,
  detail,
  brand,
  place,
  frame,
}: {
  readonly model: BesideModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  readonly place: keyof typeof places;
  readonly frame: BesideFrame;
}) {
  const { t } = useTranslation('conversation');
  const panel = useRef<HTMLElement>(null);
  const stays = place === 'column';
  const focusRequests = useStore(model.store, (state) => state.focusRequests);
  const answered = useRef(stays ? focusRequests : focusRequests - 1);
  const { conversation } = detail;
  const disabled = detail.writing !== 'allowed' || detail.leaving !== null;
  const fields = { model, conversation, disabled };
  const { dialogue, handling } = brand;
  const done = dialogue.filter(({ stepId }) => conversation.steps.some((step) => step.stepId === stepId));
  const asksCity = dialogue.some(({ asks }) => asks === 'city');
  const asksContact = dialogue.some(({ asks }) => asks === 'contact');

  // Only when asked for: a panel that opens with its pane takes no keyboard.
  useEffect(() => {
    if (answered.current === focusRequests) return;
    answered.current = focusRequests;
    const first = panel.current?.querySelector<HTMLElement>('[data-beside-focus]:enabled');
    (first ?? panel.current?.querySelector<HTMLElement>('h3'))?.focus();
  }, [focusRequests]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (stays) frame.onEscape();
    else frame.onClose();
  };
  return (
    <section
      ref={panel}
      data-beside
      aria-label={t('beside.region', { customer: conversation.customer.name })}
      onKeyDown={onKeyDown}
      className={`flex shrink-0 flex-col border-line bg-surface ${places[place]}`}
    >
      <div className="flex min-h-8 shrink-0 items-center gap-2 border-b border-line bg-raised pr-1 pl-3">
        <h3 tabIndex={-1} className="min-w-0 flex-1 truncate text-sm font-semibold outline-none">
          {t('beside.title')}
        </h3>
        <IconButton
          label={t('beside.close')}
          keys={frame.keys.beside}
          icon={<X aria-hidden />}
          onClick={frame.onClose}
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-2 py-2">
        {dialogue.length === 0 ? null : (
          <Part
            title={t('beside.steps')}
            count={t('beside.stepsDone', { done: done.length, all: dialogue.length })}
          >
            <StepList
              model={model}
              steps={dialogue}
              ticked={conversation.steps}
              disabled={disabled}
              asked={({ asks }) =>
                asks === undefined ? null : (
                  <div className="flex flex-col gap-1.5 py-1 pr-1 pl-7">
                    {asks === 'city' ? <CityField {...fields} /> : <PersonFields {...fields} />}
                  </div>
                )
              }
            />
          </Part>
        )}
        {asksCity && asksContact ? null : (
          <Part title={t('beside.customer')}>
            <div className="flex flex-col gap-1.5 px-1">
              {asksCity ? null : <CityField {...fields} />}
              {asksContact ? null : <PersonFields {...fields} />}
            </div>
          </Part>
        )}
        {handling?.promises?.length || conversation.promises.length > 0 ? (
          <Part title={t('promises.title')}>
            <PromiseList
              model={model}
              promises={conversation.promises}
              mayKeep={detail.writing !== 'brandLost'}
            />
            {handling?.promises?.length ? (
              <Opening
                label={t('promises.insert')}
                keys={frame.keys.promise}
                disabled={disabled}
                onOpen={frame.onPromise}
              />
            ) : null}
          </Part>
        ) : null}
        {handling?.intakeForms?.length || conversation.intakes.length > 0 ? (
          <Part title={t('intake.title')}>
            <IntakeList intakes={conversation.intakes} />
            {handling?.intakeForms?.length ? (
              <Opening
                label={t('intake.open')}
                keys={frame.keys.intake}
                disabled={disabled}
                onOpen={frame.onIntake}
              />
            ) : null}
          </Part>
        ) : null}
      </div>
    </section>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex shrink-0 flex-col gap-1">
      <div className="flex items-baseline gap-2 px-1 text-xs text-ink-muted">
        <h4 className="flex-1 font-semibold tracking-wide uppercase">{title}</h4>
        {count === undefined ? null : <span className="figures">{count}</span>}
      </div>
      {children}
    </div>
  );
}

function Opening({
  label,
  keys,
  disabled,
  onOpen,
}: {
  readonly label: string;
  readonly keys: readonly string[];
  readonly disabled: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <Button size="small" className="mx-1 self-start" disabled={disabled} onClick={onOpen}>
      {label}
      <Kbd keys={[keys.join('+')]} />
    </Button>
  );
}
