import { Search, X } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import {
  type BoardKey,
  emptyBoard,
  isFiltered,
  LOOKUP_TEXT_MAX,
  type ShownBoard,
} from '../model/lookup-state.ts';
import { useWords } from '../words.ts';
import { lineId, RESULTS_ID } from './ResultList.tsx';
import { textAfter } from './text-after.ts';

interface LookupFieldProps {
  readonly model: LookupModel;
  readonly boardKey: BoardKey;
  readonly board: ShownBoard;
  /** Whose knowledge is searched, for screen readers. */
  readonly searched: string;
  readonly keys: LookupKeys;
}

/** The search field. It keeps the keyboard while the arrow keys move over the results. */
export function LookupField({ model, boardKey, board, searched, keys }: LookupFieldProps) {
  const t = useWords();
  const text = useStore(model.store, ({ boards }) => (boards[boardKey] ?? emptyBoard).text);
  const isCleared = text === '' && !isFiltered(board.filters);
  const description = useMemo(() => t('searching', { brand: searched }), [t, searched]);
  const input = useRef<HTMLInputElement>(null);
  const requests = useStore(model.store, ({ focusRequests }) => focusRequests);

  // At each request, and as the field appears: it may have been asked for before it was there.
  useEffect(() => {
    if (!model.takeFocus()) return;
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    // A slash is the beginning of what is typed next; anything else is likely to be replaced.
    input.current?.setSelectionRange(input.current.value.startsWith('/') ? end : 0, end);
  }, [requests, model]);

  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    // The browser's own event: React tells of another one, later.
    const onBeforeInput = (event: InputEvent) => {
      const next = textAfter(field, event);
      if (next !== null) model.aboutToType(next);
    };
    field.addEventListener('beforeinput', onBeforeInput);
    return () => field.removeEventListener('beforeinput', onBeforeInput);
  }, [model]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const action = actionOf(event, model);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  return (
    <div className="relative flex h-[49px] shrink-0 items-center border-b border-line px-2 contain-strict">
      <Search aria-hidden className="pointer-events-none absolute left-4 size-4 text-ink-muted" />
      <input
        ref={input}
        type="search"
        aria-label={t('searchLabel')}
        aria-description={description}
        // While one thing is looked at closely the list is not there.
        aria-controls={board.views.length === 0 ? RESULTS_ID : undefined}
        aria-activedescendant={
          board.views.length > 0 || board.activeKey === null ? undefined : lineId(board.activeKey)
        }
        autoComplete="off"
        spellCheck={false}
        maxLength={LOOKUP_TEXT_MAX}
        placeholder={t('searchPlaceholder')}
        value={text}
        onChange={(event) => model.type(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-16 pl-7 text-sm text-ink [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute right-3.5 flex items-center">
        {isCleared ? <Kbd keys={keys.search} /> : null}
        {/* Always made, as making it is more than the first key press may cost. */}
        <span hidden={isCleared}>
          <ClearButton model={model} input={input} />
        </span>
      </span>
    </div>
  );
}

/** Apart, so that its tooltip is not made anew at every key press. */
const ClearButton = memo(function ClearButton({
  model,
  input,
}: {
  readonly model: LookupModel;
  readonly input: RefObject<HTMLInputElement | null>;
}) {
  const t = useWords();
  return (
    <IconButton
      label={t('clear')}
      keys={ESCAPE}
      icon={CLEAR_ICON}
      onClick={() => {
        model.clear();
        input.current?.focus();
      }}
    />
  );
});

const ESCAPE = ['Esc'];
const CLEAR_ICON = <X />;

function actionOf(event: KeyboardEvent, model: LookupModel): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'Enter') {
    if (ctrlKey || metaKey) return () => void model.openActive();
    return () => void model.choose(altKey ? 'line' : 'price');
  }
  // Alt+arrows go through the queue, Shift+arrows select text.
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowDown') return () => model.move(1);
  if (key === 'ArrowUp') return () => model.move(-1);
  if (key === 'Escape') return () => model.escape();
  return null;
}
