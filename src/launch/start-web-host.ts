import { readFileSync } from 'node:fs';
import open from 'open';
import { openWebHost, PortInUse } from '../web-host/open-web-host.ts';
import { openWebWorkstation } from '../web-host/open-web-workstation.ts';
import type { StartArguments } from './arguments.ts';
import type { Closer } from './close-on-signal.ts';
import type { Demo } from './demo-starter.ts';
import { ensureRendererBuilt } from './ensure-built.ts';
import { StartFailed, say } from './say.ts';

export interface StartWebHostOptions {
  readonly args: StartArguments;
  readonly demo: Demo;
  /** Whom to sign in, or null to leave it to the screen. */
  readonly signIn: () => Promise<{ central: string; email: string; password: string } | null>;
  readonly closer: Closer;
}

/** Core and screen in this process. Standard output has one line, `Polydesk: http://…`, once all of it is ready. */
export async function startWebHost({ args, demo, signIn, closer }: StartWebHostOptions): Promise<void> {
  const account = signIn();
  // Building the page and starting the demo go on side by side; whichever fails first is reported.
  const [assets] = await Promise.all([ensureRendererBuilt(), account]);
  const core = openWebWorkstation({
    dataFolder: args.data,
    version: packageVersion(),
    demo,
    suggestedCentral: args.central,
  });
  closer.add(() => core.close());
  const host = await openWebHost({
    router: core.router,
    port: args.port,
    assets,
    onNewAddress: (address) => say(`A new address to open Polydesk with: ${address}`),
  }).catch((error: unknown) => {
    if (!(error instanceof PortInUse)) throw error;
    throw new StartFailed(
      `port ${args.port} is used by another program. Choose another with --port, or 0 for a free one.`,
    );
  });
  closer.add(() => host.close());

  await core.start();
  const wanted = await account;
  if (wanted !== null) {
    const signedIn = await core.signIn(wanted.central, wanted.email, wanted.password);
    if (!signedIn.ok)
      say(`Signing in as ${wanted.email} failed (${signedIn.code}); the screen says what to do.`);
  }
  const address = host.newAddress();
  console.log(`Polydesk: ${address}`);
  if (args.open) await open(address).catch(() => undefined);
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed
    ? String(parsed.version)
    : '0.0.0';
}
