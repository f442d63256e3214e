import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../../ui/Banner.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { brandStyle } from '../../ui/brand-colours.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { UpdateBrand } from '../update-brand.ts';
import { QuestionThread } from './QuestionThread.tsx';
import type { QuestionsModel } from './questions-model.ts';

/** Beside a conversation, over the top of its messages: what was asked of the brand, and a field to ask. */
export function QuestionsPanel({
  model,
  brand,
  customerName,
  myId,
  connected,
  windowActive,
  focusRequests,
  onClose,
}: {
  readonly model: QuestionsModel;
  readonly brand: UpdateBrand;
  readonly customerName: string;
  readonly myId: string;
  readonly connected: boolean;
  readonly windowActive: boolean;
  /** Grows when the field should take the keyboard. */
  readonly focusRequests: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('updates');
  const { questions, unreadAnswers, link, text, asking, problem } = useStore(model.store);
  const field = useRef<HTMLTextAreaElement>(null);
  const threads = useRef<HTMLUListElement>(null);
  // Each request gives the keyboard once.
  useEffect(() => {
    field.current?.focus();
  }, [focusRequests]);
  useEffect(() => {
    if (windowActive && unreadAnswers > 0) model.markRead();
  }, [model, windowActive, unreadAnswers]);
  useEffect(() => {
    threads.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [questions]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === field.current) {
      event.preventDefault();
      if (!event.repeat) void model.ask(brand.brandId);
    }
  };
  const title = t('ask.title', { brand: brand.name });
  return (
    <section
      aria-label={title}
      style={brandStyle(brand.colour)}
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-col border-b border-line bg-surface text-sm"
    >
      <div className="flex items-center gap-2 pt-1.5 pr-1 pl-3">
        <BrandMark brand={brand} size="small" />
        <span className="brand-text truncate font-semibold">{title}</span>
        <span className="flex-1" />
        <IconButton label={t('ask.close')} keys={closeKeys} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <p className="px-3 pb-1 text-xs text-ink-muted">{t('ask.hint')}</p>
      {link === 'lost' ? <p className="px-3 pb-1 text-xs text-amber">{t('ask.lost')}</p> : null}
      {questions === null ? (
        <Skeleton label={t('ask.loading')} lines={2} />
      ) : questions.length === 0 ? (
        <p className="px-3 pb-1 text-ink-faint">{t('ask.none')}</p>
      ) : (
        <ul
          ref={threads}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-live="polite"
          className="flex min-h-0 flex-col gap-2 overflow-y-auto px-3 py-1 focus-visible:-outline-offset-2"
        >
          {questions.map((question) => (
            <li key={question.questionId}>
              <QuestionThread question={question} mine={question.askedBy.personId === myId} />
            </li>
          ))}
        </ul>
      )}
      {problem ? (
        <Banner tone="amber" urgent>
          {t(`ask.problem.${problem}`)}
        </Banner>
      ) : connected ? null : (
        <p className="px-3 pt-1 text-xs text-amber">{t('ask.later')}</p>
      )}
      <div className="flex items-end gap-2 px-3 pt-1 pb-2">
        <textarea
          ref={field}
          value={text}
          rows={1}
          dir="auto"
          aria-label={t('ask.field', { brand: brand.name })}
          placeholder={t('ask.placeholder', { customer: customerName })}
          onChange={(event) => model.edit(event.target.value)}
          className="field-sizing-content max-h-28 min-h-8 min-w-0 flex-1 resize-none overflow-y-auto rounded-md border border-line-strong bg-surface px-2 py-1 text-base text-ink"
        />
        <Button
          tone="primary"
          className="h-8"
          disabled={text.trim() === '' || asking}
          onClick={() => void model.ask(brand.brandId)}
        >
          {t('ask.send')}
        </Button>
      </div>
    </section>
  );
}

const closeKeys = ['Esc'];
