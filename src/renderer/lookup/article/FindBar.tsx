import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Find } from './use-find.ts';

interface FindBarProps {
  readonly find: Find;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Finds within the article. Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar({ find, input, onClose }: FindBarProps) {
  const { t } = useTranslation('lookup');
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="flex items-center gap-1 border-y border-line bg-raised px-2 py-1">
      <input
        ref={input}
        type="search"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={find.text}
        onChange={(event) => find.search(event.target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 text-sm text-ink [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="figures min-w-14 text-center text-xs text-ink-muted">
        {find.text === '' ? '' : t('find.of', { current: find.current, count: find.count })}
      </span>
      <IconButton
        label={t('find.previous')}
        keys={['Shift', 'Enter']}
        icon={<ChevronUp />}
        onClick={() => find.step(-1)}
      />
      <IconButton
        label={t('find.next')}
        keys={['Enter']}
        icon={<ChevronDown />}
        onClick={() => find.step(1)}
      />
      <IconButton label={t('find.close')} keys={['Esc']} icon={<X />} onClick={onClose} />
    </div>
  );
}
