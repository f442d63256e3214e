import type * as z from 'zod';
import type { EventConnections } from '../event-connections.ts';
import type { MessageWriter } from '../message-writer.ts';
import type { SlackApp } from '../workspace-seed.ts';
import type { ChannelState, Person, WorkspaceState } from '../workspace-state.ts';
import type { ApiArguments } from './api-arguments.ts';

/** The body of an answer. */
export interface ApiBody {
  readonly ok: boolean;
  readonly error?: string;
  readonly [field: string]: unknown;
}

export type TokenKind = 'bot' | 'app';

export interface ApiCaller {
  readonly app: SlackApp;
  readonly token: TokenKind;
  readonly scopes: readonly string[];
}

/** What a method works on. */
export interface ApiContext {
  readonly state: WorkspaceState;
  readonly writer: MessageWriter;
  readonly connections: EventConnections;
  /** Where clients connect, without a ticket. */
  readonly socketUrl: () => string;
  /** Pages are cut to this, whatever limit was asked for. */
  readonly pageSize: () => number;
}

export interface ApiRequest<Arguments> extends ApiContext {
  readonly caller: ApiCaller;
  /** The app's bot among people. */
  readonly bot: Person;
  readonly args: Arguments;
}

interface MethodDefinition<Schema extends z.ZodType> {
  readonly tokens: readonly TokenKind[];
  readonly arguments: Schema;
  /** All are needed; which ones may depend on the arguments. */
  readonly scopes: (request: ApiRequest<z.output<Schema>>) => readonly string[];
  readonly answer: (request: ApiRequest<z.output<Schema>>) => ApiBody;
}

export interface ApiMethod {
  readonly tokens: readonly TokenKind[];
  readonly call: (context: ApiContext, caller: ApiCaller, args: ApiArguments) => ApiBody;
}

/** Checks arguments, then scopes, which may depend on them, then answers. */
export function apiMethod<Schema extends z.ZodType>(definition: MethodDefinition<Schema>): ApiMethod {
  return {
    tokens: definition.tokens,
    call: (context, caller, args) => {
      const parsed = definition.arguments.safeParse(args);
      if (!parsed.success) {
        const messages = parsed.error.issues.map(
          ({ path, message }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`,
        );
        return failure('invalid_arguments', { response_metadata: { messages } });
      }
      const bot = personOf(context.state, caller.app);
      const request = { ...context, caller, bot, args: parsed.data };
      const needed = definition.scopes(request);
      const missing = needed.filter((scope) => !caller.scopes.includes(scope));
      if (missing.length > 0) {
        return failure('missing_scope', { needed: missing.join(','), provided: caller.scopes.join(',') });
      }
      return definition.answer(request);
    },
  };
}

export function failure(error: string, more: Readonly<Record<string, unknown>> = {}): ApiBody {
  return { ok: false, error, ...more };
}

/** A channel the bot can see: any public one, and private ones it is in. */
export function visibleChannel(
  { state, bot }: Pick<ApiRequest<unknown>, 'state' | 'bot'>,
  id: string,
): ChannelState | undefined {
  const channel = state.channels.get(id);
  return channel && (!channel.channel.isPrivate || channel.members.has(bot.id)) ? channel : undefined;
}

/** `channels:history` for a public channel, `groups:history` for a private one. */
export function channelScope(
  request: ApiRequest<{ readonly channel: string }>,
  right: 'read' | 'history',
): string {
  const channel = request.state.channels.get(request.args.channel);
  return `${channel?.channel.isPrivate ? 'groups' : 'channels'}:${right}`;
}

function personOf(state: WorkspaceState, { bot, name }: SlackApp): Person {
  const person = state.people.get(bot.userId);
  if (!person) throw new Error(`The bot of ${name} is not in the workspace`);
  return person;
}
