import type { UploadAnswer } from '../../contract/central/files.ts';
import type { FileSize } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId } from '../../contract/model/ids.ts';
import type { FileBytes } from '../brands/brand-store.ts';
import type { AccessToken, CentralAnswer } from './central-connection.ts';

type Named = 'signInRequired' | 'notFound' | 'forbidden';

/** Files of conversations, at the central service. */
export interface CentralFiles {
  /** The same `fileId` again is answered from what is stored there. */
  readonly upload: (
    token: AccessToken,
    file: {
      readonly conversationId: ConversationId;
      readonly fileId: FileId;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    },
  ) => Promise<CentralAnswer<UploadAnswer, Named>>;
  /** By way of a signed address, which has to lead to the central service itself. */
  readonly download: (
    token: AccessToken,
    which: { readonly conversationId: ConversationId; readonly fileId: FileId; readonly size: FileSize },
  ) => Promise<CentralAnswer<FileBytes, Named>>;
}
