import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formatInZone, momentInZone, placeOf } from '../../ui/zoned-time.ts';
import type { ImportModel } from './import-model.ts';

/** Now, or at a moment of the brand's own clocks: a price list holds from midnight where its customers are. */
export function PublishMoment({ model, brand }: { readonly model: ImportModel; readonly brand: Brand }) {
  const { t, i18n } = useTranslation('knowledge');
  const name = useId();
  const { when, at } = useStore(model.store, ({ form }) => form);
  const moment = at === '' ? null : momentInZone(at, brand.timeZone);
  return (
    <fieldset>
      <legend className="text-ink-muted">{t('import.publish.when')}</legend>
      <Choice
        type="radio"
        name={name}
        checked={when === 'now'}
        onChange={() => model.changeForm({ when: 'now' })}
      >
        {t('import.publish.now')}
      </Choice>
      <Choice
        type="radio"
        name={name}
        checked={when === 'later'}
        onChange={() => model.changeForm({ when: 'later' })}
      >
        {t('import.publish.later')}
      </Choice>
      {when === 'later' ? (
        <TextField
          className="mt-1 ml-7 max-w-96"
          type="datetime-local"
          label={t('import.publish.at', { place: placeOf(brand.timeZone) })}
          value={at}
          onChange={(event) => model.changeForm({ at: event.target.value.slice(0, 16) })}
          {...(moment === null
            ? {}
            : {
                hint: [
                  t('import.publish.atHint', {
                    when: formatInZone(moment, brand.timeZone, i18n.language),
                    place: placeOf(brand.timeZone),
                  }),
                  ...(isMyZone(brand.timeZone)
                    ? []
                    : [
                        t('import.publish.atMine', {
                          when: formatInZone(moment, undefined, i18n.language),
                        }),
                      ]),
                ].join(' '),
              })}
        />
      ) : null}
    </fieldset>
  );
}

function isMyZone(timeZone: string): boolean {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
}
