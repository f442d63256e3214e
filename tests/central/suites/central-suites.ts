import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Engine } from '../support/engine.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { besideSuites } from './beside/beside-suites.ts';
import { claimSuite } from './claim.ts';
import { commentSuite } from './comments/comments.ts';
import { feedSuite } from './feed.ts';
import { fileSuites } from './files/file-suites.ts';
import { httpSuite } from './http.ts';
import { importSuite } from './imports.ts';
import { ingestSuite } from './ingest.ts';
import { lifeSuite } from './life.ts';
import { mailSuites } from './mail/mail-suites.ts';
import { noteSuite } from './notes.ts';
import { ownershipSuites } from './ownership/ownership-suites.ts';
import { historySuite } from './pack-history.ts';
import { packSuite } from './packs.ts';
import { recordSuites } from './records/record-suites.ts';
import { scheduleSuite } from './schedules.ts';
import { signInSuite } from './sign-in.ts';
import { updateSuites } from './updates/update-suites.ts';
import { webChatSuite } from './web-chat.ts';
import { wholeLifeSuites } from './whole-life/whole-life-suites.ts';

/**
 * Everything the central service promises, on one kind of database. `lasting` gives an empty one that can be opened
 * again.
 */
export function centralSuites(engine: Engine, lasting: Engine['fresh']): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine);
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe(`sign-in on ${engine.name}`, () => signInSuite(() => stage));
  describe(`packs on ${engine.name}`, () => packSuite(() => stage));
  describe(`pack history on ${engine.name}`, () => historySuite(() => stage));
  describe(`brand records on ${engine.name}`, () => recordSuites(engine, lasting));
  describe(`imports on ${engine.name}`, () => importSuite(() => stage));
  describe(`schedules on ${engine.name}`, () => scheduleSuite(engine, lasting));
  describe(`knowledge notes on ${engine.name}`, () => noteSuite(() => stage));
  describe(`claiming on ${engine.name}`, () => claimSuite(() => stage));
  describe(`ingest on ${engine.name}`, () => ingestSuite(() => stage));
  describe(`feed on ${engine.name}`, () => feedSuite(() => stage));
  describe(`web chat on ${engine.name}`, () => webChatSuite(() => stage));
  describe(`ownership on ${engine.name}`, () => ownershipSuites(engine, lasting));
  describe(`the life of a conversation on ${engine.name}`, () => wholeLifeSuites(engine, lasting));
  describe(`beside conversations on ${engine.name}`, () => besideSuites(engine, lasting));
  describe(`files on ${engine.name}`, () => fileSuites(engine, lasting));
  describe(`comments on ${engine.name}`, () => commentSuite(engine, lasting));
  describe(`e-mail on ${engine.name}`, () => mailSuites(engine, lasting));
  describe(`urgent updates on ${engine.name}`, () => updateSuites(engine));
  describe(`HTTP on ${engine.name}`, () => httpSuite(engine));
  describe(`starting and closing on ${engine.name}`, () => lifeSuite(engine, lasting));
}
