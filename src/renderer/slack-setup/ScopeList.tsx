import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SlackCheck } from '../../contract/workstation/slack.ts';

/** Whose the tokens are, and which of the scopes that are needed they lack; the missing ones first. */
export function ScopeList({ check }: { readonly check: SlackCheck }) {
  const { t } = useTranslation('slack');
  const missing = check.scopes.filter(({ granted }) => !granted);
  const inOrder = [...missing, ...check.scopes.filter(({ granted }) => granted)];
  return (
    <div role="status">
      <p>
        {t('tokens.who', { team: check.teamName, bot: check.botName })}{' '}
        {missing.length > 0 ? t('tokens.missing', { count: missing.length }) : t('tokens.complete')}
      </p>
      <ul className="mt-1 grid grid-cols-2 gap-x-4">
        {inOrder.map(({ scope, of, granted }) => (
          <li key={`${of} ${scope}`} className="flex min-w-0 items-center gap-1.5">
            {granted ? (
              <Check aria-hidden className="size-4 shrink-0 text-green" />
            ) : (
              <X aria-hidden className="size-4 shrink-0 text-red" />
            )}
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
              <code className="font-mono text-xs">{scope}</code>
              <span className={granted ? 'sr-only' : 'text-xs text-red'}>
                {granted ? t('tokens.granted') : t(`tokens.missingAt.${of}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
