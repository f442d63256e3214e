import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { SlackSetup } from '../../contract/workstation/slack.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MappingLine } from './MappingLine.tsx';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';

const columns = ['channel', 'brand', 'urgent', 'read', 'actions'] as const;

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
  const tested = mappings.find(({ channelId }) => channelId === test?.channelId)?.channelName ?? '';
  const needsTokens = channelsTrouble?.code === 'noTokens';
  return (
    <section aria-label={t('mappings.title')} className="border-t border-line p-3">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h3 className="font-medium">{t('mappings.title')}</h3>
        <Button size="small" disabled={channels === null} onClick={() => model.edit(null)}>
          {t('mappings.add')}
        </Button>
        <span role="status" className="text-ink-muted">
          {needsTokens
            ? t('mappings.needsTokens')
            : test && test.trouble === null
              ? t('mappings.tested', { channel: tested })
              : ''}
        </span>
      </div>
      {channelsTrouble && !needsTokens ? <SlackTroubleBanner trouble={channelsTrouble} /> : null}
      {test?.trouble ? <SlackTroubleBanner trouble={test.trouble} /> : null}
      {mappings.length === 0 ? (
        <EmptyState title={t('mappings.empty')}>{t('mappings.emptyHint')}</EmptyState>
      ) : (
        <table className="w-full border-collapse text-left" aria-label={t('mappings.title')}>
          <thead className="text-xs text-ink-muted">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-normal whitespace-nowrap">
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
              <MappingLine
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
