import { useTranslation } from 'react-i18next';
import type { SlackSetup } from '../../contract/workstation/slack.ts';
import { Banner } from '../ui/Banner.tsx';
import { Choice } from '../ui/Choice.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import type { SlackModel } from './slack-model.ts';

/** Who is connected to Slack now: the central service, this workstation, or another. */
export function BridgePart({ model, setup }: { readonly model: SlackModel; readonly setup: SlackSetup }) {
  const { t, i18n } = useTranslation('slack');
  const now = useNow();
  const { central, on, state, problem, team } = setup;
  const lease = central?.leases.find(({ expiresAt }) => expiresAt > now);
  return (
    <section aria-label={t('bridge.title')} className="flex flex-col gap-2">
      <h3 className="font-medium">{t('bridge.title')}</h3>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-muted">{t('bridge.connected')}</dt>
        <dd>
          <span role="status">{lease ? t('bridge.by', { name: lease.holderName }) : t('bridge.nobody')}</span>
        </dd>
        <dt className="text-ink-muted">{t('bridge.central')}</dt>
        <dd>
          {central?.central
            ? t(`bridge.centralStates.${central.central.state}`, {
                team: central.central.teamName ?? t('bridge.someTeam'),
              })
            : t('bridge.centralNone')}
        </dd>
        <dt className="text-ink-muted">{t('bridge.here')}</dt>
        <dd>
          {t(`bridge.states.${state}`, { team: team?.teamName ?? '' })}
          {setup.since === null ? null : (
            <span className="figures text-ink-muted"> {formatMoment(setup.since, now, i18n.language)}</span>
          )}
        </dd>
      </dl>
      {central?.central?.problem ? <Banner tone="red">{central.central.problem}</Banner> : null}
      {problem === null ? null : <Banner tone="red">{problem}</Banner>}
      <Choice
        checked={on}
        disabled={team === null || !setup.allowed}
        hint={team === null ? t('bridge.needsTokens') : t('bridge.switchHint')}
        onChange={(event) => void model.switchOn(event.target.checked)}
      >
        {t('bridge.switch')}
      </Choice>
    </section>
  );
}
