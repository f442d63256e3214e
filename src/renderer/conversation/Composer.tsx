import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { ConversationKind } from '../../contract/model/conversation.ts';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { Button } from '../ui/Button.tsx';
import { brandStyle } from '../ui/brand-colours.ts';
import { ComposerNotes } from './ComposerNotes.tsx';
import { type ComposerHandle, insertAtCaret, replaceAll } from './composer-handle.ts';
import type { ConversationModel } from './conversation-model.ts';
import { AttachButton } from './files/AttachButton.tsx';
import { DraftFiles } from './files/DraftFiles.tsx';
import { pastedFiles } from './files/given-files.ts';
import { OutdatedReferences } from './OutdatedReferences.tsx';

/** What a composer asks of the frame around it. */
export interface ComposerFrame {
  readonly registerComposer: (handle: ComposerHandle) => () => void;
  /** `/` in an empty composer. */
  readonly onSlash: () => void;
  readonly attachKeys: readonly string[];
}

export function Composer({
  model,
  brand,
  customerName,
  kind,
  frame,
  lockNote = null,
}: {
  readonly model: ConversationModel;
  readonly brand: Brand;
  readonly customerName: string;
  readonly kind: ConversationKind;
  readonly frame: ComposerFrame;
  /** Why the draft can only be read for now. */
  readonly lockNote?: ReactNode | null;
}) {
  const locked = lockNote !== null;
  const { t } = useTranslation('conversation');
  const draft = useStore(model.store, (state) => state.draft);
  const hasFiles = useStore(model.files.store, (state) => state.inDraft.length + state.onTheirWay.length > 0);
  const area = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const notesId = useId();
  const voice = { customer: customerName, alias: brand.voice.alias, brand: brand.name };

  const { registerComposer } = frame;
  useEffect(
    () =>
      registerComposer({
        focus: () => area.current?.focus(),
        insert: (text, reference) => {
          if (!area.current || area.current.readOnly) return false;
          insertAtCaret(area.current, text);
          if (reference) model.refer(reference);
          return true;
        },
        attach: () => {
          if (area.current?.readOnly === false) fileInput.current?.click();
        },
      }),
    [registerComposer, model],
  );

  const replaceOutdated = ({ reference, textNow, versionNow }: ReferenceCheck) => {
    if (!area.current || locked || textNow === null || versionNow === null) return;
    replaceAll(area.current, reference.text, textNow);
    model.refer({ kind: reference.kind, id: reference.id, version: versionNow, text: textNow });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    // While an input method composes, Enter chooses a candidate. 229 is what Safari says instead.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (locked) {
      // Neither sends nor opens anything; what the note says is all there is to do.
      if (event.key === 'Enter' && plain) event.preventDefault();
      return;
    }
    if (event.altKey && event.code === 'KeyU') {
      const { outdated } = model.store.getState();
      if (outdated.length > 0) event.preventDefault();
      for (const check of outdated) replaceOutdated(check);
    } else if (event.key === 'Enter' && plain && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) model.send();
    } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && draft === '') {
      event.preventDefault();
      frame.onSlash();
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0 || locked) return;
    event.preventDefault();
    model.addFiles(files);
  };

  return (
    <div className="relative shrink-0 border-t border-line bg-surface pl-1" style={brandStyle(brand.colour)}>
      <BrandStripe brand={brand} />
      <div id={notesId}>
        <ComposerNotes model={model} voice={voice} />
        {lockNote}
        <OutdatedReferences model={model} onReplace={replaceOutdated} />
      </div>
      <div className="m-2 flex flex-col rounded-md border border-line-strong bg-surface has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent low-pane:m-1">
        <div className="flex items-center gap-1.5 py-1 pr-1 pl-2">
          <BrandMark brand={brand} size="small" />
          <span className="brand-text truncate text-xs font-semibold">{brand.name}</span>
          <span className="truncate text-xs text-ink-muted">{t('asWhom', voice)}</span>
          <KindSign kind={kind} id={`${notesId}-kind`} />
          <span className="flex-1" />
          <AttachButton
            input={fileInput}
            keys={frame.attachKeys}
            disabled={locked}
            onAdd={(files) => {
              model.addFiles(files);
              area.current?.focus();
            }}
          />
          <Button
            tone="primary"
            size="small"
            disabled={locked || (draft.trim() === '' && !hasFiles)}
            aria-label={t('sendAs', voice)}
            onClick={() => {
              model.send();
              area.current?.focus();
            }}
          >
            {t('send')}
          </Button>
        </div>
        <textarea
          ref={area}
          value={draft}
          readOnly={locked}
          rows={1}
          dir="auto"
          lang={brand.locale}
          spellCheck
          aria-label={t('composer', { customer: customerName })}
          aria-describedby={`${notesId} ${notesId}-kind`}
          placeholder={t('placeholder', voice)}
          aria-readonly={locked}
          onChange={(event) => model.edit(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          className="field-sizing-content max-h-[40cqh] min-h-9 w-full resize-none overflow-y-auto bg-transparent px-2 pb-2 text-base text-ink outline-none read-only:text-ink-muted placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap low-pane:min-h-8 low-pane:pb-1"
        />
        <DraftFiles model={model.files} locked={locked} />
      </div>
    </div>
  );
}

/** What becomes of the text, where it is more than a line in a chat. */
function KindSign({ kind, id }: { readonly kind: ConversationKind; readonly id: string }) {
  const { t } = useTranslation('conversation');
  if (kind === 'chat') return null;
  return (
    <span
      id={id}
      className={`shrink-0 rounded-sm px-1.5 text-xs font-medium ${kind === 'comment' ? 'bg-amber-soft text-amber' : 'bg-hover text-ink-muted'}`}
    >
      {t(`composerKind.${kind}`)}
    </span>
  );
}
