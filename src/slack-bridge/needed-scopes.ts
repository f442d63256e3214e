/** What the bot token must allow; private channels are read like public ones. The app token needs `connections:write`. */
export const NEEDED_BOT_SCOPES = [
  'channels:read',
  'channels:history',
  'groups:read',
  'groups:history',
  'chat:write',
  'users:read',
] as const;

/** In the order in which they are asked for. */
export function missingBotScopes(granted: readonly string[]): string[] {
  return NEEDED_BOT_SCOPES.filter((scope) => !granted.includes(scope));
}
