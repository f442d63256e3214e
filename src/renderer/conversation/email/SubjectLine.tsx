import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What an e-mail is about, always in sight. */
export function SubjectLine({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('conversation');
  return (
    <p className="flex shrink-0 items-center gap-2 border-b border-line bg-raised px-3 py-1 text-sm">
      <Mail aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <span className="sr-only">{t('email.subject')}</span>
      <span dir="auto" title={subject} className="isolate-text min-w-0 truncate font-medium">
        {subject === '' ? t('email.noSubject') : subject}
      </span>
    </p>
  );
}
