import { Search, X } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import { type Board, isFiltered, LOOKUP_TEXT_MAX } from '../model/lookup-state.ts';
import { lineId, RESULTS_ID } from './ResultList.tsx';

interface LookupFieldProps {
  readonly model: LookupModel;
  readonly board: Board;
  /** Whose knowledge is searched, for screen readers. */
  readonly searched: string;
  readonly keys: LookupKeys;
}

/** The search field. It keeps the keyboard while the arrow keys move over the results. */
export function LookupField({ model, board, searched, keys }: LookupFieldProps) {
  const { t } = useTranslation('lookup');
  const input = useRef<HTMLInputElement>(null);
  const requests = useStore(model.store, ({ focusRequests }) => focusRequests);
  const granted = useRef(0);

  useEffect(() => {
    if (requests === granted.current) return;
    granted.current = requests;
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    // A slash is the beginning of what is typed next; anything else is likely to be replaced.
    input.current?.setSelectionRange(input.current.value.startsWith('/') ? end : 0, end);
  }, [requests]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const action = actionOf(event, model);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  return (
    <div className="relative flex items-center border-b border-line px-2 py-2">
      <Search aria-hidden className="pointer-events-none absolute left-4 size-4 text-ink-muted" />
      <input
        ref={input}
        type="search"
        aria-label={t('searchLabel')}
        aria-description={t('searching', { brand: searched })}
        // While one thing is looked at closely the list is not there.
        aria-controls={board.views.length === 0 ? RESULTS_ID : undefined}
        aria-activedescendant={
          board.views.length > 0 || board.activeKey === null ? undefined : lineId(board.activeKey)
        }
        autoComplete="off"
        spellCheck={false}
        maxLength={LOOKUP_TEXT_MAX}
        placeholder={t('searchPlaceholder')}
        value={board.text}
        onChange={(event) => model.type(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-16 pl-7 text-sm text-ink [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute right-3.5 flex items-center">
        {board.text === '' && !isFiltered(board.filters) ? (
          <Kbd keys={keys.search} />
        ) : (
          <ClearButton model={model} input={input} />
        )}
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
  const { t } = useTranslation('lookup');
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
