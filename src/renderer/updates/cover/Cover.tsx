import { Siren } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../../contract/model/ids.ts';
import { Banner } from '../../ui/Banner.tsx';
import { BrandChips, BrandStripes } from '../BrandChips.tsx';
import type { BrandOf, NamedConversation } from '../update-brand.ts';
import type { BroadcastGroup } from '../update-selections.ts';
import { AcknowledgeButton } from './AcknowledgeButton.tsx';
import { CoverText } from './CoverText.tsx';
import type { CoverModel } from './cover-model.ts';
import { useCoverFocus } from './use-cover-focus.ts';
import { useCoverKeys } from './use-cover-keys.ts';

export interface CoverProps {
  readonly model: CoverModel;
  readonly brandOf: BrandOf;
  /** Conversations of mine, by the names they have on the screen. */
  readonly conversationOf: (conversationId: ConversationId) => NamedConversation | undefined;
  /** This window is visible and in front. */
  readonly windowActive: boolean;
  /** The last is acknowledged and what had the focus is gone. */
  readonly onHomeless: () => void;
}

/** Over the positioned element around it for as long as an urgent update waits to be acknowledged. */
export function Cover(props: CoverProps) {
  const front = useStore(props.model.store, (state) => state.stack[0]);
  return front ? <CoverOver {...props} front={front} /> : null;
}

function CoverOver({
  model,
  brandOf,
  conversationOf,
  windowActive,
  onHomeless,
  front,
}: CoverProps & { readonly front: BroadcastGroup }) {
  const { t } = useTranslation('updates');
  const { stack, done, phase, busy, problem, focusRequests } = useStore(model.store);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const id = useId();
  const onKeyDown = useCoverKeys(model, text);
  useCoverFocus(root, button, focusRequests, onHomeless);

  useEffect(() => {
    model.setInSight(windowActive);
    return () => model.setInSight(false);
  }, [model, windowActive]);
  useEffect(() => {
    if (text.current && front) text.current.scrollTop = 0;
  }, [front]);

  const brands = front.views.flatMap(({ update }) => brandOf(update.brandId) ?? []);
  const total = done + stack.length;
  return (
    <div ref={root} className="absolute inset-0 z-30 flex items-start justify-center bg-overlay p-3">
      <div
        role="alertdialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onKeyDown={onKeyDown}
        className="relative mt-[min(6vh,48px)] flex max-h-[calc(100%-min(6vh,48px))] w-full max-w-[680px] flex-col overflow-hidden rounded-lg border border-line-strong bg-surface pl-1.5 text-ink shadow-pop"
      >
        <BrandStripes brands={brands} />
        <div
          id={`${id}-title`}
          className="flex shrink-0 flex-col gap-2 border-b border-line px-4 pt-3 pb-2.5"
        >
          <div className="flex items-center gap-2">
            <Siren aria-hidden className="size-4 text-red" />
            <h2 className="font-semibold text-red">{t('level.urgent')}</h2>
            <span className="flex-1" />
            {total > 1 ? (
              <span className="figures text-xs text-ink-muted">
                <span aria-hidden>{t('cover.position', { position: done + 1, total })}</span>
                <span className="sr-only">{t('cover.positionLabel', { position: done + 1, total })}</span>
              </span>
            ) : null}
          </div>
          <BrandChips brands={brands} />
        </div>
        <div
          ref={text}
          id={`${id}-text`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="min-h-24 flex-1 overflow-y-auto px-4 py-3 focus-visible:-outline-offset-2"
        >
          <CoverText group={front} brandOf={brandOf} conversationOf={conversationOf} />
        </div>
        {problem ? (
          <Banner tone="amber" urgent>
            {t(`cover.problem.${problem}`)}
          </Banner>
        ) : null}
        <div className="flex shrink-0 flex-wrap items-center justify-end gap-x-3 gap-y-1 border-t border-line bg-raised px-4 py-2.5">
          <AcknowledgeButton
            phase={phase}
            busy={busy}
            buttonRef={button}
            hintId={`${id}-hint`}
            onPress={() => void model.acknowledge()}
          />
        </div>
      </div>
    </div>
  );
}
