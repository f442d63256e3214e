import { Command, InvalidArgumentError, Option } from 'commander';
import { BrandLocalTime } from '../contract/central/imports.ts';
import { BrandId } from '../contract/model/ids.ts';
import { ImportSubject } from '../contract/model/knowledge-import.ts';

export interface CentralAccess {
  readonly central: string;
  readonly token: string | null;
}

export interface ImportArguments extends CentralAccess {
  readonly subject: ImportSubject;
  readonly brandId: BrandId;
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly publish: boolean;
  readonly json: boolean;
  readonly reason: string;
  readonly confirmPriceJumps: boolean;
  readonly confirmMassRemoval: boolean;
  readonly stopOnRefused: boolean;
  /** Local date and time of the brand; null publishes at once. */
  readonly at: string | null;
  /** Null leaves it to what is remembered. */
  readonly removeMissing: boolean | null;
  readonly jumpPercent: number | null;
  /** JSON file with an `ImportMapping`. */
  readonly mapping: string | null;
}

export interface TokenArguments extends CentralAccess {
  readonly email: string;
}

export interface RecordArguments extends CentralAccess {
  readonly brandId: BrandId;
}

export interface RecordPublishArguments extends RecordArguments {
  /** As `record get` printed it, changed. */
  readonly file: string;
  readonly reason: string;
}

export interface PolydeskCommands {
  readonly getRecord: (given: RecordArguments) => Promise<void>;
  readonly listRecords: (given: RecordArguments) => Promise<void>;
  readonly publishRecord: (given: RecordPublishArguments) => Promise<void>;
  readonly import: (given: ImportArguments) => Promise<void>;
  readonly token: (given: TokenArguments) => Promise<void>;
}

/** Understands `npm run polydesk -- …` and runs the command it names; prints help or a clear error otherwise. */
export async function runPolydesk(argv: readonly string[], commands: PolydeskCommands): Promise<void> {
  const program = new Command('npm run polydesk --').description('Work with a running central service.');
  const central = () =>
    new Option('--central <url>', 'address of the central service')
      .env('POLYDESK_CENTRAL')
      .default('http://127.0.0.1:4600');

  const accessToken = () =>
    new Option('--token <token>', 'access token of a supervisor').env('POLYDESK_TOKEN');

  program
    .command('import')
    .description('Read files of a brand, report what they would change, and publish them if told so.')
    .argument('<subject>', 'prices, articles or responses', subject)
    .argument('<files...>', 'files, or folders of pages')
    .requiredOption('--brand <id>', 'the brand, such as kuuma-keittiot', brand)
    .addOption(central())
    .addOption(accessToken())
    .option('--publish', 'publish as one new version; without it nothing changes', false)
    .option('--reason <text>', 'why, for the history', '')
    .option('--at <time>', 'publish at this local time of the brand, 2026-12-01T00:00', localTime)
    .option('--confirm-price-jumps', 'the second yes to prices that jump', false)
    .option('--confirm-mass-removal', 'the second yes to removing many rows', false)
    .option('--stop-on-refused', 'publish nothing when a row was refused', false)
    .option('--full-list', 'rows the files lack are removed')
    .option('--partial-list', 'rows the files lack stay')
    .option('--jump-percent <n>', 'a price that moves by more must be confirmed', percent)
    .option('--mapping <file>', 'JSON with decisions about columns, see docs/importing.md')
    .option('--json', 'the whole report as JSON on standard output', false)
    .action(async (what: ImportSubject, paths: string[], options: ImportOptions) => {
      await commands.import(importArguments(what, paths, options));
    });

  const record = program
    .command('record')
    .description('How a brand describes itself: forms, calendar, promises, queues, voice and the like.');
  const recordCommand = (name: string, description: string) =>
    record
      .command(name)
      .description(description)
      .requiredOption('--brand <id>', 'the brand, such as kuuma-keittiot', brand)
      .addOption(central())
      .addOption(accessToken());
  recordCommand('get', 'Print the record as JSON, to be changed and published.').action(
    (options: RecordOptions) => commands.getRecord(recordArguments(options)),
  );
  recordCommand('history', 'Print who published which version, when and why, newest first.').action(
    (options: RecordOptions) => commands.listRecords(recordArguments(options)),
  );
  recordCommand('publish', 'Put a changed record in force; every workstation of the brand has it at once.')
    .argument('<file>', 'JSON as `record get` printed it, changed')
    .requiredOption('--reason <text>', 'why, for the history')
    .action((file: string, options: RecordOptions & { readonly reason: string }) =>
      commands.publishRecord({ ...recordArguments(options), file, reason: options.reason }),
    );

  program
    .command('token')
    .description('Sign in and print an access token, good for ten minutes. Asks for the password.')
    .requiredOption('--email <e-mail>', 'who signs in')
    .addOption(central())
    .action((options: { central: string; email: string }) => commands.token({ ...options, token: null }));

  await program.parseAsync([...argv], { from: 'user' });
}

interface ImportOptions {
  readonly brand: BrandId;
  readonly central: string;
  readonly token?: string;
  readonly publish: boolean;
  readonly reason: string;
  readonly at?: string;
  readonly confirmPriceJumps: boolean;
  readonly confirmMassRemoval: boolean;
  readonly stopOnRefused: boolean;
  readonly fullList?: boolean;
  readonly partialList?: boolean;
  readonly jumpPercent?: number;
  readonly mapping?: string;
  readonly json: boolean;
}

interface RecordOptions {
  readonly brand: BrandId;
  readonly central: string;
  readonly token?: string;
}

function recordArguments({ brand: brandId, central, token }: RecordOptions): RecordArguments {
  return { brandId, central, token: token ?? null };
}

function importArguments(
  what: ImportSubject,
  paths: readonly string[],
  options: ImportOptions,
): ImportArguments {
  const { brand: brandId, token, at, fullList, partialList, jumpPercent, mapping, ...rest } = options;
  return {
    ...rest,
    subject: what,
    brandId,
    paths,
    token: token ?? null,
    at: at ?? null,
    removeMissing: fullList ? true : partialList ? false : null,
    jumpPercent: jumpPercent ?? null,
    mapping: mapping ?? null,
  };
}

function subject(text: string): ImportSubject {
  const known = ImportSubject.safeParse(text);
  if (!known.success) throw new InvalidArgumentError('Choose prices, articles or responses.');
  return known.data;
}

function brand(text: string): BrandId {
  const known = BrandId.safeParse(text);
  if (!known.success)
    throw new InvalidArgumentError('A brand id has lower-case letters, digits and hyphens.');
  return known.data;
}

function localTime(text: string): string {
  if (!BrandLocalTime.safeParse(text).success)
    throw new InvalidArgumentError('Write it as 2026-12-01T00:00.');
  return text;
}

function percent(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new InvalidArgumentError('A whole number from 1 to 1000.');
  return value;
}
