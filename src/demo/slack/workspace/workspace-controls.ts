import type { MessageDraft, MessageEdit, MessageWriter } from './message-writer.ts';
import type { JsonObject, ReadMessage, SlackMessage } from './slack-message.ts';
import type { ChannelState, Person, WorkspaceState } from './workspace-state.ts';

interface Place {
  /** `C…` */
  readonly channel: string;
}

/** One message. */
export interface MessagePlace extends Place {
  readonly ts: string;
}

/** People at work in the workspace. Who or what is not there is a mistake of the caller and throws. */
export interface WorkspaceControls {
  /** Answers with the new message's `ts`. Texts are in Slack's markup: `<!here>`, `<@U…>`, `&amp;`. */
  readonly post: (post: Place & { readonly user: string } & MessageDraft) => string;
  readonly reply: (
    reply: Place & { readonly user: string; readonly threadTs: string } & MessageDraft,
  ) => string;
  /** By its author unless another is named. */
  readonly edit: (edit: MessagePlace & MessageEdit & { readonly user?: string }) => void;
  readonly remove: (place: MessagePlace) => void;
  /** Adds link previews; nobody edited anything. */
  readonly unfurl: (place: MessagePlace, attachments: readonly JsonObject[]) => void;
  readonly react: (place: MessagePlace, user: string, name: string) => void;
  /** Adds a person or bot to a channel. */
  readonly invite: (channel: string, user: string) => void;
  /** Takes a person or bot out of a channel. */
  readonly kick: (channel: string, user: string) => void;
  /** Everything the channel holds, replies and metadata too, oldest first: the truth to compare with. */
  readonly messages: (channel: string) => readonly ReadMessage[];
  /** The same as the workspace has it, to open another one with. */
  readonly kept: (channel: string) => readonly SlackMessage[];
}

export function createWorkspaceControls(state: WorkspaceState, writer: MessageWriter): WorkspaceControls {
  const channelOf = (id: string): ChannelState => found(state.channels.get(id), 'channel', id);
  const personOf = (id: string): Person => found(state.people.get(id), 'user', id);
  const messageAt = ({ channel, ts }: MessagePlace): SlackMessage =>
    found(channelOf(channel).log.find(ts), 'message', ts);
  const post: WorkspaceControls['post'] = ({ channel, user, ...draft }) => {
    if (draft.threadTs !== undefined) messageAt({ channel, ts: draft.threadTs });
    return writer.post(channelOf(channel), personOf(user), draft).ts;
  };
  return {
    post,
    reply: post,
    edit: ({ channel, ts, user, ...edit }) => {
      const before = messageAt({ channel, ts });
      writer.edit(channelOf(channel), before, personOf(user ?? before.user), edit);
    },
    remove: (place) => writer.remove(channelOf(place.channel), messageAt(place)),
    unfurl: (place, attachments) => writer.unfurl(channelOf(place.channel), messageAt(place), attachments),
    react: (place, user, name) =>
      writer.react(channelOf(place.channel), messageAt(place), personOf(user), name),
    invite: (channel, user) => {
      channelOf(channel).members.add(personOf(user).id);
    },
    kick: (channel, user) => {
      channelOf(channel).members.delete(user);
    },
    messages: (channel) => channelOf(channel).log.all(),
    kept: (channel) => channelOf(channel).log.kept(),
  };
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new Error(`The Slack workspace has no ${what} ${id}`);
  return value;
}
