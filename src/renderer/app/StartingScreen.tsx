import { useTranslation } from 'react-i18next';

/** Until the program behind the screen has answered. Unseen for its first moment, as most starts are over by then. */
export function StartingScreen() {
  const { t } = useTranslation('app');
  return (
    <main className="m-auto pt-32">
      <p role="status" className="skeleton-wait text-center text-ink-muted">
        {t('starting')}
      </p>
    </main>
  );
}
