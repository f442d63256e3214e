import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mood, Sentiment } from '../../../contract/model/conversation-beside.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { useKeysBeforeFocus } from '../use-keys-before-focus.ts';
import { moodIcons, moods, moodTones } from './mood-signs.ts';

/** How the customer sounds and by which words it was told; a number corrects it. */
export function MoodMenu({
  sentiment,
  advice,
  keys,
  open,
  disabled,
  onOpenChange,
  onMood,
}: {
  readonly sentiment: Sentiment | null;
  /** The brand's, for those who are upset. */
  readonly advice: string;
  readonly keys: readonly string[];
  readonly open: boolean;
  readonly disabled: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onMood: (mood: Mood) => void;
}) {
  const { t } = useTranslation('conversation');
  const popup = useRef<HTMLDivElement>(null);
  const mood = sentiment?.mood ?? 'neutral';
  const Icon = moodIcons[mood];

  const onKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-3]$/.test(event.key)) return;
    const chosen = moods[Number(event.key) - 1];
    event.preventDefault();
    if (chosen) onMood(chosen);
  };
  useKeysBeforeFocus(open, popup, onKey);

  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      popup={popup}
      onKeyDown={onKey}
      trigger={
        <IconButton
          label={moodWords(t, sentiment)}
          keys={keys}
          disabled={disabled}
          icon={<Icon aria-hidden className={moodTones[mood]} />}
        />
      }
    >
      <MenuGroup label={moodWords(t, sentiment)}>
        {moods.map((one, index) => {
          const Sign = moodIcons[one];
          return (
            <MenuItem
              key={one}
              icon={<Sign aria-hidden className={moodTones[one]} />}
              keys={[String(index + 1)]}
              hint={one === 'upset' && advice !== '' ? advice : undefined}
              onSelect={() => onMood(one)}
            >
              {t(`mood.names.${one}`)}
            </MenuItem>
          );
        })}
      </MenuGroup>
    </Menu>
  );
}

/** What it is and why: by which words, or because an agent said so. */
export function moodWords(t: TFunction<'conversation'>, sentiment: Sentiment | null): string {
  if (sentiment === null) return t('mood.unknown');
  const mood = t(`mood.sounds.${sentiment.mood}`);
  if (sentiment.by === 'agent') return t('mood.byAgent', { mood });
  if (sentiment.because.length === 0) return mood;
  return t('mood.because', { mood, words: sentiment.because.map((word) => `“${word}”`).join(', ') });
}
