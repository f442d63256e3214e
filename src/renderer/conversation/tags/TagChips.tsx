import { Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';

/** The conversation's tags in one line of the head; pressed, they are chosen anew. */
export function TagChips({
  tags,
  keys,
  onOpen,
}: {
  readonly tags: readonly string[];
  readonly keys: readonly string[];
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('conversation');
  const names = tags.join(', ');
  return (
    <Tooltip label={names === '' ? t('tags.open') : t('tags.openWith', { names })} keys={keys}>
      <button
        type="button"
        onClick={onOpen}
        className={classNames(
          'flex h-6 min-w-6 items-center justify-center gap-1 overflow-hidden rounded-md px-1 text-xs text-ink-muted hover:bg-hover hover:text-ink',
          // The menu of the pane has them too.
          tags.length === 0 ? 'slim-pane:hidden' : 'narrow-pane:hidden',
        )}
      >
        <span className="sr-only">{names === '' ? t('tags.open') : t('tags.openWith', { names })}</span>
        <Tag aria-hidden className="size-4 shrink-0" />
        {tags.length === 0 ? null : (
          <span aria-hidden className="flex min-w-0 items-center gap-1">
            <span className="max-w-24 truncate rounded-full bg-hover px-1.5 slim-pane:hidden">{tags[0]}</span>
            {tags.length > 1 ? <span className="figures slim-pane:hidden">+{tags.length - 1}</span> : null}
            <span className="figures hidden slim-pane:inline">{tags.length}</span>
          </span>
        )}
      </button>
    </Tooltip>
  );
}
