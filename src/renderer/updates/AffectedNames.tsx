import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import type { BrandOf, NamedConversation } from './update-brand.ts';

/** Which conversations of mine an update concerns, by name and pane. */
export function AffectedNames({
  views,
  brandOf,
  conversationOf,
}: {
  readonly views: readonly UpdateView[];
  readonly brandOf: BrandOf;
  readonly conversationOf: (conversationId: ConversationId) => NamedConversation | undefined;
}) {
  const { t } = useTranslation('updates');
  const named = views.flatMap(({ affected, update }) =>
    affected.flatMap((conversationId) => {
      const conversation = conversationOf(conversationId);
      return conversation ? [{ conversationId, ...conversation, brand: brandOf(update.brandId) }] : [];
    }),
  );
  if (named.length === 0) return <p className="text-xs text-ink-muted">{t('affectedNone')}</p>;
  return (
    <section aria-label={t('affected')}>
      <p className="text-xs font-medium text-ink-muted">{t('affected')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
        {named.map(({ conversationId, customerName, pane, brand }) => (
          <li key={conversationId} className="inline-flex min-w-0 items-center gap-1.5">
            {brand ? <BrandMark brand={brand} size="small" alone /> : null}
            <span className="isolate-text truncate">{customerName}</span>
            {pane === null ? null : (
              <span className="figures text-xs text-ink-muted">{t('inPane', { pane })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
