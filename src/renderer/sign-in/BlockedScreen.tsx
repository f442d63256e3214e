import { Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import { Button } from '../ui/Button.tsx';
import { FirstScreen } from './SignInScreen.tsx';

/** The local data cannot be used: what is wrong, that nothing was touched, where it lies and what to do. */
export function BlockedScreen({
  profile,
}: {
  readonly profile: ProfileState & { readonly state: 'blocked' };
}) {
  const { t } = useTranslation('signIn');
  const [isCopied, setCopied] = useState(false);
  const { code, path, advice } = profile;
  return (
    <FirstScreen>
      <h1 className="flex items-start gap-2 text-lg font-semibold">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-red" />
        {t(`blocked.${code}`)}
      </h1>
      <p className="text-ink-muted">{t(`blockedSafe.${code}`)}</p>
      <section>
        <h2 className="font-semibold">{t('blockedAdvice')}</h2>
        <p className="whitespace-pre-line">{advice}</p>
      </section>
      <section>
        <h2 className="font-semibold">{t('blockedPath')}</h2>
        <div className="flex items-start gap-2">
          <code className="min-w-0 flex-1 font-mono text-xs leading-6 break-all">{path}</code>
          <Button
            size="small"
            onClick={() => void navigator.clipboard.writeText(path).then(() => setCopied(true))}
          >
            <Copy aria-hidden className="size-3.5" />
            {t(isCopied ? 'copied' : 'copyPath')}
          </Button>
        </div>
      </section>
    </FirstScreen>
  );
}
