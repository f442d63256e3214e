import { afterAll, beforeAll, describe, expect } from 'vitest';
import { ledgerStoreSuite } from '../../slack-bridge/ledger-store-suite.ts';
import type { Engine } from '../support/engine.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { kyselyLedgers } from './kysely-ledger.ts';
import { leaseSuite } from './lease-suite.ts';
import { mappingSuite } from './mapping-suite.ts';
import { newsSuite } from './news-suite.ts';
import { questionSuite } from './question-suite.ts';
import { summarySuite } from './summary-suite.ts';

/** Everything that the central service promises of Slack, on one kind of database. */
export function slackSuites(engine: Engine): void {
  describe(`the ledger over the tables of ${engine.name}`, () => {
    const ledgers = kyselyLedgers(engine);
    afterAll(() => ledgers.close());
    ledgerStoreSuite(ledgers.open);
  });

  describe(`Slack over HTTP on ${engine.name}`, () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage(engine);
    });

    afterAll(async () => {
      await stage.close();
      expect(stage.logged).toEqual([]);
    });

    describe('channels and brands', () => mappingSuite(() => stage));
    describe('the lease', () => leaseSuite(() => stage));
    describe('news and readings', () => newsSuite(() => stage));
    describe('questions', () => questionSuite(() => stage));
    describe('summaries', () => summarySuite(() => stage));
  });
}
