import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { DeviceId } from '../contract/model/ids.ts';
import type { TokenArguments } from './polydesk-arguments.ts';
import { connectTo } from './run-import.ts';
import { StartFailed, say } from './say.ts';

/** `npm run polydesk -- token`: the only thing on standard output is the token. */
export async function runToken({ central, email }: TokenArguments): Promise<void> {
  const password = process.env.POLYDESK_PASSWORD ?? (await askQuietly('Password: '));
  const connection = connectTo(central);
  try {
    const answer = await connection.signIn({ email, password, deviceId: DeviceId.parse(randomUUID()) });
    if (answer.ok) console.log(answer.value.accessToken);
    else if (answer.code === 'invalidCredentials') throw new StartFailed('E-mail or password is wrong.');
    else throw new StartFailed(`The central service at ${central} did not sign in (${answer.code}).`);
  } finally {
    connection.close();
  }
}

/** Nothing of what is typed appears on the screen. */
async function askQuietly(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    say('');
  }
}
