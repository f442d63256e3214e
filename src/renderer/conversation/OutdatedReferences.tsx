import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { ConversationModel } from './conversation-model.ts';

/** What was inserted into the draft and is no longer so: put the new in its place, or keep it knowingly. */
export function OutdatedReferences({
  model,
  onReplace,
}: {
  readonly model: ConversationModel;
  readonly onReplace: (check: ReferenceCheck) => void;
}) {
  const { t } = useTranslation('conversation');
  const outdated = useStore(model.store, (state) => state.outdated);
  return outdated.map((check) => {
    const { reference, state, textNow, title } = check;
    const names = { title, before: reference.text, now: textNow ?? '' };
    return (
      <Banner
        key={`${reference.kind}/${reference.id}/${reference.text}`}
        tone="red"
        urgent
        actions={
          <>
            {textNow === null ? null : (
              <Button size="small" tone="primary" onClick={() => onReplace(check)}>
                {t('outdated.replace')}
              </Button>
            )}
            <Button size="small" onClick={() => model.keepOutdated(check)}>
              {t('outdated.keep')}
            </Button>
          </>
        }
      >
        {t(`outdated.${sentenceOf(state, reference.kind)}`, names)}
      </Banner>
    );
  });
}

function sentenceOf(state: ReferenceCheck['state'], kind: ReferenceCheck['reference']['kind']) {
  switch (state) {
    case 'changed':
    case 'current':
      return kind === 'priceItem' ? 'priceChanged' : 'textChanged';
    case 'ended':
    case 'removed':
    case 'priceMasked':
      return state;
    default:
      return state satisfies never;
  }
}
