import {
  ArrowLeftRight,
  Eye,
  Frown,
  Mail,
  MessageCircle,
  MessageSquareQuote,
  PencilLine,
  Smile,
  TriangleAlert,
  UserRoundCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BrandHandling } from '../../contract/model/brand.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { Badge } from '../ui/Badge.tsx';

const kindIcons = { chat: MessageCircle, comment: MessageSquareQuote, email: Mail };

/** What came in, who else is at it, and what I have left to do there. */
export function LineWords({
  card,
  holderName,
}: {
  readonly card: ConversationCard;
  readonly holderName: string | null;
}) {
  const { t } = useTranslation('queue');
  const Kind = kindIcons[card.kind];
  return (
    <div className="flex items-center gap-1.5 text-ink-muted">
      <span title={t(card.kind)} className="shrink-0">
        <Kind aria-hidden className="size-3.5 text-ink-faint" />
        <span className="sr-only">{t(card.kind)}</span>
      </span>
      <Signs card={card} />
      {card.hasDraft ? (
        <span className="inline-flex shrink-0 items-center gap-0.5 text-xs text-accent">
          <PencilLine aria-hidden className="size-3" />
          {t('draft')}
        </span>
      ) : null}
      {card.leaving === null ? null : (
        <span className="shrink-0 text-xs text-accent">{t(`leaving.${card.leaving}`)}</span>
      )}
      <Lookers names={card.lookers} />
      {holderName === null ? null : (
        <span className="max-w-[50%] shrink-0 truncate text-xs font-medium">
          <span className="sr-only">{t('heldBy')}</span>
          {holderName}
        </span>
      )}
      <span dir="auto" className="isolate-text flex-1 truncate">
        {card.subject ?? card.preview}
      </span>
      {card.transfer === null ? null : (
        <span title={t('onOffer', { to: card.transfer.to.name })} className="shrink-0 text-accent">
          <ArrowLeftRight aria-hidden className="size-3.5" />
          <span className="sr-only">{t('onOffer', { to: card.transfer.to.name })}</span>
        </span>
      )}
      {card.parked > 0 ? (
        <span title={t('parked', { count: card.parked })} className="text-amber">
          <TriangleAlert aria-hidden className="size-3.5" />
          <span className="sr-only">{t('parked', { count: card.parked })}</span>
        </span>
      ) : null}
      {card.unread > 0 ? (
        <Badge tone="accent" label={t('unread', { count: card.unread })}>
          {card.unread}
        </Badge>
      ) : null}
    </div>
  );
}

/** How the customer sounds, whether they go first for it, and whether the brand knows them. */
function Signs({ card: { mood, urgent, customerStanding } }: { readonly card: ConversationCard }) {
  const { t } = useTranslation('queue');
  return (
    <>
      {urgent ? <Badge tone="red">{t('urgent')}</Badge> : null}
      {mood === 'upset' || mood === 'happy' ? (
        <span title={t(`moods.${mood}`)} className={mood === 'upset' ? 'text-red' : 'text-green'}>
          {mood === 'upset' ? (
            <Frown aria-hidden className="size-3.5" />
          ) : (
            <Smile aria-hidden className="size-3.5" />
          )}
          <span className="sr-only">{t(`moods.${mood}`)}</span>
        </span>
      ) : null}
      {customerStanding === 'returning' ? (
        <span title={t('returning')} className="text-ink-faint">
          <UserRoundCheck aria-hidden className="size-3.5" />
          <span className="sr-only">{t('returning')}</span>
        </span>
      ) : null}
    </>
  );
}

/** In the line's own row, so that a colleague who comes and goes moves nothing. */
function Lookers({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('queue');
  const [first, ...others] = names;
  if (first === undefined) return null;
  const words =
    others.length === 0
      ? t('looking', { name: firstName(first) })
      : t('lookingMore', { name: firstName(first), count: others.length });
  return (
    <span
      title={t('lookingTitle', { names: names.join(', ') })}
      className="inline-flex max-w-[75%] shrink-0 items-center gap-1 text-xs text-accent"
    >
      <Eye aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{words}</span>
    </span>
  );
}

function firstName(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

/** What stays with a conversation on its way: why it was escalated, that I put it back, its tags. */
export function LineMarks({
  card,
  handling,
}: {
  readonly card: ConversationCard;
  readonly handling: BrandHandling | undefined;
}) {
  const { t } = useTranslation('queue');
  const { escalation } = card;
  return (
    <div className="mt-0.5 flex h-4 flex-wrap items-center gap-x-1 gap-y-2 overflow-hidden">
      {escalation === null ? null : (
        <Badge tone="amber">{t('escalated', { reason: reasonOf(escalation.reason, handling) })}</Badge>
      )}
      {card.skippedByMe ? <Badge>{t('skipped')}</Badge> : null}
      {card.tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </div>
  );
}

/** In the brand's words; its code where the brand no longer has the reason. */
export function reasonOf(code: string, handling: BrandHandling | undefined): string {
  return handling?.escalation?.reasons.find((reason) => reason.code === code)?.label ?? code;
}
