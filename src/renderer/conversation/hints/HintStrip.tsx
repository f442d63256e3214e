import { Clock, Frown, Signpost, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationDetail } from '../../../contract/workstation/conversations.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { BesideModel } from '../beside/beside-model.ts';
import { hintKey, type ShownHint, shownHints } from './shown-hints.ts';

export interface HintKeys {
  readonly insertHint: readonly string[];
  readonly dismissHints: readonly string[];
}

const icons = { topic: Signpost, length: Clock, upset: Frown };

/**
 * Topics that must leave the conversation, a limit that was reached, advice for who is upset, and what could not be
 * noted. Takes its room from the messages above, so that composer and caret stay where they are.
 */
export function HintStrip({
  model,
  detail,
  brand,
  keys,
  onInsert,
}: {
  readonly model: BesideModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  readonly keys: HintKeys;
  readonly onInsert: (responseId: string) => void;
}) {
  const { t } = useTranslation('conversation');
  const putAway = useStore(model.store, (state) => state.putAway);
  const problem = useStore(model.store, (state) => state.problem);
  const hints = shownHints(detail, brand.voice.toTheAngry, putAway);
  const keyed = hints.findIndex(({ response }) => response !== null);
  return (
    <>
      {problem === null ? null : (
        <Banner
          tone="amber"
          urgent
          actions={
            <Button size="small" onClick={() => model.setProblem(null)}>
              {t('hints.understood')}
            </Button>
          }
        >
          {t(`beside.problem.${problem}`)}
        </Banner>
      )}
      <ul
        aria-label={t('hints.label')}
        aria-live="polite"
        className="shrink-0 border-t border-line bg-raised empty:hidden"
      >
        {hints.map((hint, index) => {
          const Icon = icons[hint.kind];
          const { response } = hint;
          return (
            <li
              key={hintKey(hint)}
              className="flex items-center gap-2 py-1 pr-1 pl-3 text-xs text-ink-muted low-pane:not-first:hidden low-pane:py-0"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-amber" />
              <Advice hint={hint} />
              {response === null ? null : (
                <Button size="small" onClick={() => onInsert(response)}>
                  {t('hints.insert')}
                  {index === keyed ? (
                    <span className="narrow-pane:hidden">
                      <Kbd keys={[keys.insertHint.join('+')]} />
                    </span>
                  ) : null}
                </Button>
              )}
              <IconButton
                label={t('hints.putAway')}
                {...(index === 0 ? { keys: keys.dismissHints } : {})}
                icon={<X aria-hidden />}
                onClick={() => model.putAway([hintKey(hint)])}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The first lines, and all of it when asked for: a pane is small, and what a brand advises may be long. */
function Advice({ hint }: { readonly hint: ShownHint }) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
      title={whole ? undefined : hint.advice}
      className={`min-w-0 flex-1 cursor-pointer rounded-sm text-left hover:text-ink ${
        whole ? 'text-ink' : 'line-clamp-3 slim-pane:line-clamp-2 low-pane:line-clamp-1'
      }`}
    >
      <HintName hint={hint} /> {hint.advice}
    </button>
  );
}

function HintName({ hint }: { readonly hint: ShownHint }) {
  const { t } = useTranslation('conversation');
  switch (hint.kind) {
    case 'topic':
      return (
        <span
          className="font-semibold text-ink"
          title={t('hints.because', { words: hint.because.join(', ') })}
        >
          {hint.label}:
        </span>
      );
    case 'length':
      return (
        <span className="font-semibold text-ink">
          {t(`hints.reached.${hint.reached}`, { count: hint.limit })}
        </span>
      );
    case 'upset':
      return <span className="font-semibold text-ink">{t('hints.upset')}</span>;
    default:
      return hint satisfies never;
  }
}
