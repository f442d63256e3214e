import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateView } from '../../../contract/workstation/updates.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { brandStyle } from '../../ui/brand-colours.ts';
import { classNames } from '../../ui/class-names.ts';
import { AcknowledgeInline } from '../AcknowledgeInline.tsx';
import { beginningOf } from '../beginning-of.ts';
import { SourceLine } from '../SourceLine.tsx';
import { UpdateAdditions } from '../UpdateAdditions.tsx';
import { UpdateBody } from '../UpdateBody.tsx';
import { UpdateFacts } from '../UpdateFacts.tsx';
import type { UpdateBrand } from '../update-brand.ts';
import { asksFor } from '../update-selections.ts';
import type { UpdatesModel } from '../updates-model.ts';
import { UpdateStates } from './UpdateStates.tsx';

const levelTones = { urgent: 'text-red', important: 'text-amber', info: 'text-ink-muted' };

/** One update of the list; opened it says everything. */
export function UpdateCard({
  view,
  brand,
  opened,
  windowActive,
  model,
  onToggle,
}: {
  readonly view: UpdateView;
  readonly brand: UpdateBrand | undefined;
  readonly opened: boolean;
  readonly windowActive: boolean;
  readonly model: UpdatesModel;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation('updates');
  const id = useId();
  const { update, unread, inForce } = view;
  return (
    <article
      aria-labelledby={`${id}-head`}
      style={brand ? brandStyle(brand.colour) : {}}
      className={classNames(
        'relative border-b border-line',
        inForce !== 'current' && !opened && 'text-ink-muted',
      )}
    >
      {brand ? <BrandStripe brand={brand} width="thin" /> : null}
      <h3 id={`${id}-head`}>
        <button
          type="button"
          aria-expanded={opened}
          onClick={onToggle}
          className="flex w-full items-start gap-2 py-2 pr-3 pl-3 text-left -outline-offset-2 hover:bg-hover"
        >
          {brand ? <BrandMark brand={brand} size="small" /> : null}
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-xs">
              {brand ? <span className="brand-text truncate font-semibold">{brand.name}</span> : null}
              <span className={classNames('font-medium', levelTones[update.level])}>
                {t(`level.${update.level}`)}
              </span>
              {unread ? (
                <span className="inline-flex items-center gap-1 text-accent">
                  <span aria-hidden className="size-1.5 rounded-full bg-current" />
                  {t('list.unread')}
                </span>
              ) : null}
              <span className="flex-1" />
              <UpdateStates view={view} />
            </span>
            {opened ? null : (
              <span
                dir="auto"
                className={classNames('isolate-text mt-0.5 line-clamp-2 text-sm', unread && 'font-medium')}
              >
                {beginningOf(update.text, 240)}
              </span>
            )}
            <SourceLine update={update} />
          </span>
          <ChevronDown
            aria-hidden
            className={classNames('mt-0.5 size-4 shrink-0 text-ink-faint', opened && 'rotate-180')}
          />
        </button>
      </h3>
      {opened ? (
        <div className="flex flex-col gap-2.5 pr-3 pb-3 pl-11">
          <UpdateBody view={view} />
          {update.retractedReason === null ? null : (
            <p className="text-ink-muted">{t('retractedReason', { reason: update.retractedReason })}</p>
          )}
          <UpdateFacts view={view} brand={brand} />
          <UpdateAdditions additions={update.additions} />
          {asksFor(view) && update.level !== 'urgent' ? (
            <div className="flex flex-wrap items-center gap-2">
              <AcknowledgeInline model={model} view={view} windowActive={windowActive} />
            </div>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
