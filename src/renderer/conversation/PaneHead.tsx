import {
  ArrowLeftRight,
  CalendarClock,
  ClipboardList,
  ClipboardPen,
  EllipsisVertical,
  History,
  NotebookPen,
  Tag,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import type { Mood } from '../../contract/model/conversation-beside.ts';
import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { brandStyle } from '../ui/brand-colours.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { ConversationTimers } from './ConversationTimers.tsx';
import { ExitsMenu } from './exits/ExitsMenu.tsx';
import type { PaneDialog } from './exits/pane-dialog.ts';
import { MoodMenu } from './mood/MoodMenu.tsx';
import { TagChips } from './tags/TagChips.tsx';

/** The keys of what can be done in a pane, as they are printed. */
export type PaneKeys = Readonly<
  Record<
    | 'focus'
    | 'exits'
    | 'resolve'
    | 'tags'
    | 'note'
    | 'history'
    | 'undo'
    | 'beside'
    | 'mood'
    | 'intake'
    | 'promise'
    | 'insertHint'
    | 'dismissHints',
    readonly string[]
  >
>;

/** What the head of a pane asks of the frame around it. */
export interface PaneHeadFrame {
  readonly focused: boolean;
  /** Counting from 1, as the keys do. */
  readonly paneNumber: number;
  readonly paneCount: number;
  readonly keys: PaneKeys;
  /** What was asked for of this pane. */
  readonly dialog: PaneDialog | null;
  readonly setDialog: (dialog: PaneDialog | null) => void;
  readonly onExit: (kind: ExitKind) => void;
  readonly onHistory: () => void;
  readonly onNote: () => void;
  readonly onBeside: () => void;
  /** What else there is to know about the brand or the conversation: small signs that open something. */
  readonly headMarks: ReactNode;
  readonly onMove: (toPane: number) => void;
  readonly onClose: () => void;
  readonly onDragStart: (event: React.DragEvent) => void;
}

/** Whose voice, which customer, how long: the part of a pane that is always in sight. */
export function PaneHead({
  detail,
  brand,
  frame,
  onMood,
}: {
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  readonly frame: PaneHeadFrame;
  readonly onMood: (mood: Mood) => void;
}) {
  const { t } = useTranslation('conversation');
  const { conversation } = detail;
  const { keys } = frame;
  const writable = detail.writing === 'allowed' && detail.leaving === null;
  const others = Array.from({ length: frame.paneCount }, (_, index) => index + 1).filter(
    (pane) => pane !== frame.paneNumber,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard twin in the menu
    <div
      draggable
      onDragStart={frame.onDragStart}
      style={brandStyle(brand.colour)}
      className={classNames(
        'relative flex min-h-[42px] shrink-0 cursor-grab items-center gap-2 border-b slim-pane:gap-1.5 border-line py-1 pr-1 pl-3',
        frame.focused ? 'bg-selected' : 'bg-raised',
      )}
    >
      <BrandStripe brand={brand} />
      <BrandMark brand={brand} />
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-baseline gap-1.5 overflow-hidden leading-4">
          <span className="brand-text min-w-12 shrink-[9999] truncate text-sm font-semibold">
            {brand.name}
          </span>
          <span aria-hidden className="text-ink-faint">
            ·
          </span>
          <span className="isolate-text min-w-0 truncate text-sm text-ink">{conversation.customer.name}</span>
        </div>
        <ConversationTimers conversation={conversation} brand={brand} />
      </div>
      <MoodMenu
        sentiment={conversation.sentiment}
        advice={brand.voice.toTheAngry}
        keys={keys.mood}
        disabled={!writable}
        open={frame.dialog === 'mood' && writable}
        onOpenChange={(open) => {
          if (open || frame.dialog === 'mood') frame.setDialog(open ? 'mood' : null);
        }}
        onMood={onMood}
      />
      <IconButton
        className="slim-pane:hidden"
        label={t('beside.open')}
        keys={keys.beside}
        icon={<ClipboardList aria-hidden />}
        onClick={frame.onBeside}
      />
      {writable || conversation.tags.length > 0 ? (
        <TagChips tags={conversation.tags} keys={keys.tags} onOpen={() => frame.setDialog('tags')} />
      ) : null}
      {writable ? (
        <ExitsMenu
          detail={detail}
          keys={keys.exits}
          resolveKeys={keys.resolve}
          open={frame.dialog === 'exits'}
          onOpenChange={(open) => {
            // A dialog may have taken its place.
            if (open || frame.dialog === 'exits') frame.setDialog(open ? 'exits' : null);
          }}
          onExit={frame.onExit}
        />
      ) : null}
      <span className="-mx-1 flex items-center gap-0.5 empty:hidden">{frame.headMarks}</span>
      {frame.paneCount > 1 ? (
        <Tooltip label={t('menu.focusHint')} keys={keys.focus}>
          <span
            aria-hidden
            className="figures rounded-sm border border-line px-1 text-xs leading-4 text-ink-faint"
          >
            {frame.paneNumber}
          </span>
        </Tooltip>
      ) : null}
      <Menu trigger={<IconButton label={t('menu.open')} icon={<EllipsisVertical aria-hidden />} />}>
        <MenuItem icon={<ClipboardList aria-hidden />} keys={keys.beside} onSelect={frame.onBeside}>
          {t('menu.beside')}
        </MenuItem>
        <MenuItem
          icon={<ClipboardPen aria-hidden />}
          keys={keys.intake}
          disabled={!writable}
          onSelect={() => frame.setDialog('intake')}
        >
          {t('menu.intake')}
        </MenuItem>
        <MenuItem
          icon={<CalendarClock aria-hidden />}
          keys={keys.promise}
          disabled={!writable}
          onSelect={() => frame.setDialog('promise')}
        >
          {t('menu.promise')}
        </MenuItem>
        <MenuItem icon={<History aria-hidden />} keys={keys.history} onSelect={frame.onHistory}>
          {t('menu.history')}
        </MenuItem>
        <MenuItem
          icon={<NotebookPen aria-hidden />}
          keys={keys.note}
          disabled={!writable}
          onSelect={frame.onNote}
        >
          {t('menu.note')}
        </MenuItem>
        <MenuItem
          icon={<Tag aria-hidden />}
          keys={keys.tags}
          disabled={!writable}
          onSelect={() => frame.setDialog('tags')}
        >
          {t('menu.tags')}
        </MenuItem>
        {others.length > 0 ? (
          <>
            <MenuLine />
            <MenuGroup label={t('menu.move')}>
              {others.map((pane) => (
                <MenuItem
                  key={pane}
                  icon={<ArrowLeftRight aria-hidden />}
                  onSelect={() => frame.onMove(pane)}
                >
                  {t('menu.moveTo', { pane })}
                </MenuItem>
              ))}
            </MenuGroup>
          </>
        ) : null}
        <MenuLine />
        <MenuItem icon={<X aria-hidden />} onSelect={frame.onClose}>
          {t('menu.close')}
        </MenuItem>
      </Menu>
      <IconButton
        className="slim-pane:hidden"
        label={t('menu.close')}
        icon={<X aria-hidden />}
        onClick={frame.onClose}
      />
    </div>
  );
}
