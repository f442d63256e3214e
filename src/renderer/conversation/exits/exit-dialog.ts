import type { Brand } from '../../../contract/model/brand.ts';
import type { PersonId } from '../../../contract/model/ids.ts';
import type { ConversationDetail } from '../../../contract/workstation/conversations.ts';
import type { ConversationModel } from '../conversation-model.ts';

/** What each exit's dialog is given. It is mounted when asked for, so that it remembers nothing. */
export interface ExitDialogProps {
  readonly model: ConversationModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  /** Who is signed in. */
  readonly myId: PersonId;
  readonly open: boolean;
  readonly onClose: () => void;
}
