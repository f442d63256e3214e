import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SlackCheck, SlackSetup } from '../../contract/workstation/slack.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';

/** Tokens of the Slack app: pasted, asked about at Slack, kept encrypted. They are never shown again. */
export function TokensPart({ model, setup }: { readonly model: SlackModel; readonly setup: SlackSetup }) {
  const { t } = useTranslation('slack');
  const { botToken, appToken, check, checking, checkTrouble } = useStore(model.store);
  const complete = check?.scopes.every(({ granted }) => granted) ?? false;
  return (
    <section aria-label={t('tokens.title')} className="flex flex-col gap-2">
      <h3 className="font-medium">{t('tokens.title')}</h3>
      {setup.team ? (
        <p className="flex flex-wrap items-center gap-2">
          {t('tokens.kept', { team: setup.team.teamName })}
          <Button size="small" tone="danger" onClick={() => void model.forget()}>
            {t('tokens.forget')}
          </Button>
        </p>
      ) : (
        <p className="max-w-prose text-ink-muted">{t('tokens.advice')}</p>
      )}
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void (complete ? model.save() : model.check());
        }}
      >
        <TextField
          type="password"
          autoComplete="off"
          spellCheck={false}
          label={t('tokens.bot')}
          placeholder="xoxb-…"
          value={botToken}
          onChange={(event) => model.setTokens({ botToken: event.target.value })}
        />
        <TextField
          type="password"
          autoComplete="off"
          spellCheck={false}
          label={t('tokens.app')}
          placeholder="xapp-…"
          value={appToken}
          onChange={(event) => model.setTokens({ appToken: event.target.value })}
        />
        {checkTrouble ? <SlackTroubleBanner trouble={checkTrouble} /> : null}
        {check ? <Scopes check={check} /> : null}
        <div className="flex gap-2">
          <Button
            onClick={() => void model.check()}
            disabled={checking || botToken.trim() === '' || appToken.trim() === ''}
          >
            {t('tokens.check')}
          </Button>
          <Button type="submit" tone="primary" disabled={checking || !complete || botToken.trim() === ''}>
            {t('tokens.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Scopes({ check }: { readonly check: SlackCheck }) {
  const { t } = useTranslation('slack');
  const missing = check.scopes.filter(({ granted }) => !granted).length;
  return (
    <div role="status">
      <p>
        {t('tokens.who', { team: check.teamName, bot: check.botName })}{' '}
        {missing > 0 ? t('tokens.missing', { count: missing }) : t('tokens.complete')}
      </p>
      <ul className="mt-1 grid grid-cols-2 gap-x-4 max-[1200px]:grid-cols-1">
        {check.scopes.map(({ scope, of, granted }) => (
          <li key={`${of} ${scope}`} className="flex items-center gap-1.5">
            {granted ? (
              <Check aria-hidden className="size-4 text-green" />
            ) : (
              <X aria-hidden className="size-4 text-red" />
            )}
            <code className="font-mono text-xs">{scope}</code>
            <span className={granted ? 'text-xs text-ink-muted' : 'text-xs text-red'}>
              {granted ? t('tokens.granted') : t(`tokens.missingAt.${of}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
