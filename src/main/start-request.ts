import * as z from 'zod';

/** How `npm start` tells the shell where to work; an installed app is started without it. */
export const START_VARIABLE = 'POLYDESK_START';

export const StartRequest = z.object({
  dataFolder: z.string(),
  signIn: z.object({ central: z.string(), email: z.string(), password: z.string() }).nullable(),
  /** What the sign-in form begins with. */
  suggestedCentral: z.string().nullable(),
});
export type StartRequest = z.infer<typeof StartRequest>;

export function readStartRequest(env: NodeJS.ProcessEnv): StartRequest | null {
  const text = env[START_VARIABLE];
  return text === undefined ? null : StartRequest.parse(JSON.parse(text));
}
