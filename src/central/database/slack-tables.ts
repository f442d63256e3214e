import type { Generated } from 'kysely';
import type { BrandId, ConversationId, PersonId, QuestionId, UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** The tables that Slack and questions to brands need. */
export interface SlackTables {
  slack_workspaces: {
    team_id: string;
    /** Counts what was taken in, in the order of the commits. */
    ledger_version: number;
    /** The newest number that was given to a holder of the lease; 0 before the first, never given again. */
    fencing: number;
    /** Null while nobody holds the lease, or after it was let go. */
    holder_id: string | null;
    holder_name: string;
    expires_at: EpochMs;
  };
  slack_mappings: {
    team_id: string;
    channel_id: string;
    brand_id: BrandId;
    channel_name: string;
    /** JSON of an `UrgencyRule`. */
    rule: string;
    questions: boolean;
    /** When the channel was given to the brand, as a timestamp of Slack's. */
    since: string;
    /** How far it was read without a hole; begins at `since`. */
    covered_until: string;
    swept_at: EpochMs | null;
  };
  /** What is known of mapped channels: every message as it stands, and which are gone. */
  slack_posts: {
    team_id: string;
    channel_id: string;
    ts: string;
    thread_ts: string | null;
    /** JSON of a `SlackPost`; null once it was deleted. */
    post: string | null;
    /** The workspace's `ledger_version` in which it appeared. */
    since: number | null;
  };
  /** Events that were acknowledged to Slack and are not taken in yet. */
  slack_inbox: { event_id: string; place: Generated<number>; event: string; kept_at: EpochMs };
  /** What is to be posted, and what became of it. */
  slack_outbound: {
    outbound_id: string;
    brand_id: BrandId;
    team_id: string;
    channel_id: string;
    thread_ts: string | null;
    text: string;
    created_at: EpochMs;
    state: 'waiting' | 'posted' | 'failed';
    /** Where it was posted. */
    ts: string | null;
    /** Why it will not be. */
    problem: string | null;
    finished_at: EpochMs | null;
  };
  /** Each is posted by the row of `slack_outbound` with the same id. */
  brand_questions: {
    question_id: QuestionId;
    brand_id: BrandId;
    conversation_id: ConversationId;
    asked_by: PersonId;
    /** JSON of the text as it was asked. */
    text: string;
    channel_name: string;
  };
  /** Which revisions of updates were summed up for the brand's people. */
  slack_summaries: { update_id: UpdateId; revision: number; outbound_id: string };
}
