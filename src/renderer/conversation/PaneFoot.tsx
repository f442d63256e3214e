import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { refusedForms } from '../../conversation-rules/refused-forms.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { RefusedForms } from './beside/RefusedForms.tsx';
import { RefusedNotes } from './beside/RefusedNotes.tsx';
import { Composer } from './Composer.tsx';
import type { PaneFrame } from './ConversationPane.tsx';
import type { ConversationModel } from './conversation-model.ts';
import { NoteComposer } from './notes/NoteComposer.tsx';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { UndoExit } from './undo/UndoExit.tsx';
import { useOfferAnswer } from './use-offer-answer.ts';

/** Where one writes to the customer, or a note for colleagues, or reads why neither is possible. */
export function PaneFoot({
  model,
  detail,
  brand,
  frame,
}: {
  readonly model: ConversationModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  readonly frame: PaneFrame;
}) {
  const { t } = useTranslation('conversation');
  const writingNote = useStore(model.notes.store, (state) => state.writing);
  const messages = useStore(model.store, (state) => state.messages);
  const { answer, putAway } = useOfferAnswer(messages);
  const { customer, kind } = detail.conversation;
  const writable = detail.writing === 'allowed' && detail.leaving === null;
  const onIntake = writable ? () => frame.setDialog('intake') : null;
  return (
    <>
      {answer ? (
        <Banner
          tone={answer.code === 'transferAccepted' ? 'info' : 'amber'}
          actions={
            <Button size="small" onClick={putAway}>
              {t('offer.putAway')}
            </Button>
          }
        >
          {t(`offer.answers.${answer.code}`, { by: answer.message.details?.by ?? '' })}
        </Banner>
      ) : null}
      {detail.withdrawn ? (
        <Banner tone="amber">
          {t('withdrawn', {
            what: t(`undo.things.${detail.withdrawn.kind}`),
            why: t(`withdrawnWhy.${detail.withdrawn.problem}`),
          })}
        </Banner>
      ) : null}
      {detail.refused ? <RefusedNotes notes={detail.refused} brand={brand} onIntake={onIntake} /> : null}
      <RefusedForms
        forms={refusedForms(detail.conversation)}
        myId={frame.myId}
        keys={frame.keys.intake}
        onIntake={onIntake}
      />
      {!writable ? (
        <ReadOnlyFoot model={model} detail={detail} frame={frame} />
      ) : writingNote ? (
        <NoteComposer model={model.notes} brand={brand} customerName={customer.name} frame={frame} />
      ) : (
        <Composer
          model={model}
          brand={brand}
          customerName={customer.name}
          kind={kind}
          frame={frame}
          lockNote={frame.lockNote}
        />
      )}
    </>
  );
}

function ReadOnlyFoot({
  model,
  detail,
  frame,
}: {
  readonly model: ConversationModel;
  readonly detail: ConversationDetail;
  readonly frame: PaneFrame;
}) {
  const draft = useStore(model.store, (state) => state.draft);
  return (
    <ReadOnlyNote
      detail={detail}
      draft={draft}
      myId={frame.myId}
      undo={
        detail.leaving === null ? null : (
          <UndoExit model={frame.undo} conversationId={model.conversationId} keys={frame.keys.undo} />
        )
      }
    />
  );
}
