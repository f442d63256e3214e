import type { ColumnType, Selectable } from 'kysely';
import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { ConversationKind, ConversationStatus } from '../../contract/model/conversation.ts';
import type {
  BrandId,
  BroadcastId,
  ConversationId,
  CustomerId,
  DeviceId,
  EventId,
  MessageId,
  PersonId,
  QueueId,
  UpdateId,
} from '../../contract/model/ids.ts';
import type { ImportId, ImportSection, ImportSubject } from '../../contract/model/knowledge-import.ts';
import type { MessageKind, MessageOrigin } from '../../contract/model/message.ts';
import type { PublicationOrigin, ScheduledPublication } from '../../contract/model/pack-history.ts';
import type { ChosenPresence, Role } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { SweepItem } from '../../contract/model/urgent-update.ts';
import type { RejectionCode } from '../../contract/model/workstation-event.ts';
import type { BesideTables } from './beside-tables.ts';
import type { ChannelTables } from './channel-tables.ts';
import type { FileTables } from './file-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { SlackTables } from './slack-tables.ts';

export type ImageMime = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** A column that an insert may leave out. */
type WithDefault<Value> = ColumnType<Value, Value | undefined, Value>;

/**
 * The tables as queries see them. Ids are stored as text so that they come back byte for byte as they were given.
 * What is JSON here is stored as text: PostgreSQL's `jsonb` refuses U+0000 and does not keep the order of keys.
 */
export interface Tables extends SlackTables, ChannelTables, BesideTables, FileTables, RecordTables {
  settings: { name: string; value: string };
  brands: {
    brand_id: BrandId;
    /** JSON of a `Brand`: the record in force. */
    profile: string;
    /** Which of the `brand_records` that is. */
    record_version: WithDefault<number>;
    /** Of the record that the last seed brought; null when nobody noted it. */
    seed_digest: WithDefault<string | null>;
    /** JSON of the test shop's front. */
    shop: string;
    /** JSON of the chat page's words. */
    chat_page: string;
    pack_version: number;
    /** How many rows the pack holds at that version. */
    pack_size: WithDefault<number>;
    /** The oldest version whose content is known. */
    history_from: WithDefault<number>;
  };
  brand_counters: {
    brand_id: BrandId;
    /** Cursor of the newest change. Its row lock makes cursors follow the order of commits. */
    cursor: number;
    /** Changes up to this cursor are no longer kept. */
    pruned_through: number;
  };
  pack_rows: {
    brand_id: BrandId;
    kind: PackRowKind;
    id: string;
    version: number;
    /** JSON of the row; null for the tombstone of a removed one. */
    row: string | null;
  };
  /** What a row was before, from `version` until `until_version` replaced it; null where it was removed. */
  pack_past_rows: {
    brand_id: BrandId;
    kind: PackRowKind;
    id: string;
    version: number;
    until_version: number;
    row: string | null;
  };
  /** A view: every state of every row, past and present. */
  pack_row_states: {
    brand_id: BrandId;
    kind: PackRowKind;
    id: string;
    version: number;
    row: string | null;
  };
  pack_publications: {
    brand_id: BrandId;
    version: number;
    reason: string;
    published_by: PersonId | null;
    published_at: EpochMs;
    origin: PublicationOrigin;
    added: number;
    changed: number;
    removed: number;
  };
  /** Rows on their way into a pack, numbered 1, 2, 3… within the set they belong to; null removes the row. */
  staged_rows: { set_id: string; place: number; kind: PackRowKind; id: string; row: string | null };
  staged_images: { set_id: string; image_id: string; mime: ImageMime; bytes: Uint8Array };
  pack_images: { brand_id: BrandId; image_id: string; mime: ImageMime; bytes: Uint8Array };
  imports: {
    import_id: ImportId;
    brand_id: BrandId;
    subject: ImportSubject;
    source: string;
    begun_by: PersonId;
    started_at: EpochMs;
    /** When somebody last did something with it; long untouched ones are forgotten. */
    touched_at: EpochMs;
    /** JSON of the paths and sizes that were named at the beginning. */
    files: string;
    /** JSON of the `ImportState` as it was last answered. */
    state: string;
    /** Names the lines, staged rows and images of the last reading; null before the first. */
    reading_id: string | null;
    /** JSON of the answer to publishing it; null until then. */
    publication: string | null;
  };
  import_pieces: { import_id: ImportId; file: number; place: number; bytes: Uint8Array };
  /** The report, a page of lines as JSON in each row. */
  import_lines: { reading_id: string; section: ImportSection; page: number; lines: string };
  import_mappings: {
    brand_id: BrandId;
    subject: ImportSubject;
    source: string;
    /** JSON of an `ImportMapping`. */
    mapping: string;
    saved_at: EpochMs;
  };
  schedules: {
    schedule_id: string;
    brand_id: BrandId;
    /** Which staged rows and images it publishes. */
    set_id: string;
    publish_at: EpochMs;
    scheduled_by: PersonId;
    scheduled_at: EpochMs;
    reason: string;
    /** The version its rows were compared with. */
    base_version: number;
    rows: number;
    state: ScheduledPublication['state'];
    problem: string | null;
    finished_at: EpochMs | null;
  };
  knowledge_notes: {
    note_id: string;
    brand_id: BrandId;
    person_id: PersonId;
    conversation_id: ConversationId | null;
    /** The workstation's clock, never later than when the note arrived. */
    at: EpochMs;
    type: 'gap' | 'used';
    /** Of a gap: the same for words that differ in case and marks only. */
    gap_id: string | null;
    words: string | null;
    /** Of a use. */
    kind: PackRowKind | null;
    id: string | null;
  };
  closed_gaps: { brand_id: BrandId; gap_id: string; closed_at: EpochMs };
  people: {
    person_id: PersonId;
    name: string;
    email: string;
    /** The e-mail in lower case, by which people sign in. */
    email_key: string;
    capacity: number;
    password_hash: string;
  };
  person_roles: {
    person_id: PersonId;
    brand_id: BrandId;
    role: Role;
    /** JSON list of queues; null for those that come with the role. */
    queues: WithDefault<string | null>;
  };
  sign_ins: {
    sign_in_id: string;
    person_id: PersonId;
    device_id: DeviceId;
    refresh_hash: string;
    previous_refresh_hash: string | null;
    /** Counts refreshes; an access token carries the one it was issued with. */
    generation: number;
    /** Whether an access token of this generation was seen, so that its answer surely arrived. */
    confirmed: boolean;
    refreshed_at: EpochMs;
    expires_at: EpochMs;
    ended_at: EpochMs | null;
  };
  customers: {
    customer_id: CustomerId;
    brand_id: BrandId;
    name: string;
    locale: string;
    created_at: EpochMs;
  };
  conversations: {
    conversation_id: ConversationId;
    brand_id: BrandId;
    kind: ConversationKind;
    status: ConversationStatus;
    customer_id: CustomerId;
    holder_id: PersonId | null;
    created_at: EpochMs;
    waiting_since: EpochMs | null;
    claimed_at: EpochMs | null;
    first_response_at: EpochMs | null;
    resolved_at: EpochMs | null;
    disposition: string | null;
    last_seq: number;
    preview: string;
    preview_at: EpochMs | null;
    queue_id: QueueId;
    snoozed_until: EpochMs | null;
    /** To whom it is on offer. */
    transfer_to: PersonId | null;
    transfer_expires_at: EpochMs | null;
    /** Of the open promise that is due next. */
    promise_due_at: EpochMs | null;
    /** JSON of the `ConversationLife`; the columns above repeat of it what is asked for. */
    life: string;
  };
  conversation_skips: { conversation_id: ConversationId; person_id: PersonId; skipped_at: EpochMs };
  people_presence: {
    person_id: PersonId;
    chosen: ChosenPresence;
    /** When a workstation of theirs was last connected; kept roughly while one is. */
    seen_at: EpochMs;
  };
  /** Conversations that were taken back from somebody who has not been told yet. */
  hand_backs: { person_id: PersonId; conversation_id: ConversationId; at: EpochMs };
  /** Everybody who ever held a conversation; they may read its transcript. */
  conversation_holders: { conversation_id: ConversationId; person_id: PersonId };
  messages: {
    message_id: MessageId;
    conversation_id: ConversationId;
    seq: number;
    kind: MessageKind;
    author_name: string;
    /** UTF-8 bytes, because PostgreSQL's text refuses U+0000 and what was written is kept as it was written. */
    text: Uint8Array;
    origin: MessageOrigin | null;
    written_at: EpochMs;
    received_at: EpochMs;
    /** JSON of an event's details. */
    details: WithDefault<string | null>;
    /** JSON of its `Attachments`; null where there are none. */
    files: WithDefault<string | null>;
  };
  /** What of the brand's knowledge a message was taken from: who was told which price. */
  message_references: {
    message_id: MessageId;
    place: number;
    brand_id: BrandId;
    kind: PackRowKind;
    id: string;
    version: number;
    /** JSON of the text as it was inserted. */
    inserted: string;
  };
  lanes: {
    device_id: DeviceId;
    epoch: number;
    conversation_id: ConversationId;
    /** The last seq that was used up, whether accepted or rejected. */
    last_seq: number;
  };
  /** What was answered to each event of a workstation; never expires, so that a replay is always recognised. */
  workstation_events: {
    event_id: EventId;
    device_id: DeviceId;
    epoch: number;
    conversation_id: ConversationId;
    seq: number;
    /** Digest of the payload as it arrived. */
    sha256: string;
    person_id: PersonId;
    received_at: EpochMs;
    /** Null when it was rejected. */
    message_seq: number | null;
    rejection: RejectionCode | null;
  };
  updates: {
    update_id: UpdateId;
    broadcast_id: BroadcastId;
    brand_id: BrandId;
    revision: number;
    /** JSON of the `UrgentUpdate`; the columns below repeat of it what is asked for. */
    body: string;
    /** JSON of what its facts replace, in their order, as it was when they were published. */
    superseded: string;
    acknowledge: boolean;
    /** Some of its facts are not settled. */
    open_facts: boolean;
    /** Some of its facts make answers wrong. */
    supersedes: boolean;
    published_at: EpochMs;
    revised_at: EpochMs;
    /** When anything of it last changed, additions and settled facts counted. */
    changed_at: EpochMs;
    expires_at: EpochMs | null;
    retracted_at: EpochMs | null;
    /** The revision for which answers were looked through. */
    swept_revision: WithDefault<number>;
  };
  /** How far a revision came with a person; a later state implies the earlier ones. */
  update_receipts: {
    update_id: UpdateId;
    revision: number;
    person_id: PersonId;
    delivered_at: WithDefault<EpochMs | null>;
    shown_at: WithDefault<EpochMs | null>;
    acknowledged_at: WithDefault<EpochMs | null>;
    reminders: WithDefault<number>;
    reminded_at: WithDefault<EpochMs | null>;
  };
  sweep_items: {
    sweep_item_id: string;
    update_id: UpdateId;
    brand_id: BrandId;
    conversation_id: ConversationId;
    message_id: MessageId;
    /** Who gave the answer. */
    writer_id: PersonId | null;
    /** Names what was told, so that an answer is listed once however often the update is revised. */
    fact_key: string;
    /** JSON of the `UpdateFact`. */
    fact: string;
    why: SweepItem['why'];
    state: WithDefault<SweepItem['state']>;
    /** Null for what was withdrawn by itself. */
    decided_by: WithDefault<PersonId | null>;
    decided_at: WithDefault<EpochMs | null>;
    reason: WithDefault<string | null>;
    /** The message that corrected it. */
    correction_id: WithDefault<MessageId | null>;
  };
  changes: {
    brand_id: BrandId;
    cursor: number;
    at: EpochMs;
    type: 'conversation' | 'message' | 'pack' | 'brand' | 'update' | 'question';
    /**
     * JSON of a `Conversation`, `UrgentUpdate` or `BrandQuestion`, or the pack's version; empty for a message, which is
     * read from its own row.
     */
    body: string;
    message_id: MessageId | null;
    /** The only person it is given to. */
    reader_id: PersonId | null;
  };
}

export type ConversationRow = Selectable<Tables['conversations']>;
export type MessageRow = Selectable<Tables['messages']>;
