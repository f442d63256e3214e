import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { SlackTroubleBanner } from './SlackTroubleBanner.tsx';
import type { SlackModel } from './slack-model.ts';

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
  if (editing === null) return null;
  const known = setup?.central?.mappings.find(({ channelId }) => channelId === editing.channelId);
  const channel = channels?.find(({ channelId }) => channelId === editing.channelId);
  const choices = [
    { value: '', label: t('mapping.chooseChannel') },
    ...(channels ?? [])
      .filter(({ archived }) => !archived)
      .map(({ channelId, name }) => ({ value: channelId as string, label: `#${name}` })),
  ];
  if (known && channel === undefined)
    choices.push({ value: known.channelId, label: `#${known.channelName}` });
  const { always } = editing;
  const ready = editing.channelId !== '' && editing.brandId !== null && !editing.busy;
  return (
    <Dialog
      open
      onOpenChange={model.dropMapping}
      title={t('mapping.title')}
      closeLabel={t('mapping.cancel')}
      footer={
        <>
          <Button onClick={model.dropMapping}>{t('mapping.cancel')}</Button>
          <Button tone="primary" disabled={!ready} onClick={() => void model.saveMapping()}>
            {t('mapping.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {trouble ? <SlackTroubleBanner trouble={trouble} /> : null}
        <Select
          label={t('mapping.channel')}
          value={editing.channelId}
          onChange={(channelId) => model.changeMapping({ channelId })}
          choices={choices}
        />
        {channel && !channel.member ? (
          <Banner tone="amber">{t('mapping.notMember', { name: channel.name })}</Banner>
        ) : null}
        <Select
          label={t('mapping.brand')}
          value={editing.brandId ?? ''}
          onChange={(brandId) =>
            model.changeMapping({
              brandId: brands.find((brand) => brand.brandId === brandId)?.brandId ?? null,
            })
          }
          choices={[
            { value: '', label: t('mapping.chooseBrand') },
            ...brands.map(({ brandId, name }) => ({ value: brandId as string, label: name })),
          ]}
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="text-sm text-ink-muted">{t('mapping.urgentWhen')}</legend>
          <TextField
            label={t('mapping.authors')}
            hint={t('mapping.authorsHint')}
            value={editing.authors}
            onChange={(event) => model.changeMapping({ authors: event.target.value })}
          />
          <Choice
            checked={always}
            onChange={(event) => model.changeMapping({ always: event.target.checked })}
          >
            {t('mapping.always')}
          </Choice>
          <Choice
            checked={editing.callsEverybody && !always}
            disabled={always}
            onChange={(event) => model.changeMapping({ callsEverybody: event.target.checked })}
          >
            {t('mapping.callsEverybody')}
          </Choice>
          <TextField
            label={t('mapping.keywords')}
            hint={t('mapping.listHint')}
            disabled={always}
            value={editing.keywords}
            onChange={(event) => model.changeMapping({ keywords: event.target.value })}
          />
          <TextField
            label={t('mapping.emoji')}
            hint={t('mapping.emojiHint')}
            disabled={always}
            value={editing.emoji}
            onChange={(event) => model.changeMapping({ emoji: event.target.value })}
          />
        </fieldset>
        <Select
          label={t('mapping.otherwise')}
          value={editing.otherwise}
          onChange={(otherwise) => model.changeMapping({ otherwise })}
          choices={[
            { value: 'ignore', label: t('mapping.ignore') },
            { value: 'info', label: t('mapping.info') },
          ]}
        />
        <Choice
          checked={editing.questions}
          hint={t('mapping.questionsHint')}
          onChange={(event) => model.changeMapping({ questions: event.target.checked })}
        >
          {t('mapping.questions')}
        </Choice>
      </div>
    </Dialog>
  );
}
