import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { formatBytes } from '../format.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { ImportAnnouncer } from './ImportAnnouncer.tsx';
import { ImportTroubleBanner } from './ImportTroubleBanner.tsx';
import type { ImportModel } from './import-model.ts';
import { PublishedNote } from './PublishedNote.tsx';
import { Review } from './Review.tsx';

/** From the files to the published version; nothing changes before the last step. */
export function ImportPart({
  model,
  brand,
  connected,
  onShowHistory,
}: {
  readonly model: ImportModel;
  readonly brand: Brand;
  readonly connected: boolean;
  readonly onShowHistory: () => void;
}) {
  const { phase, trouble } = useStore(model.store);
  const step = useRef<HTMLDivElement>(null);
  const shownPhase = useRef(phase);
  // What comes next takes the place of what had the focus: whoever works by keyboard goes along.
  useEffect(() => {
    if (shownPhase.current === phase) return;
    shownPhase.current = phase;
    step.current?.focus();
  }, [phase]);
  // What was cut goes on by itself once there is a connection again.
  const isCut = trouble?.kind === 'cut';
  const wasConnected = useRef(connected);
  useEffect(() => {
    if (connected && !wasConnected.current && isCut) void model.goOn();
    wasConnected.current = connected;
  }, [connected, isCut, model]);

  return (
    <>
      <ImportAnnouncer model={model} brand={brand} />
      <ImportTroubleBanner model={model} />
      <div ref={step} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {phase === 'choosing' ? (
          <ChooseFiles model={model} brand={brand} connected={connected} />
        ) : phase === 'sending' || phase === 'reading' ? (
          <UnderWay model={model} isReading={phase === 'reading'} />
        ) : phase === 'reviewing' ? (
          <Review model={model} brand={brand} connected={connected} />
        ) : (
          <PublishedNote model={model} brand={brand} onShowHistory={onShowHistory} />
        )}
      </div>
    </>
  );
}

function UnderWay({ model, isReading }: { readonly model: ImportModel; readonly isReading: boolean }) {
  const { t, i18n } = useTranslation('knowledge');
  const { sentBytes, trouble } = useStore(model.store);
  const total = model.bytes();
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-3 p-6">
      <p className="figures">
        {isReading
          ? t('import.reading')
          : t('import.sending', {
              sent: formatBytes(sentBytes, i18n.language),
              total: formatBytes(total, i18n.language),
            })}
      </p>
      {trouble === null ? (
        <ProgressBar
          label={isReading ? t('import.reading') : t('import.sendingLabel')}
          value={isReading || total === 0 ? null : sentBytes / total}
        />
      ) : null}
      <Button className="self-start" onClick={model.cancel}>
        {t('import.stop')}
      </Button>
    </div>
  );
}
