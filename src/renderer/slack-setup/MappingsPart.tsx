import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { SlackMapping } from '../../contract/model/slack.ts';
import type { SlackSetup } from '../../contract/workstation/slack.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';

/** Which channel is about which brand, what is urgent there, and how far it was read. */
export function MappingsPart({
  model,
  setup,
  brands,
}: {
  readonly model: SlackModel;
  readonly setup: SlackSetup;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('slack');
  const { channels, channelsTrouble, test } = useStore(model.store);
  const mappings = setup.central?.mappings ?? [];
  return (
    <section aria-label={t('mappings.title')} className="border-t border-line p-3">
      <div className="mb-2 flex items-center gap-3">
        <h3 className="font-medium">{t('mappings.title')}</h3>
        <Button size="small" disabled={channels === null} onClick={() => model.edit(null)}>
          {t('mappings.add')}
        </Button>
      </div>
      {channelsTrouble ? <SlackTroubleBanner trouble={channelsTrouble} /> : null}
      {test ? (
        test.trouble ? (
          <SlackTroubleBanner trouble={test.trouble} />
        ) : (
          <p role="status" className="py-1 text-green">
            {t('mappings.tested')}
          </p>
        )
      ) : null}
      {mappings.length === 0 ? (
        <EmptyState title={t('mappings.empty')}>{t('mappings.emptyHint')}</EmptyState>
      ) : (
        <table className="w-full border-collapse text-left" aria-label={t('mappings.title')}>
          <thead className="text-xs text-ink-muted">
            <tr>
              {(['channel', 'brand', 'urgent', 'read', 'actions'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-normal">
                  {column === 'actions' ? (
                    <span className="sr-only">{t('mappings.columns.actions')}</span>
                  ) : (
                    t(`mappings.columns.${column}`)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mappings.map((mapping) => (
              <Line
                key={`${mapping.teamId} ${mapping.channelId}`}
                model={model}
                mapping={mapping}
                setup={setup}
                brand={brands.find(({ brandId }) => brandId === mapping.brandId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({
  model,
  mapping,
  setup,
  brand,
}: {
  readonly model: SlackModel;
  readonly mapping: SlackMapping;
  readonly setup: SlackSetup;
  readonly brand: Brand | undefined;
}) {
  const { t, i18n } = useTranslation('slack');
  const now = useNow();
  const { channelId, channelName, rule, questions } = mapping;
  const coverage = setup.central?.coverage.find((one) => one.channelId === channelId);
  const signs = [
    ...(rule.callsEverybody ? ['@here', '@channel'] : []),
    ...rule.emoji.map((name) => `:${name}:`),
    ...rule.keywords,
  ];
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1.5 pr-3 font-medium">
        #{channelName}
        {questions ? (
          <span className="block text-xs font-normal text-ink-muted">{t('mappings.questions')}</span>
        ) : null}
      </th>
      <td className="py-1.5 pr-3">
        <span className="flex items-center gap-1.5">
          {brand ? <BrandMark brand={brand} size="small" /> : null}
          {brand?.name ?? mapping.brandId}
        </span>
      </td>
      <td className="py-1.5 pr-3">
        {rule.always ? t('mappings.always') : signs.length > 0 ? signs.join(', ') : t('mappings.never')}
        {rule.authors.length > 0 ? (
          <span className="block text-xs text-ink-muted">
            {t('mappings.authors', { authors: rule.authors.join(', ') })}
          </span>
        ) : null}
      </td>
      <td className="figures py-1.5 pr-3 text-ink-muted">
        {coverage?.sweptAt ? formatMoment(coverage.sweptAt, now, i18n.language) : t('mappings.notRead')}
      </td>
      <td className="py-1.5">
        <span className="flex justify-end gap-1.5">
          <Button
            size="small"
            disabled={setup.team === null}
            aria-label={t('mappings.testLabel', { channel: channelName })}
            onClick={() => void model.testMessage(channelId)}
          >
            {t('mappings.test')}
          </Button>
          <Button
            size="small"
            aria-label={t('mappings.editLabel', { channel: channelName })}
            onClick={() => model.edit(mapping)}
          >
            {t('mappings.edit')}
          </Button>
          <Button
            size="small"
            tone="danger"
            aria-label={t('mappings.removeLabel', { channel: channelName })}
            onClick={() => void model.removeMapping(mapping)}
          >
            {t('mappings.remove')}
          </Button>
        </span>
      </td>
    </tr>
  );
}
