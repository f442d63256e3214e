import { describe } from 'vitest';
import { ledgerStoreSuite } from '../ledger-store-suite.ts';
import { createMemoryLedger } from '../support/memory-ledger.ts';

describe('The ledger over a store in memory', () => {
  ledgerStoreSuite(async () => createMemoryLedger());
});
