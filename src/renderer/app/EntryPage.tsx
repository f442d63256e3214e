import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForNewAddress, type SessionProblem } from '../rpc/web-host-session.ts';
import { Button } from '../ui/Button.tsx';

/** Instead of the program, when this page may not talk to it: what happened, what is safe, what to do. */
export function EntryPage({ problem }: { readonly problem: SessionProblem | 'refused' }) {
  const { t } = useTranslation('app');
  const [asked, setAsked] = useState<'no' | 'printed' | 'noAnswer'>('no');
  return (
    <main className="flex h-full items-center justify-center p-6">
      <div className="flex max-w-xl flex-col gap-3 rounded-lg border border-line bg-surface p-6">
        <h1 className="text-lg font-semibold">{t('entry.title')}</h1>
        <p>{t(`entry.what.${problem}`)}</p>
        <p>{t('entry.todo')}</p>
        <div className="flex items-center gap-3">
          <Button
            tone="primary"
            onClick={async () => setAsked((await askForNewAddress(window)) ? 'printed' : 'noAnswer')}
          >
            {t('entry.ask')}
          </Button>
          <p role="status" className="min-w-0 flex-1">
            {asked === 'no' ? '' : t(`entry.asked.${asked}`)}
          </p>
        </div>
        <p className="text-ink-muted">{t('entry.safe')}</p>
      </div>
    </main>
  );
}
