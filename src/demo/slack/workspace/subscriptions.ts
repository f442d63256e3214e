import type { SlackEvent } from './slack-event.ts';
import type { SlackApp, SubscribedEvent } from './workspace-seed.ts';
import type { ChannelState } from './workspace-state.ts';

const SCOPE_OF: Readonly<Record<SubscribedEvent, string>> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  reaction_added: 'reactions:read',
};

/** Slack sends an event to an app that asked for it, holds its scope and whose bot is in the channel. */
export function hearsOf(app: SlackApp, { channel, members }: ChannelState, event: SlackEvent): boolean {
  const wanted = subscriptionFor(event, channel.isPrivate ?? false);
  return (
    app.events.includes(wanted) && app.botScopes.includes(SCOPE_OF[wanted]) && members.has(app.bot.userId)
  );
}

function subscriptionFor(event: SlackEvent, isPrivate: boolean): SubscribedEvent {
  switch (event.type) {
    case 'message':
      return isPrivate ? 'message.groups' : 'message.channels';
    case 'reaction_added':
      return 'reaction_added';
    default:
      return event.type satisfies never;
  }
}
