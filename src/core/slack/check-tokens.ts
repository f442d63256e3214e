import { type ScopeLine, SlackCheck } from '../../contract/workstation/slack.ts';
import { NEEDED_BOT_SCOPES } from '../../slack-bridge/needed-scopes.ts';
import type { SlackDoor, SlackTokens } from '../../slack-bridge/ports/slack-door.ts';
import type { SlackIdentity } from '../../slack-bridge/ports/slack-port.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { Secret } from '../kernel/secret.ts';
import { type AtSlack, heardFromSlack } from './slack-failures.ts';

/** The one scope an app-level token needs. Slack names no token's scopes but a bot's, so it is tried out. */
const LISTENING_SCOPE = 'connections:write';

/** As a person pasted them. */
export interface PastedTokens {
  readonly botToken: string;
  readonly appToken: string;
}

export interface CheckedTokens {
  readonly tokens: SlackTokens;
  readonly identity: SlackIdentity;
  readonly check: SlackCheck;
}

/** Asks Slack who tokens are and what they may do. A failure's `of` says which of the two it is about. */
export async function checkTokens(
  door: SlackDoor,
  { botToken, appToken }: PastedTokens,
): Promise<Outcome<CheckedTokens, 'notAToken' | AtSlack>> {
  if (!botToken.startsWith('xoxb-')) return failed('notAToken', { of: 'botToken' });
  if (!appToken.startsWith('xapp-')) return failed('notAToken', { of: 'appToken' });
  const tokens: SlackTokens = { botToken: new Secret(botToken), appToken: new Secret(appToken) };
  const [identity, listening] = await Promise.all([door.connect(tokens).identify(), door.mayListen(tokens)]);
  if (!identity.ok) return ofToken('botToken', heardFromSlack(identity));
  if (!listening.ok && listening.code !== 'missingScope') {
    return ofToken('appToken', heardFromSlack(listening));
  }
  const { teamId, teamName, botName, scopes } = identity.value;
  const check = SlackCheck.safeParse({
    ...{ teamId, teamName, botName },
    scopes: scopeLines(scopes, listening.ok),
  });
  // Whoever answers without being Slack.
  if (!check.success) return failed('unreachable');
  return succeeded({ tokens, identity: identity.value, check: check.data });
}

/** Those a check found missing, in the order in which they are asked for. */
export function missingScopes({ scopes }: SlackCheck): readonly string[] {
  return scopes.filter(({ granted }) => !granted).map(({ scope }) => scope);
}

function scopeLines(botScopes: readonly string[], mayListen: boolean): ScopeLine[] {
  return [
    ...NEEDED_BOT_SCOPES.map((scope) => ({
      scope,
      of: 'botToken' as const,
      granted: botScopes.includes(scope),
    })),
    { scope: LISTENING_SCOPE, of: 'appToken', granted: mayListen },
  ];
}

function ofToken(
  of: ScopeLine['of'],
  { code, detail }: ReturnType<typeof heardFromSlack>,
): Outcome<never, AtSlack> {
  return failed(code, { ...detail, of });
}
