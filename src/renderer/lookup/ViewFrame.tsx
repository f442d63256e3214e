import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import { Banner } from '../ui/Banner.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { LookupProblem } from './model/lookup-state.ts';

interface ViewFrameProps {
  readonly title: string;
  /** Given where it is not the brand at the head of the panel. */
  readonly brand: Brand | null;
  readonly problem: LookupProblem | null;
  readonly onBack: () => void;
  readonly onTryAgain: () => void;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Between the title and what scrolls. */
  readonly toolbar?: ReactNode;
  /** Below what scrolls. */
  readonly foot?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly scrollRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** One thing looked at closely, in place of the results. Escape goes back to them. */
export function ViewFrame(props: ViewFrameProps) {
  const { t } = useTranslation('lookup');
  const { title, brand, problem, onBack, onTryAgain, actions, toolbar, foot, onKeyDown, scrollRef } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are caught from whatever inside has the keyboard
    <div
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <div className="flex items-start gap-1 px-2 pt-2 pb-1">
        <IconButton label={t('back')} keys={['Esc']} icon={<ArrowLeft />} onClick={onBack} />
        <h3 className="min-w-0 flex-1 pt-0.5 text-base leading-5 font-semibold break-words">
          {brand === null ? null : (
            <span className="mb-0.5 flex items-center gap-1.5 text-xs font-medium text-ink-muted">
              <BrandMark brand={brand} size="small" />
              {brand.name}
            </span>
          )}
          {title}
        </h3>
        {actions}
      </div>
      {toolbar}
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
      <div ref={scrollRef} className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        {props.children}
      </div>
      {foot}
    </div>
  );
}
