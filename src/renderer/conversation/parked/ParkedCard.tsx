import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MessageView } from '../../../contract/workstation/conversations.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { dateLocale } from '../../ui/moment.ts';
import type { ConversationModel, Decision } from '../conversation-model.ts';
import { MessageFiles } from '../files/MessageFiles.tsx';
import { MessageText } from '../MessageText.tsx';
import { newsSince } from './news-since.ts';

const decisions: Readonly<Record<string, Decision>> = { s: 'send', e: 'toDraft', d: 'discard' };
/** Where those letters lie, for keyboards that write others. */
const places: Readonly<Record<string, Decision>> = { KeyS: 'send', KeyE: 'toDraft', KeyD: 'discard' };

/**
 * A message of mine that did not go and waits for a decision: what I wrote, beside what happened since. With the focus
 * on it, one letter decides.
 */
export function ParkedCard({
  message,
  model,
}: {
  readonly message: MessageView;
  readonly model: ConversationModel;
}) {
  const { t, i18n } = useTranslation('conversation');
  const messages = useStore(model.store, (state) => state.messages);
  const conversation = useStore(model.store, (state) => state.detail?.conversation);
  const [deciding, setDeciding] = useState(false);
  const [refused, setRefused] = useState(false);
  const failed = message.delivery === 'failed';
  const Icon = failed ? CircleAlert : TriangleAlert;
  const news = newsSince(message, messages) ?? [];

  const decide = async (decision: Decision) => {
    if (deciding) return;
    setDeciding(true);
    setRefused(!(await model.decide(message, decision)));
    setDeciding(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    const latin = /^[a-z]$/i.test(event.key);
    const decision = latin ? decisions[event.key.toLowerCase()] : places[event.code];
    if (!decision) return;
    event.preventDefault();
    void decide(decision);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      role="group"
      aria-label={t('parked.label')}
      data-parked={message.messageId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its letters decide
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classNames(
        'mx-3 my-1 flex flex-col gap-2 rounded-lg border p-2.5',
        failed ? 'border-red bg-red-soft' : 'border-amber bg-amber-soft',
      )}
    >
      <p className={classNames('flex items-start gap-1.5 text-sm', failed ? 'text-red' : 'text-amber')}>
        <Icon aria-hidden className="mt-px size-4 shrink-0" />
        <span>
          <span className="font-semibold">{t(failed ? 'delivery.failed' : 'delivery.parked')}</span>
          {message.problem ? `. ${t(`problem.${message.problem}`)}` : null}
        </span>
      </p>
      <div className="grid grid-cols-2 gap-2 narrow-pane:grid-cols-1">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
        <div role="group" aria-label={t('parked.mine')} className="rounded-md bg-surface px-2.5 py-1.5">
          <p className="text-xs text-ink-muted">{t('parked.mine')}</p>
          <MessageText text={message.text} />
          {message.files ? <MessageFiles files={message.files} /> : null}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
        <div role="group" aria-label={t('parked.since')} className="rounded-md bg-surface px-2.5 py-1.5">
          <p className="text-xs text-ink-muted">{t('parked.since')}</p>
          {news.map((each) => (
            <div key={each.messageId} className="not-last:mb-1">
              <time className="figures float-right pl-2 text-xs text-ink-faint">
                {new Date(each.at).toLocaleTimeString(dateLocale(i18n.language), {
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </time>
              <MessageText text={each.text} />
              {each.files ? <MessageFiles files={each.files} /> : null}
            </div>
          ))}
          {message.problem === 'notHolder' && conversation?.holder ? (
            <p>{t('parked.heldBy', { holder: conversation.holder.name })}</p>
          ) : null}
          {message.problem === 'conversationResolved' || conversation?.status === 'resolved' ? (
            <p>{t('parked.ended')}</p>
          ) : null}
          {news.length === 0 && message.problem !== 'conversationResolved' ? (
            <p className="text-sm text-ink-muted">{t('parked.noNews')}</p>
          ) : null}
        </div>
      </div>
      <span className="flex flex-wrap gap-1.5">
        <Button size="small" disabled={deciding} onClick={() => void decide('send')}>
          {t('decide.send')} <Kbd keys={['S']} />
        </Button>
        <Button size="small" disabled={deciding} onClick={() => void decide('toDraft')}>
          {t('decide.toDraft')} <Kbd keys={['E']} />
        </Button>
        <Button size="small" tone="danger" disabled={deciding} onClick={() => void decide('discard')}>
          {t('decide.discard')} <Kbd keys={['D']} />
        </Button>
      </span>
      {refused ? (
        <span role="alert" className="text-sm text-red">
          {t('decide.failed')}
        </span>
      ) : null}
    </div>
  );
}
