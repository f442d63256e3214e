import { type KeyboardEvent as ReactKeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { ConversationModel } from './conversation-model.ts';
import { useKeysBeforeFocus } from './use-keys-before-focus.ts';

/** Asks how the conversation ended. A number chooses and resolves at once; arrows and Enter do the same. */
export function ResolveDialog({
  model,
  brand,
  customerName,
  open,
  onOpenChange,
}: {
  readonly model: ConversationModel;
  readonly brand: Brand;
  readonly customerName: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation('conversation');
  const hasDraft = useStore(model.store, (state) => state.draft.trim() !== '');
  const [chosen, setChosen] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Parameters<typeof problemKey>[0] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { dispositions } = brand;

  const resolve = async (index: number) => {
    const disposition = dispositions[index];
    if (!disposition || busy) return;
    setChosen(index);
    setBusy(true);
    setProblem(null);
    const outcome = await model.resolve(disposition.code);
    setBusy(false);
    if (outcome.ok) onOpenChange(false);
    else setProblem(outcome.code);
  };

  const onKeyDown = (event: KeyboardEvent | ReactKeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((chosen + step + dispositions.length) % dispositions.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) void resolve(chosen);
    } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      void resolve(Number(event.key) - 1);
    }
  };

  useKeysBeforeFocus(open, list, onKeyDown);

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('resolve.title', { customer: customerName })}
      description={t('resolve.description', { brand: brand.name })}
      closeLabel={t('resolve.close')}
      initialFocus={list}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('resolve.cancel')}</Button>
          <Button tone="primary" disabled={busy} onClick={() => resolve(chosen)}>
            {t('resolve.confirm')}
          </Button>
        </>
      }
    >
      <div
        ref={list}
        role="listbox"
        aria-label={t('resolve.outcome')}
        tabIndex={0}
        aria-activedescendant={`disposition-${chosen}`}
        onKeyDown={onKeyDown}
        className="flex flex-col gap-0.5 rounded-md outline-none focus-visible:outline-2"
      >
        {dispositions.map((disposition, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
          <div
            key={disposition.code}
            id={`disposition-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => setChosen(index)}
            onDoubleClick={() => resolve(index)}
            className={classNames(
              'flex min-h-8 items-center gap-2 rounded-md px-2',
              index === chosen ? 'bg-selected forced-colors:outline' : 'hover:bg-hover',
            )}
          >
            <span className="w-6">{index < 9 ? <Kbd keys={[String(index + 1)]} /> : null}</span>
            {disposition.label}
          </div>
        ))}
      </div>
      {hasDraft ? (
        <div className="mt-3">
          <Banner tone="amber">{t('resolve.draftKept')}</Banner>
        </div>
      ) : null}
      {problem ? (
        <div className="mt-3">
          <Banner tone="red" urgent>
            {t(problemKey(problem))}
          </Banner>
        </div>
      ) : null}
    </Dialog>
  );
}

type ResolveProblem = Extract<Awaited<ReturnType<ConversationModel['resolve']>>, { ok: false }>['code'];

function problemKey(code: ResolveProblem): `resolve.problem.${ResolveProblem}` {
  return `resolve.problem.${code}`;
}
