import { changedEvent, deletedEvent, postedEvent, reactionEvent, type SlackEvent } from './slack-event.ts';
import type { JsonObject, MessageMetadata, SlackMessage } from './slack-message.ts';
import type { Timestamps } from './timestamps.ts';
import { type ChannelState, type Person, SLACKBOT } from './workspace-state.ts';

/** What an author gives; the rest of a message is the workspace's. */
export interface MessageDraft {
  readonly text: string;
  /** Any message of the thread to answer in. */
  readonly threadTs?: string;
  /** Also shows a reply in the channel. */
  readonly broadcast?: boolean;
  readonly blocks?: readonly JsonObject[];
  readonly attachments?: readonly JsonObject[];
  readonly files?: readonly JsonObject[];
  readonly metadata?: MessageMetadata;
}

export interface MessageEdit {
  readonly text: string;
  readonly blocks?: readonly JsonObject[];
  readonly metadata?: MessageMetadata;
}

/** Changes channels and announces each change once. Whether the author may is decided by who calls. */
export interface MessageWriter {
  readonly post: (channel: ChannelState, author: Person, draft: MessageDraft) => SlackMessage;
  readonly edit: (
    channel: ChannelState,
    before: SlackMessage,
    editor: Person,
    edit: MessageEdit,
  ) => SlackMessage;
  /** Link previews: the message changes without having been edited. */
  readonly unfurl: (channel: ChannelState, before: SlackMessage, attachments: readonly JsonObject[]) => void;
  /** A message others have answered leaves a stone that says it was deleted; others leave nothing. */
  readonly remove: (channel: ChannelState, before: SlackMessage) => void;
  readonly react: (channel: ChannelState, before: SlackMessage, person: Person, name: string) => void;
}

export function createMessageWriter(
  team: string,
  timestamps: Timestamps,
  announce: (channel: ChannelState, event: SlackEvent) => void,
): MessageWriter {
  const change = (state: ChannelState, before: SlackMessage, after: SlackMessage) => {
    state.log.replace(after);
    announce(state, changedEvent(state.channel, timestamps.next(), after, before));
  };
  return {
    post: (state, author, { threadTs, broadcast, ...content }) => {
      const answered = threadTs === undefined ? undefined : state.log.find(threadTs);
      const root = answered?.thread_ts === undefined ? answered : state.log.find(answered.thread_ts);
      const message: SlackMessage = {
        type: 'message',
        ...(root && broadcast ? { subtype: 'thread_broadcast' as const } : {}),
        ts: timestamps.next(),
        user: author.id,
        ...content,
        team,
        ...botFields(author, team),
        ...(root ? { thread_ts: root.ts, parent_user_id: root.user } : {}),
      };
      state.log.append(message);
      announce(state, postedEvent(state.channel, message, root));
      return message;
    },
    edit: (state, before, editor, edit) => {
      const after = { ...before, ...edit, edited: { user: editor.id, ts: timestamps.ofEdit() } };
      change(state, before, after);
      return after;
    },
    unfurl: (state, before, attachments) => change(state, before, { ...before, attachments }),
    remove: (state, before) => {
      const isAnswered = state.log.repliesTo(before.ts).length > 0;
      if (isAnswered) return change(state, before, tombstone(before, team));
      state.log.remove(before.ts);
      announce(state, deletedEvent(state.channel, timestamps.next(), before));
    },
    react: (state, before, person, name) => {
      const others = (before.reactions ?? []).filter((reaction) => reaction.name !== name);
      const users = (before.reactions ?? []).find((reaction) => reaction.name === name)?.users ?? [];
      const reaction = { name, users: [...users, person.id], count: users.length + 1 };
      state.log.replace({ ...before, reactions: [...others, reaction] });
      announce(state, reactionEvent(state.channel, timestamps.next(), { user: person.id, name, to: before }));
    },
  };
}

function botFields({ app }: Person, team: string): Partial<SlackMessage> {
  if (!app) return {};
  const { appId, name, bot } = app;
  return {
    bot_id: bot.botId,
    app_id: appId,
    bot_profile: { id: bot.botId, app_id: appId, name, team_id: team, deleted: false },
  };
}

function tombstone({ ts }: SlackMessage, team: string): SlackMessage {
  return {
    type: 'message',
    subtype: 'tombstone',
    ts,
    user: SLACKBOT,
    text: 'This message was deleted.',
    team,
    hidden: true,
  };
}
