import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import type { ImportModel } from './import-model.ts';
import { importStrings } from './strings-en.ts';

type NotReady = keyof typeof importStrings.notReady;

/** What went wrong last, what is safe, and the button that goes on from there. */
export function ImportTroubleBanner({ model }: { readonly model: ImportModel }) {
  const { t } = useTranslation('knowledge');
  const trouble = useStore(model.store, (state) => state.trouble);
  if (trouble === null) return null;
  switch (trouble.kind) {
    case 'files':
      return <Banner tone="red">{t(`import.filesProblem.${trouble.problem}`)}</Banner>;
    case 'unreadable':
      return (
        <Banner
          tone="red"
          actions={
            <Button size="small" onClick={model.cancel}>
              {t('import.chooseAgain')}
            </Button>
          }
        >
          {t('import.unreadable', { path: trouble.path })}
        </Banner>
      );
    case 'cut':
    case 'cutWhilePublishing':
      return (
        <Banner
          tone="amber"
          actions={
            <Button size="small" onClick={() => void model.goOn()}>
              {t('import.goOn')}
            </Button>
          }
        >
          {t(`import.${trouble.kind}`)}
        </Banner>
      );
    case 'central':
      return (
        <TroubleBanner
          trouble={trouble.trouble}
          {...(trouble.trouble.code === 'notFound' ? { onTryAgain: () => void model.begin() } : {})}
        />
      );
    case 'packChanged':
      return (
        <Banner
          tone="amber"
          actions={
            <Button size="small" onClick={() => void model.readAgain()}>
              {t('import.readAgain')}
            </Button>
          }
        >
          {t('import.packChanged')}
        </Banner>
      );
    case 'notReady':
      return (
        <Banner tone="amber">
          {t(`import.notReady.${isNotReady(trouble.why) ? trouble.why : 'other'}`)}
        </Banner>
      );
    default:
      return trouble satisfies never;
  }
}

function isNotReady(why: string): why is NotReady {
  return Object.hasOwn(importStrings.notReady, why);
}
