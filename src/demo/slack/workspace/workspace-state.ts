import { type ChannelLog, createChannelLog } from './channel-log.ts';
import type { SlackApp, SlackChannel, SlackTeam, SlackUser, WorkspaceSeed } from './workspace-seed.ts';

/** Slack's own bot: the author of what stands in a deleted message's place. */
export const SLACKBOT = 'USLACKBOT';

export interface Person extends SlackUser {
  readonly app?: SlackApp;
}

export interface ChannelState {
  readonly channel: SlackChannel;
  readonly members: Set<string>;
  readonly log: ChannelLog;
}

export interface WorkspaceState {
  readonly team: SlackTeam;
  readonly apps: readonly SlackApp[];
  /** People and bots, in the order of their ids. */
  readonly people: ReadonlyMap<string, Person>;
  /** In the order of their ids. */
  readonly channels: ReadonlyMap<string, ChannelState>;
}

export function createWorkspaceState({ team, users, channels, apps }: WorkspaceSeed): WorkspaceState {
  const people: readonly Person[] = [
    { id: SLACKBOT, name: 'slackbot', realName: 'Slackbot' },
    ...users,
    ...apps.map((app) => ({ id: app.bot.userId, name: handleOf(app), realName: app.name, app })),
  ];
  return {
    team,
    apps,
    people: new Map(people.toSorted(byId).map((person) => [person.id, person])),
    channels: new Map(
      channels
        .toSorted(byId)
        .map((channel) => [
          channel.id,
          { channel, members: new Set(channel.members), log: createChannelLog(channel.messages) },
        ]),
    ),
  };
}

function handleOf({ name }: SlackApp): string {
  return name.toLowerCase().replaceAll(' ', '_');
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
