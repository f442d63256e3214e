import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../contract/model/conversation.ts';
import { Choice } from '../../ui/Choice.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import type { BesideModel } from './beside-model.ts';
import { NotedField } from './NotedField.tsx';

interface FieldsProps {
  readonly model: BesideModel;
  readonly conversation: Conversation;
  readonly disabled: boolean;
}

export function CityField({ model, conversation: { contact }, disabled }: FieldsProps) {
  const { t } = useTranslation('conversation');
  return (
    <NotedField
      label={t('beside.city')}
      saved={contact.city ?? ''}
      disabled={disabled}
      maxLength={80}
      onNote={(city) => model.noteContact({ city })}
    />
  );
}

/** Name and phone, which can be written down once the customer has agreed, and are forgotten when they take it back. */
export function PersonFields({ model, conversation, disabled }: FieldsProps) {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  const { consent, contact } = conversation;
  const closed = disabled || consent === null;
  return (
    <>
      <Choice
        checked={consent !== null}
        disabled={disabled}
        onChange={(event) => void model.noteConsent(event.target.checked)}
        hint={
          consent === null
            ? t('beside.consentHint')
            : t('beside.consentBy', {
                name: consent.by.name,
                when: formatMoment(consent.at, now, i18n.language),
              })
        }
      >
        {t('beside.consent')}
      </Choice>
      <NotedField
        label={t('beside.name')}
        saved={contact.name ?? ''}
        disabled={closed}
        maxLength={100}
        onNote={(name) => model.noteContact({ name })}
      />
      <NotedField
        label={t('beside.phone')}
        saved={contact.phone ?? ''}
        disabled={closed}
        maxLength={40}
        onNote={(phone) => model.noteContact({ phone })}
      />
    </>
  );
}
