import {
  AlarmClock,
  ArrowUpFromLine,
  CheckCheck,
  ChevronDown,
  EyeOff,
  Hourglass,
  MessageCircleOff,
  SkipForward,
  UserRoundPlus,
} from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExitKind } from '../../../contract/model/conversation-life.ts';
import type { ConversationDetail } from '../../../contract/workstation/conversations.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useKeysBeforeFocus } from '../use-keys-before-focus.ts';
import { exitKeys } from './exit-words.ts';

const icons = {
  resolve: CheckCheck,
  noResponseNeeded: MessageCircleOff,
  escalate: ArrowUpFromLine,
  skip: SkipForward,
  snooze: AlarmClock,
  pending: Hourglass,
  transfer: UserRoundPlus,
  hideComment: EyeOff,
};

/** All ways out of a conversation, each with its key; those that are not there now say why. */
export function ExitsMenu({
  detail,
  keys,
  resolveKeys,
  open,
  onOpenChange,
  onExit,
}: {
  readonly detail: ConversationDetail;
  readonly keys: readonly string[];
  readonly resolveKeys: readonly string[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onExit: (kind: ExitKind) => void;
}) {
  const { t } = useTranslation('conversation');
  const popup = useRef<HTMLDivElement>(null);
  const { exits } = detail;

  const onKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const exit = exits.find(({ kind }) => exitKeys[kind] === event.key);
    if (!exit) return;
    event.preventDefault();
    if (exit.why === null) onExit(exit.kind);
  };
  useKeysBeforeFocus(open, popup, onKey);

  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      popup={popup}
      onKeyDown={onKey}
      trigger={
        <Button size="small" className="px-1.5">
          <Tooltip label={t('exits.hint')} keys={keys}>
            <span className="flex items-center gap-0.5">
              <span className="slim-pane:hidden">{t('exits.open')}</span>
              <span className="hidden slim-pane:inline">{t('exits.openShort')}</span>
              <ChevronDown aria-hidden className="size-3.5" />
            </span>
          </Tooltip>
        </Button>
      }
    >
      {exits.map(({ kind, why }) => {
        const Icon = icons[kind];
        return (
          <MenuItem
            key={kind}
            icon={<Icon aria-hidden />}
            keys={[exitKeys[kind]]}
            disabled={why !== null}
            danger={kind === 'hideComment' && why === null}
            hint={
              why !== null
                ? t(`exits.why.${why}`)
                : kind === 'resolve'
                  ? t('exits.alsoKey', { keys: resolveKeys.join('+') })
                  : t(`exits.does.${kind}`)
            }
            onSelect={() => onExit(kind)}
          >
            {t(`exits.names.${kind}`)}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
