import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import { Banner } from '../ui/Banner.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { newMapping } from './mapping-form.ts';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';
import { UrgencyFields } from './UrgencyFields.tsx';

/** One channel: which brand it is about, and what is urgent in it. */
export function MappingDialog({
  model,
  brands,
}: {
  readonly model: SlackModel;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('slack');
  const { editing, channels, trouble, setup } = useStore(model.store);
  const form = editing ?? newMapping;
  const mapped = setup?.central?.mappings ?? [];
  const known = form.existing ? mapped.find(({ channelId }) => channelId === form.channelId) : undefined;
  const channel = channels?.find(({ channelId }) => channelId === form.channelId);
  const brand = brands.find(({ brandId }) => brandId === form.brandId);
  // A channel is about one brand; one that is on the list is changed there.
  const free = (channels ?? []).filter(
    ({ archived, channelId }) => !archived && !mapped.some((one) => one.channelId === channelId),
  );
  const choices = known
    ? [{ value: known.channelId as string, label: `#${known.channelName}` }]
    : [
        { value: '', label: t('mapping.chooseChannel') },
        ...free.map(({ channelId, name }) => ({ value: channelId as string, label: `#${name}` })),
      ];
  const ready = form.channelId !== '' && form.brandId !== null && !form.busy;
  return (
    <Dialog
      open={editing !== null}
      onOpenChange={model.dropMapping}
      width="wide"
      title={t('mapping.title')}
      closeLabel={t('mapping.cancel')}
      footer={
        <>
          {form.existing ? (
            <Button
              tone="danger"
              className="mr-auto"
              disabled={form.busy}
              onClick={() => void model.removeMapping()}
            >
              {t('mapping.remove')}
            </Button>
          ) : null}
          <Button onClick={model.dropMapping}>{t('mapping.cancel')}</Button>
          <Button tone="primary" disabled={!ready} onClick={() => void model.saveMapping()}>
            {t('mapping.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {trouble ? <SlackTroubleBanner trouble={trouble} /> : null}
        <div className="grid grid-cols-2 items-end gap-4">
          <Select
            label={t('mapping.channel')}
            disabled={form.existing}
            value={form.channelId}
            onChange={(channelId) => model.changeMapping({ channelId })}
            choices={choices}
          />
          <div className="flex items-end gap-2">
            <Select
              className="flex-1"
              label={t('mapping.brand')}
              value={form.brandId ?? ''}
              onChange={(brandId) =>
                model.changeMapping({
                  brandId: brands.find((one) => one.brandId === brandId)?.brandId ?? null,
                })
              }
              choices={[
                { value: '', label: t('mapping.chooseBrand') },
                ...brands.map(({ brandId, name }) => ({ value: brandId as string, label: name })),
              ]}
            />
            <span className="flex h-8 w-8 items-center justify-center">
              {brand ? <BrandMark brand={brand} /> : null}
            </span>
          </div>
        </div>
        {channel && !channel.member ? (
          <Banner tone="amber">{t('mapping.notMember', { name: channel.name })}</Banner>
        ) : null}
        <UrgencyFields form={form} onChange={model.changeMapping} />
        <div className="grid grid-cols-2 items-start gap-4 border-t border-line pt-3">
          <Select
            label={t('mapping.otherwise')}
            value={form.otherwise}
            onChange={(otherwise) => model.changeMapping({ otherwise })}
            choices={[
              { value: 'ignore', label: t('mapping.ignore') },
              { value: 'info', label: t('mapping.info') },
            ]}
          />
          <Choice
            className="mt-5"
            checked={form.questions}
            hint={t('mapping.questionsHint')}
            onChange={(event) => model.changeMapping({ questions: event.target.checked })}
          >
            {t('mapping.questions')}
          </Choice>
        </div>
      </div>
    </Dialog>
  );
}
