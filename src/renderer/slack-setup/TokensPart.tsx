import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SlackSetup } from '../../contract/workstation/slack.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ScopeList } from './ScopeList.tsx';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';

/** Tokens of the Slack app: pasted, asked about at Slack, kept encrypted. They are never shown again. */
export function TokensPart({ model, setup }: { readonly model: SlackModel; readonly setup: SlackSetup }) {
  const { t } = useTranslation('slack');
  const [replacing, setReplacing] = useState(false);
  const { team } = setup;
  return (
    <section aria-label={t('tokens.title')} className="flex max-w-xl flex-col gap-2">
      <h3 className="font-medium">{t('tokens.title')}</h3>
      {team ? (
        <p className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 flex-1">{t('tokens.kept', { team: team.teamName })}</span>
          {replacing ? null : (
            <Button size="small" onClick={() => setReplacing(true)}>
              {t('tokens.replace')}
            </Button>
          )}
          <Button size="small" tone="danger" onClick={() => void model.forget()}>
            {t('tokens.forget')}
          </Button>
        </p>
      ) : (
        <p className="text-ink-muted">{t('tokens.advice')}</p>
      )}
      {team === null || replacing ? <TokensForm model={model} onKept={() => setReplacing(false)} /> : null}
    </section>
  );
}

function TokensForm({ model, onKept }: { readonly model: SlackModel; readonly onKept: () => void }) {
  const { t } = useTranslation('slack');
  const { botToken, appToken, check, checking, checkTrouble } = useStore(model.store);
  const complete = check?.scopes.every(({ granted }) => granted) ?? false;
  const isEmpty = botToken.trim() === '' || appToken.trim() === '';
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        if (!complete) return model.check();
        if (await model.save()) onKept();
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
      {check ? <ScopeList check={check} /> : null}
      <div className="flex gap-2">
        <Button onClick={() => void model.check()} disabled={checking || isEmpty}>
          {t('tokens.check')}
        </Button>
        <Button type="submit" tone="primary" disabled={checking || !complete || isEmpty}>
          {t('tokens.save')}
        </Button>
      </div>
    </form>
  );
}
