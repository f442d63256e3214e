import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BridgePart } from './BridgePart.tsx';
import { MappingDialog } from './MappingDialog.tsx';
import { MappingsPart } from './MappingsPart.tsx';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';
import { TokensPart } from './TokensPart.tsx';

/** The way from a brand's Slack to its agents, from tokens to rules. */
export function SlackView({
  model,
  brands,
}: {
  readonly model: SlackModel;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('slack');
  const { setup, trouble } = useStore(model.store);
  useEffect(() => {
    model.open();
    return model.close;
  }, [model]);
  if (setup === null) return <Skeleton lines={6} label={t('loading')} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      {trouble ? <SlackTroubleBanner trouble={trouble} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-6 p-3 max-[1100px]:grid-cols-1">
        <BridgePart model={model} setup={setup} />
        <TokensPart model={model} setup={setup} />
      </div>
      <MappingsPart model={model} setup={setup} brands={brands} />
      <MappingDialog model={model} brands={brands} />
    </div>
  );
}
