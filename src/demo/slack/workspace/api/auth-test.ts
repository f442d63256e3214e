import * as z from 'zod';
import { apiMethod } from './api-method.ts';

export const authTest = apiMethod({
  tokens: ['bot', 'app'],
  arguments: z.object({}),
  scopes: () => [],
  answer: ({ state: { team }, caller: { app, token }, bot }) =>
    token === 'app'
      ? { ok: true, app_name: app.name, app_id: app.appId }
      : {
          ok: true,
          url: `https://${team.domain}.slack.com/`,
          team: team.name,
          user: bot.name,
          team_id: team.id,
          user_id: bot.id,
          bot_id: app.bot.botId,
          is_enterprise_install: false,
        },
});
