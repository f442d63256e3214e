import { expect, test } from 'vitest';
import { slackTokens } from '../../src/launch/slack-tokens.ts';

const bot = { POLYDESK_SLACK_BOT_TOKEN: 'xoxb-secret' };
const app = { POLYDESK_SLACK_APP_TOKEN: 'xapp-secret' };

function read(env: NodeJS.ProcessEnv) {
  const said: string[] = [];
  return { tokens: slackTokens(env, (line) => said.push(line)), said };
}

test('without tokens there is no Slack, and nothing to say about it', () => {
  expect(read({})).toEqual({ tokens: null, said: [] });
});

test('both tokens are taken, and another address than Slack’s', () => {
  const apiUrl = 'http://127.0.0.1:9/api';
  expect(read({ ...bot, ...app }).tokens).toEqual({
    botToken: 'xoxb-secret',
    appToken: 'xapp-secret',
    apiUrl: null,
  });
  expect(read({ ...bot, ...app, POLYDESK_SLACK_API_URL: apiUrl }).tokens?.apiUrl).toBe(`${apiUrl}/`);
});

test.each([
  { env: bot, says: 'POLYDESK_SLACK_APP_TOKEN is not' },
  { env: app, says: 'POLYDESK_SLACK_BOT_TOKEN is not' },
  { env: { ...app, POLYDESK_SLACK_BOT_TOKEN: 'xapp-secret' }, says: 'does not begin with xoxb-' },
  { env: { ...bot, POLYDESK_SLACK_APP_TOKEN: 'xoxb-secret' }, says: 'does not begin with xapp-' },
  {
    env: { ...bot, ...app, POLYDESK_SLACK_API_URL: 'slack' },
    says: 'POLYDESK_SLACK_API_URL is no http address',
  },
])('a mistake leaves Slack off and is one line without the tokens: $says', ({ env, says }) => {
  const { tokens, said } = read(env);
  expect(tokens).toBeNull();
  expect(said).toEqual([expect.stringContaining(says)]);
  expect(said.join()).not.toContain('secret');
});
