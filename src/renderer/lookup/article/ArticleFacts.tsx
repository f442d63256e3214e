import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import { dateLocale, formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';

const tones = { verified: 'text-ink-muted', due: 'text-amber', expired: 'font-medium text-red' };

/** Who says that the article is true, since when, and how old the copy on this machine is. */
export function ArticleFacts({ article }: { readonly article: ArticleDetail }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const when = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium' }).format(
    article.verifiedAt,
  );
  return (
    <p className="mb-2 flex flex-wrap gap-x-2 text-xs text-ink-muted">
      <span className={classNames(tones[article.verification])}>
        {t(`confirmed.${article.verification}`, { when })}
      </span>
      {article.owner === null ? null : <span>{t('owner', { name: article.owner })}</span>}
      {article.category === '' ? null : <span>{article.category}</span>}
      {article.asOf === null ? null : (
        <span>{t('asOf', { when: formatMoment(article.asOf, now, i18n.language) })}</span>
      )}
    </p>
  );
}
