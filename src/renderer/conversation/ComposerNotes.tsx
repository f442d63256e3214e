import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { type ConversationModel, TEXT_LIMIT } from './conversation-model.ts';
import { refusalWords } from './exits/exit-words.ts';

/** From here on the composer says how much room is left. */
const COUNT_FROM = TEXT_LIMIT - 2000;

/** What the agent must know about the text in the composer: not sent and why, not saved and why, how long. */
export function ComposerNotes({
  model,
  voice,
}: {
  readonly model: ConversationModel;
  readonly voice: { readonly customer: string; readonly alias: string; readonly brand: string };
}) {
  const { t } = useTranslation('conversation');
  const notice = useStore(model.store, (state) => state.notice);
  const draftSave = useStore(model.store, (state) => state.draftSave);
  const handingOver = useStore(model.store, (state) => state.handingOver);
  const exitRefusal = useStore(model.store, (state) => state.exitRefusal);
  const stuck = useStore(model.store, (state) => state.handOverStuck);
  const length = useStore(model.store, (state) => (state.draft.length < COUNT_FROM ? 0 : state.draft.length));

  return (
    <>
      {handingOver.length > 0 ? (
        <div className={stuck ? '' : 'skeleton-wait'}>
          <Banner
            tone={stuck ? 'amber' : 'info'}
            actions={
              stuck ? (
                <Button size="small" onClick={() => model.giveBackHandOver()}>
                  {t('handOver.giveBack')}
                </Button>
              ) : null
            }
          >
            {stuck ? t('handOver.stuck') : t('handOver.running')}
            {handingOver.map((message) => (
              <span
                key={message.messageId}
                className="isolate-text mt-0.5 line-clamp-3 block whitespace-pre-wrap text-ink"
              >
                {message.text || message.files?.map(({ name }) => name).join(', ')}
              </span>
            ))}
          </Banner>
        </div>
      ) : null}
      {notice ? (
        <Banner tone="amber" urgent>
          {t(`notice.${notice}`, voice)}
        </Banner>
      ) : null}
      {exitRefusal ? (
        <Banner tone="amber" urgent>
          {refusalWords(t, exitRefusal)}
        </Banner>
      ) : null}
      {draftSave.state === 'unsaved' ? (
        <Banner tone="amber">{t(`draft.${draftProblem(draftSave.code)}`)}</Banner>
      ) : null}
      {length > 0 ? (
        <p
          className={`figures px-3 pt-1 text-right text-xs ${length > TEXT_LIMIT ? 'font-medium text-red' : 'text-ink-muted'}`}
        >
          {length > TEXT_LIMIT
            ? t('draft.over', { count: length - TEXT_LIMIT })
            : t('draft.left', { count: TEXT_LIMIT - length })}
        </p>
      ) : null}
    </>
  );
}

function draftProblem(code: string): 'unreachable' | 'diskFull' | 'brandMismatch' | 'unknownConversation' {
  switch (code) {
    case 'diskFull':
    case 'brandMismatch':
    case 'unknownConversation':
      return code;
    default:
      return 'unreachable';
  }
}
