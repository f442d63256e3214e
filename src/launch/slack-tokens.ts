import type { CentralOptions } from '../central/open-central.ts';

type SlackAccess = NonNullable<CentralOptions['slack']>;

/** Begins what is wrong with them, and never holds any of them. */
const OFF = 'Slack is off:';

/**
 * The service's own tokens, where the environment has them. A mistake in them leaves Slack off and is said in one
 * line: the service is needed without Slack too.
 */
export function slackTokens(env: NodeJS.ProcessEnv, say: (line: string) => void): SlackAccess | null {
  const botToken = env.POLYDESK_SLACK_BOT_TOKEN?.trim() ?? '';
  const appToken = env.POLYDESK_SLACK_APP_TOKEN?.trim() ?? '';
  const apiUrl = env.POLYDESK_SLACK_API_URL?.trim() ?? '';
  if (botToken === '' && appToken === '') return null;
  const problem = whatIsWrong(botToken, appToken, apiUrl);
  if (problem === null) return { botToken, appToken, apiUrl: apiUrl === '' ? null : withSlash(apiUrl) };
  say(`${OFF} ${problem}`);
  return null;
}

function whatIsWrong(botToken: string, appToken: string, apiUrl: string): string | null {
  if (appToken === '')
    return 'POLYDESK_SLACK_BOT_TOKEN is set and POLYDESK_SLACK_APP_TOKEN is not. Set both or neither.';
  if (botToken === '')
    return 'POLYDESK_SLACK_APP_TOKEN is set and POLYDESK_SLACK_BOT_TOKEN is not. Set both or neither.';
  if (!botToken.startsWith('xoxb-'))
    return 'POLYDESK_SLACK_BOT_TOKEN does not begin with xoxb-. It is the “Bot User OAuth Token” of the app.';
  if (!appToken.startsWith('xapp-'))
    return 'POLYDESK_SLACK_APP_TOKEN does not begin with xapp-. It is an “App-Level Token” of the app.';
  if (apiUrl !== '' && !/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? ''))
    return 'POLYDESK_SLACK_API_URL is no http address. Leave it out to use Slack itself.';
  return null;
}

/** Slack's package appends the method's name. */
function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
