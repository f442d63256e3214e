import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';

export interface StartArguments {
  readonly web: boolean;
  readonly open: boolean;
  readonly port: number;
  readonly data: string;
  readonly central: string | null;
  readonly simulator: boolean;
  /** A demo account to sign in as; null keeps whoever was signed in last. */
  readonly as: string | null;
}

export interface CentralArguments {
  readonly port: number;
  readonly data: string;
  readonly demo: boolean;
  readonly simulator: boolean;
  /** JSON file with the brands and people there shall be; null leaves those there are. */
  readonly seed: string | null;
  /** Where e-mail for the brands is taken; null where it is not. */
  readonly mailPort: number | null;
}

/** Prints help or a clear error and ends the process when the arguments are not understood. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  const options = new Command('npm start --')
    .description('Start Polydesk; without --central with a demo: brands, customers and an agent of its own.')
    .option('--web', 'show the screen in a browser instead of the desktop app', false)
    .option('--no-open', 'do not open the browser, only print the address')
    .option('--port <port>', 'port of the web host on 127.0.0.1; 0 takes a free one', port, 0)
    .option('--data <folder>', 'folder that holds all state; the same folder again resumes', '.polydesk/demo')
    .option('--central <url>', 'use this central service instead of the demo’s own')
    .option('--no-simulator', 'the demo without simulated customers, and nobody writes in its Slack')
    .option('--as <account>', 'sign in as a demo account: agent, agent2, supervisor, quality')
    .parse([...argv], { from: 'user' })
    .opts<{
      web: boolean;
      open: boolean;
      port: number;
      data: string;
      central?: string;
      simulator: boolean;
      as?: string;
    }>();
  return {
    ...options,
    data: resolve(options.data),
    central: options.central ?? null,
    as: options.as ?? null,
  };
}

/** Prints help or a clear error and ends the process when the arguments are not understood. */
export function parseCentralArguments(argv: readonly string[]): CentralArguments {
  const options = new Command('npm run central --')
    .description(
      'Run the central service alone. DATABASE_URL names a PostgreSQL; without it data lie in --data.',
    )
    .option('--port <port>', 'port on 127.0.0.1; 0 takes a free one', port, 4600)
    .option('--data <folder>', 'folder of the embedded database', '.polydesk/central')
    .option('--demo', 'with demo brands, demo accounts and simulated customers', false)
    .option('--no-simulator', 'the demo without simulated customers, and nobody writes in its Slack')
    .addOption(new Option('--seed <file>', 'brands and people there shall be, as JSON').conflicts('demo'))
    .addOption(
      new Option('--mail-port <port>', 'take e-mail for the brands’ mailboxes on this port (SMTP)')
        .argParser(port)
        .conflicts('demo'),
    )
    .parse([...argv], { from: 'user' })
    .opts<{
      port: number;
      data: string;
      demo: boolean;
      simulator: boolean;
      seed?: string;
      mailPort?: number;
    }>();
  return {
    ...options,
    data: resolve(options.data),
    seed: options.seed ? resolve(options.seed) : null,
    mailPort: options.mailPort ?? null,
  };
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return value;
}
