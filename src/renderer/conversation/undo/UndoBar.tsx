import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../../contract/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useNow } from '../../ui/use-now.ts';
import { secondsLeft } from './seconds-left.ts';
import type { UndoModel } from './undo-model.ts';

/** How long the bar says that something was taken back, in milliseconds. */
const RESULT_SHOWN_MS = 4000;

/**
 * Over the panes, above their composers: the newest thing that can still be taken back, unless its own pane says so in the place
 * of its composer. It moves nothing and takes no focus; what is announced are its words, not its seconds.
 */
export function UndoBar({
  model,
  keys,
  brandName,
  inSight,
}: {
  readonly model: UndoModel;
  readonly keys: readonly string[];
  readonly brandName: (brandId: string) => string;
  /** Its pane is on the screen and says itself what can be taken back there. */
  readonly inSight: (conversationId: ConversationId) => boolean;
}) {
  const { t } = useTranslation('conversation');
  const { undoables, result } = useStore(model.store);
  const now = useNow();
  const pending = undoables.filter(({ until }) => until > now);
  const newest = pending.at(-1);
  const seconds = newest ? (secondsLeft(newest.until, now) ?? 1) : 0;

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(model.clearResult, RESULT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result, model]);

  const what = newest ?? result?.what;
  const names = { customer: what?.customerName ?? '', brand: what ? brandName(what.brandId) : '' };
  const words =
    result && (!newest || result.outcome !== 'undone')
      ? t(`undo.${result.outcome}`, {
          what: t(`undo.things.${result.what.what}`),
          customer: result.what.customerName,
        })
      : newest
        ? t(`undo.did.${newest.what}`, names)
        : '';
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {words === '' ? '' : newest ? `${words}. ${t('undo.how', { keys: keys.join('+') })}` : words}
      </p>
      {words === '' || !what || (newest && inSight(newest.conversationId)) ? null : (
        <div className="pointer-events-none absolute inset-x-0 bottom-24 z-30 flex justify-center px-2">
          <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg border border-line-strong bg-surface py-1 pr-1.5 pl-3 text-sm text-ink shadow-pop">
            <span className="isolate-text min-w-0 truncate">{words}</span>
            {pending.length > 1 ? (
              <span className="figures shrink-0 text-ink-muted">
                {t('undo.more', { count: pending.length - 1 })}
              </span>
            ) : null}
            {newest ? (
              <Button size="small" tabIndex={-1} onMouseDown={keepFocus} onClick={() => model.undoNewest()}>
                {t('undo.undo')} <Kbd keys={keys} />
                <span className="figures w-6 text-right text-ink-muted">
                  {t('undo.seconds', { count: seconds })}
                </span>
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </>
  );
}

/** The caret stays where the agent writes; by keyboard the bar has its own key. */
function keepFocus(event: { preventDefault: () => void }) {
  event.preventDefault();
}
