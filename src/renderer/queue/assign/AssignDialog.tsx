import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Colleague } from '../../../contract/central/ownership.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { QueueBrand } from '../QueueLine.tsx';
import type { AssignCode, Refusal } from '../refusal.ts';
import type { AssignModel } from './assign-model.ts';

interface AssignDialogProps {
  readonly model: AssignModel;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  /** Where the keyboard goes afterwards. */
  readonly onClosed: () => void;
}

/** Who of the brand's people gets a waiting conversation, with how they are present and how much room they have. */
export function AssignDialog({ model, brandOf, onClosed }: AssignDialogProps) {
  const { t } = useTranslation('queue');
  const { card, colleagues, problem, assigning, refusal } = useStore(model.store);
  const close = () => {
    model.close();
    onClosed();
  };
  const assign = async (colleague: Colleague) => {
    if (await model.assign(colleague.personId)) onClosed();
  };
  return (
    <Dialog
      open={card !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t('assign.title', { customer: card?.customerName ?? '' })}
      description={t('assign.description', { brand: (card && brandOf(card.brandId)?.name) ?? '' })}
      closeLabel={t('assign.close')}
      finalFocus={false}
    >
      <div aria-live="polite">
        {problem ? <Banner tone="amber">{t(`assign.problem.${problem}`)}</Banner> : null}
        {refusal ? (
          <Banner tone="amber" urgent>
            <AssignRefusal refusal={refusal} />
          </Banner>
        ) : null}
      </div>
      {colleagues === null && problem === null ? <Skeleton label={t('assign.loading')} lines={4} /> : null}
      {colleagues?.length === 0 ? (
        <EmptyState title={t('assign.nobody')}>{t('assign.nobodyHint')}</EmptyState>
      ) : null}
      <ul aria-label={t('assign.colleagues')}>
        {colleagues?.map((colleague) => (
          <li key={colleague.personId}>
            <button
              type="button"
              aria-busy={assigning === colleague.personId || undefined}
              className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover focus-visible:bg-selected"
              onClick={() => void assign(colleague)}
              onKeyDown={moveByArrows}
            >
              <span className="min-w-0 flex-1 truncate font-medium">{colleague.name}</span>
              {assigning === colleague.personId ? (
                <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
              ) : null}
              <span className="shrink-0 text-ink-muted">{t(`presence.${colleague.presence}`)}</span>
              <span
                className={
                  colleague.held >= colleague.capacity ? 'figures text-amber' : 'figures text-ink-muted'
                }
              >
                {t('assign.room', { held: colleague.held, capacity: colleague.capacity })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function moveByArrows(event: { key: string; currentTarget: HTMLElement; preventDefault: () => void }): void {
  const line = event.currentTarget.parentElement;
  const next =
    event.key === 'ArrowDown'
      ? line?.nextElementSibling
      : event.key === 'ArrowUp'
        ? line?.previousElementSibling
        : null;
  if (!next) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
}

function AssignRefusal({ refusal: { code, detail } }: { readonly refusal: Refusal<AssignCode> }) {
  const { t } = useTranslation('queue');
  switch (code) {
    case 'transferRefused':
      return whyNot(detail, t);
    case 'disconnected':
    case 'forbidden':
    case 'notQueued':
    case 'unreachable':
      return t(`assign.refused.${code}`);
    default:
      return code satisfies never;
  }
}

type QueueTranslate = ReturnType<typeof useTranslation<'queue'>>['t'];

function whyNot({ why, capacity }: Readonly<Record<string, string>>, t: QueueTranslate): string {
  switch (why) {
    case 'capacity':
      return capacity ? t('assign.why.capacity', { capacity }) : t('assign.why.capacityUnknown');
    case 'offline':
    case 'away':
    case 'notInQueue':
    case 'noRole':
    case 'self':
    case 'offered':
      return t(`assign.why.${why}`);
    default:
      return t('assign.why.other');
  }
}
