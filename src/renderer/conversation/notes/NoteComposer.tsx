import { NotebookPen } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { ComposerFrame } from '../Composer.tsx';
import { TEXT_LIMIT } from '../conversation-model.ts';
import type { NoteModel } from './note-model.ts';

/**
 * In place of the composer while a note is written: another surface, no stripe and no mark of the brand, and its own
 * text, so that nobody takes it for what the customer gets.
 */
export function NoteComposer({
  model,
  brand,
  customerName,
  frame,
}: {
  readonly model: NoteModel;
  readonly brand: Brand;
  readonly customerName: string;
  readonly frame: ComposerFrame;
}) {
  const { t } = useTranslation('conversation');
  const { text, busy, problem } = useStore(model.store);
  const area = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();

  const { registerComposer } = frame;
  useEffect(
    () =>
      // Prices and responses are for customers: nothing is inserted here.
      registerComposer({ focus: () => area.current?.focus(), insert: () => false }),
    [registerComposer],
  );
  // It was asked for by a key; the caret goes where the reply's was.
  useEffect(() => area.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      model.leave();
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      if (!event.repeat) void model.save();
    }
  };

  return (
    <div className="shrink-0 border-t-2 border-dashed border-amber bg-amber-soft">
      {problem ? (
        <div id={problemId}>
          <Banner tone="red" urgent>
            {t(`notes.problem.${problem}`)}
          </Banner>
        </div>
      ) : null}
      <div className="m-2 flex flex-col rounded-md border border-dashed border-amber has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent low-pane:m-1">
        <div className="flex items-center gap-1.5 py-1 pr-1 pl-2">
          <NotebookPen aria-hidden className="size-4 shrink-0 text-amber" />
          <span className="shrink-0 text-xs font-semibold text-amber">{t('notes.title')}</span>
          <span className="flex-1" />
          <Button size="small" onClick={() => model.leave()}>
            {t('notes.back')} <Kbd keys={['Esc']} />
          </Button>
          <Button size="small" disabled={busy || text.trim() === ''} onClick={() => void model.save()}>
            {t('notes.save')}
          </Button>
        </div>
        <textarea
          ref={area}
          value={text}
          rows={1}
          dir="auto"
          maxLength={TEXT_LIMIT}
          spellCheck
          aria-label={t('notes.label', { customer: customerName, brand: brand.name })}
          aria-describedby={problem ? problemId : undefined}
          placeholder={t('notes.placeholder', { customer: customerName })}
          onChange={(event) => model.edit(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-[40cqh] min-h-9 w-full resize-none overflow-y-auto bg-transparent px-2 pb-2 text-base text-ink outline-none placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap placeholder:text-ink-muted"
        />
      </div>
    </div>
  );
}
