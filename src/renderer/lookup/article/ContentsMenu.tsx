import { List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import type { Heading } from './sections.ts';

interface ContentsMenuProps {
  readonly headings: readonly Heading[];
  readonly onGo: (heading: Heading) => void;
}

/** The article's headings; choosing one goes there. */
export function ContentsMenu({ headings, onGo }: ContentsMenuProps) {
  const { t } = useTranslation('lookup');
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-6 items-center gap-1 rounded-md px-1.5 text-xs text-ink-muted hover:bg-hover hover:text-ink [&_svg]:size-3.5"
        >
          <List aria-hidden />
          {t('contents', { count: headings.length })}
        </button>
      }
    >
      {headings.map((heading, index) => (
        <MenuItem key={index} onSelect={() => onGo(heading)}>
          <span className="block max-w-72" style={{ paddingInlineStart: `${(heading.level - 1) * 12}px` }}>
            {heading.text}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
