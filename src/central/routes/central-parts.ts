import type { Kysely } from 'kysely';

import type { CommentChannel } from '../comments/comment-channel.ts';

import type { TellEscalation } from '../conversations/escalation-news.ts';

import type { Tables } from '../database/tables.ts';
import type { DemoControl } from '../demo-control.ts';
import type { ChangeReader } from '../feed/read-changes.ts';
import type { FileCleaner } from '../files/file-cleaner.ts';
import type { FileLinks } from '../files/file-links.ts';
import type { ImportReader } from '../imports/import-reader.ts';
import type { LiveSignals } from '../live/live-signals.ts';
import type { Tokens } from '../people/tokens.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import type { Scheduler } from '../schedules/scheduler.ts';
import type { OwnBridge } from '../slack/own-bridge.ts';
import type { ReadMatrix } from '../updates/matrix.ts';
import type { Sweeper } from '../updates/sweeper.ts';
import type { LimitGuard } from './limits.ts';

/** What the routes work with; made once when the service opens. */
export interface CentralParts {
  readonly db: Kysely<Tables>;
  readonly tokens: Tokens;
  readonly signals: LiveSignals;
  readonly reader: ChangeReader;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly limits: LimitGuard;
  readonly importReader: ImportReader;
  readonly fileCleaner: FileCleaner;
  readonly fileLinks: FileLinks;
  readonly scheduler: Scheduler;
  readonly sweeper: Sweeper;
  readonly readMatrix: ReadMatrix;
  readonly channels: readonly CommentChannel[];
  readonly escalationTellers: readonly TellEscalation[];
  readonly demo: DemoControl | null;
  /** Null without tokens of the service's own. */
  readonly slack: OwnBridge | null;
  /** Aborts when the service shuts down. */
  readonly shutDown: AbortSignal;
}
