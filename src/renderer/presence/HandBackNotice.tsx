import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { PresenceModel } from './presence-model.ts';

const SHOWN = 5;

/** Which conversations were taken back while this workstation was gone, until the agent says it is read. */
export function HandBackNotice({
  model,
  brandNameOf,
}: {
  readonly model: PresenceModel;
  readonly brandNameOf: (brandId: string) => string;
}) {
  const { t } = useTranslation('presence');
  const handedBack = useStore(model.store, ({ presence }) => presence?.handedBack);
  if (handedBack === undefined || handedBack.length === 0) return null;
  const rest = handedBack.length - SHOWN;
  return (
    <Banner
      tone="amber"
      actions={
        <Button size="small" onClick={model.acknowledgeHandBacks}>
          {t('acknowledge')}
        </Button>
      }
    >
      <span className="font-medium">{t('handedBack', { count: handedBack.length })}</span>
      <ul className="inline text-ink">
        {handedBack.slice(0, SHOWN).map(({ conversationId, customerName, brandId }) => (
          <li key={conversationId} className="isolate-text ml-1.5 inline not-last:after:content-[',']">
            {t('handedBackLine', { customer: customerName, brand: brandNameOf(brandId) })}
          </li>
        ))}
        {rest > 0 ? <li className="ml-1.5 inline">{t('handedBackMore', { count: rest })}</li> : null}
      </ul>
      <span className="ml-1.5">{t('handedBackSafe')}</span>
    </Banner>
  );
}
