import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { createSlackClient, type SlackClientOptions } from '../slack-client/create-slack-client.ts';
import type { CentralSeed } from './central-seed.ts';
import { CentralStartError } from './central-start-error.ts';
import { startChannels } from './comments/channels.ts';
import type { CommentChannel } from './comments/comment-channel.ts';
import { applySeed } from './database/apply-seed.ts';
import { type DatabaseChoice, openDatabase } from './database/open-database.ts';
import type { OpenedDatabase } from './database/opened-database.ts';
import { fileSecret, tokenSecret } from './database/settings.ts';
import type { Tables } from './database/tables.ts';
import type { DemoControl } from './demo-control.ts';
import { pruneChanges } from './feed/prune-changes.ts';
import { createChangeReader } from './feed/read-changes.ts';
import { createFileCleaner, defaultCleaning, type FileCleanerOptions } from './files/file-cleaner.ts';
import { createFileLinks } from './files/file-links.ts';
import { forgetUnsentFiles } from './files/file-rows.ts';
import { dropOrphans, forgetOldImports } from './imports/forget-imports.ts';
import { createImportReader, defaultReading, type ImportReaderOptions } from './imports/import-reader.ts';
import { createLiveSignals } from './live/live-signals.ts';
import { type MailOptions, openMail } from './mail/open-mail.ts';
import { tellEscalationByMail } from './mail/tell-escalation.ts';
import { forgetOldNotes } from './notes/take-notes.ts';
import { loadPresence } from './ownership/keep-presence.ts';
import { startOwnershipWork } from './ownership/ownership-work.ts';
import { createTokens } from './people/tokens.ts';
import { type Clock, type Log, logToStandardError, systemClock, timeOrderedIds } from './ports.ts';
import { mountApi } from './routes/api.ts';
import { serveFiles } from './routes/file-download.ts';
import { takeUploads } from './routes/file-upload.ts';
import { mountHealth } from './routes/health.ts';
import { createHttpServer } from './routes/http-server.ts';
import { type CentralLimits, createLimitGuard, defaultLimits } from './routes/limits.ts';
import { describeApi } from './routes/openapi-document.ts';
import { mountPages } from './routes/pages.ts';
import { startScheduler } from './schedules/scheduler.ts';
import { createOwnBridge } from './slack/own-bridge.ts';
import { startSummaries } from './slack/summaries.ts';
import { tellEscalationInSlack } from './slack/tell-escalation.ts';
import { forgetOldUpdates } from './updates/kept-updates.ts';
import { createMatrix } from './updates/matrix.ts';
import { startReminders } from './updates/reminders.ts';
import { startSweeper } from './updates/sweeper.ts';

const PRUNE_EVERY_MS = 10 * 60_000;
/** Answers under way get this long to finish when the service closes; then their connections are cut. */
const DRAIN_MS = 1_000;
const SWEEP_MS = 20;

export interface CentralOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Where to listen; only this machine unless told otherwise. */
  readonly host?: string;
  /** A folder for the embedded database, `memory` for none that stays, or the URL of a PostgreSQL server. */
  readonly database: DatabaseChoice;
  readonly seed?: CentralSeed;
  /** Given by a demo that simulates customers. */
  readonly demo?: DemoControl;
  /** Folder with the built customer's chat: `chat.js`, `chat.css`, `embed.js`. */
  readonly customerChatAssets?: string;
  /** Those not given keep their default. */
  readonly limits?: Partial<CentralLimits>;
  /** Addresses or networks of reverse proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies?: readonly string[];
  /** One line of news; never a secret and never what customers or agents wrote. */
  readonly log?: Log;
  readonly clock?: Clock;
  /** Tokens of an app in the Slack workspace whose channels are mapped to brands; none leaves Slack to workstations. */
  readonly slack?: SlackClientOptions;
  /** E-mail for the brands' mailboxes; none takes and sends none. */
  readonly mail?: MailOptions;
  /** The brands' presences on social networks, whose comments are answered here. */
  readonly comments?: readonly CommentChannel[];
  /** What reading one import may take; both have a default. */
  readonly reading?: Partial<Pick<ImportReaderOptions, 'seconds' | 'megabytes'>>;
  /** What cleaning one file may take; both have a default. */
  readonly cleaning?: Partial<Pick<FileCleanerOptions, 'seconds' | 'megabytes'>>;
}

export interface Central {
  readonly url: string;
  /** Where e-mail is taken; null when it is not. */
  readonly mailPort: number | null;
  /** Ends the streams, lets answers finish, closes the database. */
  close(): Promise<void>;
}

/** Starts a central service. What hinders the start is a `CentralStartError` that says what to do. */
export async function openCentral(options: CentralOptions): Promise<Central> {
  const log = options.log ?? logToStandardError;
  const database = await openDatabase(options.database, log);
  try {
    return await serve(options, database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(options: CentralOptions, { db, close }: OpenedDatabase, log: Log): Promise<Central> {
  const clock = options.clock ?? systemClock;
  if (options.seed) await applySeed(db, options.seed, clock);
  await pruneChanges(db, clock);
  await dropOrphans(db);

  const app = await createHttpServer({ trustedProxies: options.trustedProxies ?? [], log });
  const signals = createLiveSignals();
  const reader = createChangeReader(db, signals);
  const shutDown = new AbortController();
  const importReader = createImportReader({ ...defaultReading, ...options.reading, log });
  const fileCleaner = createFileCleaner({ ...defaultCleaning, ...options.cleaning, log });
  const changeParts = { db, signals, clock, ids: timeOrderedIds, log };
  const scheduler = await startScheduler(changeParts);
  const sweeper = startSweeper(changeParts);
  const reminders = startReminders(changeParts);
  await loadPresence(db, signals.presence);
  const ownership = startOwnershipWork(changeParts);
  const slack = options.slack ? createOwnBridge(changeParts, createSlackClient(options.slack)) : null;
  mountHealth(app, db);
  const parts = {
    ...changeParts,
    tokens: createTokens(await tokenSecret(db), clock),
    reader,
    limits: await createLimitGuard(app, { ...defaultLimits, ...options.limits }),
    importReader,
    fileCleaner,
    fileLinks: createFileLinks(await fileSecret(db), clock),
    scheduler,
    sweeper,
    readMatrix: createMatrix(changeParts),
    channels: options.comments ?? [],
    escalationTellers: [tellEscalationInSlack, tellEscalationByMail],
    demo: options.demo ?? null,
    slack,
    shutDown: shutDown.signal,
  };
  mountApi(app, parts);
  await takeUploads(app, parts);
  serveFiles(app, parts);
  const description = JSON.stringify(await describeApi());
  app.get('/openapi.json', (_request, reply) => reply.type('application/json').send(description));
  await mountPages(app, { db, clock, assets: options.customerChatAssets ?? null });

  const mail = options.mail ? await openMail(parts, options.mail) : null;
  const url = await listen(app, options).catch(async (error: unknown) => {
    await mail?.close();
    await sweeper.close();
    await reminders.close();
    await ownership.close();
    await scheduler.close();
    throw error;
  });
  slack?.start();
  const channels = startChannels(changeParts, options.comments ?? []);
  const summaries = startSummaries(changeParts);
  const pruning = setInterval(() => {
    forgetOld(db, clock).catch((error: unknown) => log(`what is old could not be removed: ${error}`));
  }, PRUNE_EVERY_MS);
  pruning.unref();

  let closing: Promise<void> | undefined;
  const shut = async () => {
    clearInterval(pruning);
    shutDown.abort();
    await mail?.close();
    await channels.close();
    await summaries.close();
    await slack?.close();
    await importReader.close();
    await fileCleaner.close();
    await sweeper.close();
    await reminders.close();
    await ownership.close();
    await scheduler.close();
    await drain(app);
    reader.close();
    await close();
  };
  return {
    url,
    mailPort: mail?.port ?? null,
    close: () => {
      closing ??= shut();
      return closing;
    },
  };
}

async function forgetOld(db: Kysely<Tables>, clock: Clock): Promise<void> {
  await pruneChanges(db, clock);
  await forgetOldImports(db, clock);
  await forgetOldNotes(db, clock.now());
  await forgetOldUpdates(db, clock.now());
  await forgetUnsentFiles(db, clock.now());
}

async function listen(app: FastifyInstance, { port, host = '127.0.0.1' }: CentralOptions): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (cause) {
    await app.close();
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new CentralStartError(
        'portInUse',
        `Port ${port} on ${host} is in use. Stop what listens there, or choose another port (0 takes any free one).`,
        { cause },
      );
    }
    throw new CentralStartError(
      'addressUnusable',
      `Port ${port} on ${host} cannot be listened on (${cause instanceof Error ? cause.message : String(cause)}). ` +
        'Choose an address of this machine, and a port above 1023 unless you are its administrator.',
      { cause },
    );
  }
}

async function drain(app: FastifyInstance): Promise<void> {
  // A connection whose stream has just ended counts as idle only now and then, so look again.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(sweep);
  clearTimeout(cut);
}
