import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { LookupProblem } from './lookup-model.ts';

interface LookupViewFrameProps {
  readonly title: string;
  readonly problem: LookupProblem | null;
  readonly onBack: () => void;
  readonly onTryAgain: () => void;
  readonly children: ReactNode;
}

/** One thing looked at closely, in place of the results. Escape goes back to them. */
export function LookupViewFrame({ title, problem, onBack, onTryAgain, children }: LookupViewFrameProps) {
  const { t } = useTranslation('lookup');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught from whatever inside has the keyboard
    <div
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div className="flex items-start gap-1 px-2 pt-2">
        <IconButton label={t('back')} keys={['Esc']} icon={<ArrowLeft />} onClick={onBack} />
        <h3 className="min-w-0 flex-1 pt-0.5 text-base leading-5 font-semibold break-words">{title}</h3>
      </div>
      {problem === null ? null : (
        <Banner
          tone="amber"
          actions={
            problem === 'noAnswer' ? (
              <button type="button" className="underline" onClick={onTryAgain}>
                {t('tryAgain')}
              </button>
            ) : null
          }
        >
          {problem === 'noAnswer' ? (
            t('noAnswer')
          ) : (
            <>
              {t('gone')}. {t('goneHint')}
            </>
          )}
        </Banner>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-2">{children}</div>
    </div>
  );
}
