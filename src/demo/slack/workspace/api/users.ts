import * as z from 'zod';
import { pageOf } from '../pages.ts';
import type { Person, WorkspaceState } from '../workspace-state.ts';
import { Limit, OptionalText, Text } from './api-arguments.ts';
import { apiMethod, failure } from './api-method.ts';

export const usersInfo = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ user: Text }),
  scopes: () => ['users:read'],
  answer: ({ state, args }) => {
    const person = state.people.get(args.user);
    return person ? { ok: true, user: describePerson(person, state) } : failure('user_not_found');
  },
});

export const usersList = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ cursor: OptionalText, limit: Limit }),
  scopes: () => ['users:read'],
  answer: ({ state, args, pageSize }) => {
    const page = pageOf([...state.people.values()], 'ascending', ({ id }) => id, {
      cursor: args.cursor,
      limit: Math.min(args.limit, pageSize()),
    });
    if (!page) return failure('invalid_cursor');
    return {
      ok: true,
      members: page.items.map((person) => describePerson(person, state)),
      response_metadata: { next_cursor: page.nextCursor ?? '' },
    };
  },
});

function describePerson(person: Person, { team }: WorkspaceState): object {
  const { id, name, realName, timeZone, deleted = false, app } = person;
  return {
    id,
    team_id: team.id,
    name,
    real_name: realName,
    deleted,
    ...(timeZone === undefined ? {} : { tz: timeZone }),
    is_bot: app !== undefined,
    is_app_user: false,
    profile: {
      real_name: realName,
      real_name_normalized: realName,
      display_name: app ? '' : realName,
      display_name_normalized: app ? '' : realName,
      ...(app ? { bot_id: app.bot.botId, api_app_id: app.appId } : {}),
      team: team.id,
    },
  };
}
