import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../ui/moment.ts';
import { Select } from '../../../ui/Select.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { Expiry, WriteForm } from './write-form.ts';

const expiries = ['hour', 'shift', 'day', 'week', 'never'] as const;

/** Until when it holds; a revision may leave that as it is. */
export function ExpirySelect({
  form: { expiry, expiresAt },
  onChange,
}: {
  readonly form: Pick<WriteForm, 'expiry' | 'expiresAt'>;
  readonly onChange: (expiry: Expiry) => void;
}) {
  const { t, i18n } = useTranslation('updateDesk');
  const now = useNow();
  const unchanged =
    expiresAt === null
      ? []
      : [
          {
            value: 'unchanged' as const,
            label: t('write.expiryUnchanged', { moment: formatMoment(expiresAt, now, i18n.language) }),
          },
        ];
  return (
    <Select<Expiry>
      className="w-56"
      label={t('write.expiry')}
      value={expiry}
      onChange={onChange}
      choices={[...unchanged, ...expiries.map((value) => ({ value, label: t(`write.expiries.${value}`) }))]}
    />
  );
}
