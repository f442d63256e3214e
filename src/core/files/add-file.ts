import type { UploadAnswer } from '../../contract/central/files.ts';
import { type Attachment, type FileRefusal, fileLimits } from '../../contract/model/attachment.ts';
import type { BrandId, ConversationId, FileId, PersonId } from '../../contract/model/ids.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { DraftStore } from '../conversations/draft-store.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import { whyNotToWrite } from '../conversations/views.ts';
import { base64ToBytes } from '../kernel/base64.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import type { Heard } from '../sync/ask-central.ts';
import { createPendingUploads, type PendingUpload } from './pending-uploads.ts';

export interface InConversation {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
}

type Nothing = Record<string, never>;
type BeginFailure =
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'resolved'
  | 'disconnected'
  | 'refused';
type FinishFailure = 'notBegun' | 'disconnected' | 'forbidden' | 'refused' | 'brandMismatch' | 'diskFull';

/** Adds files to drafts: they come in pieces, go up as a whole, and stand in the draft once they are kept there. */
export interface AddFile {
  readonly begin: (
    input: InConversation & { readonly fileId: FileId; readonly name: string; readonly bytes: number },
  ) => Outcome<Nothing, BeginFailure>;
  readonly piece: (input: {
    readonly fileId: FileId;
    readonly base64: string;
  }) => Outcome<Nothing, 'notBegun'>;
  /** After `disconnected` it may be asked for again. */
  readonly finish: (input: { readonly fileId: FileId }) => Promise<Outcome<Attachment, FinishFailure>>;
  readonly remove: (input: InConversation & { readonly fileId: FileId }) => Nothing;
}

export interface AddFileParts {
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly drafts: DraftStore;
  readonly lanes: Pick<Lanes, 'state'>;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly clock: Clock;
  readonly isConnected: () => boolean;
  readonly upload: (file: PendingUpload) => Promise<Outcome<UploadAnswer, Heard>>;
}

export function createAddFile(parts: AddFileParts): AddFile {
  const { conversations, drafts, lanes, brands, personId, write, clock } = parts;
  const pending = createPendingUploads(clock);
  const filesIn = (conversationId: ConversationId) => drafts.find(conversationId)?.files ?? [];

  const putIntoDraft = ({ brandId, conversationId }: PendingUpload, file: Attachment): boolean => {
    const known = conversations.find(conversationId)?.conversation;
    if (known?.brandId !== brandId || !brands.brand(brandId)) return false;
    const draft = drafts.find(conversationId) ?? { conversationId, brandId, text: '', references: [] };
    const others = filesIn(conversationId).filter(({ fileId }) => fileId !== file.fileId);
    write((record) => {
      drafts.save({ ...draft, files: [...others, file], savedAt: clock.now() });
      record.row(conversationId);
    });
    return true;
  };

  return {
    begin: ({ brandId, conversationId, fileId, name, bytes }) => {
      const known = conversations.find(conversationId);
      if (!known) return failed('unknownConversation');
      if (known.conversation.brandId !== brandId) return failed('brandMismatch');
      const facts = { personId, brand: brands.brand(brandId), lane: lanes.state(conversationId) };
      const refusal = whyNotToWrite(known, facts);
      if (refusal) return failed(refusal);
      // Social networks take words only.
      if (known.conversation.kind === 'comment') return failed('refused');
      const present = filesIn(conversationId).length + pending.countIn(conversationId);
      const why = whyNotBySize(bytes, present);
      if (why) return refused(why);
      if (!parts.isConnected()) return failed('disconnected');
      const begun = pending.begin({ brandId, conversationId, fileId, name }, bytes);
      return begun ? succeeded({}) : refused('tooManyFiles');
    },
    piece: ({ fileId, base64 }) =>
      pending.add(fileId, base64ToBytes(base64)) ? succeeded({}) : failed('notBegun'),
    finish: async ({ fileId }) => {
      const upload = pending.whole(fileId);
      if (!upload) return failed('notBegun');
      const answer = await parts.upload(upload);
      if (!answer.ok && answer.code === 'disconnected') return failed('disconnected', answer.detail);
      // Taken out meanwhile: what nobody sends is forgotten there too.
      const isWanted = pending.whole(fileId) === upload;
      pending.forget(fileId);
      if (!isWanted) return failed('notBegun');
      if (!answer.ok) return answer.code === 'refused' ? failed('refused') : failed('forbidden');
      if (!answer.value.ok) return refused(answer.value.why);
      const { file } = answer.value;
      if (file.fileId !== fileId) return failed('refused');
      try {
        return putIntoDraft(upload, file) ? succeeded(file) : failed('brandMismatch');
      } catch (error) {
        if (error instanceof DiskFullError) return failed('diskFull');
        throw error;
      }
    },
    remove: ({ brandId, conversationId, fileId }) => {
      pending.forget(fileId);
      const draft = drafts.find(conversationId);
      const left = draft?.files.filter((file) => file.fileId !== fileId) ?? [];
      if (draft?.brandId !== brandId || left.length === draft.files.length) return {};
      write((record) => {
        if (draft.text === '' && left.length === 0) drafts.remove(conversationId);
        else drafts.save({ ...draft, files: left });
        record.row(conversationId);
      });
      return {};
    },
  };
}

function whyNotBySize(bytes: number, present: number): FileRefusal | null {
  if (bytes === 0) return 'empty';
  if (bytes > fileLimits.bytes) return 'tooLarge';
  return present >= fileLimits.perMessage ? 'tooManyFiles' : null;
}

function refused(why: FileRefusal): Failed<'refused'> {
  return failed('refused', { why });
}
