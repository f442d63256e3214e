import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import type { SlackMapping } from '../../contract/model/slack.ts';
import type { SlackSetup } from '../../contract/workstation/slack.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Button } from '../ui/Button.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import type { SlackModel } from './slack-model.ts';

/** One channel: its brand, what is urgent in it, how far it was read. */
export function MappingLine({
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
      <th scope="row" className="py-1.5 pr-3 font-medium break-words">
        #{channelName}
        {questions ? (
          <span className="block text-xs font-normal text-ink-muted">{t('mappings.questions')}</span>
        ) : null}
      </th>
      <td className="py-1.5 pr-3">
        <span className="flex items-center gap-1.5 whitespace-nowrap">
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
      <td className="figures py-1.5 pr-3 whitespace-nowrap text-ink-muted">
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
        </span>
      </td>
    </tr>
  );
}
