import * as z from 'zod';
import { apiMethod } from './api-method.ts';

export const appsConnectionsOpen = apiMethod({
  tokens: ['app'],
  arguments: z.object({}),
  scopes: () => ['connections:write'],
  answer: ({ connections, socketUrl, caller: { app } }) => ({
    ok: true,
    url: `${socketUrl()}?ticket=${connections.issueTicket(app)}&app_id=${app.appId}`,
  }),
});
