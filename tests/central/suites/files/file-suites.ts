import { describe } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { addressSuite } from './addresses.ts';
import { firstMessageSuite } from './first-message.ts';
import { forgetSuite } from './forget.ts';
import { mailFileSuite } from './mail-files.ts';
import { sendingSuite } from './sending.ts';
import { uploadSuite } from './uploads.ts';

export function fileSuites(engine: Engine, lasting: Engine['fresh']): void {
  describe('coming up', () => uploadSuite(engine));
  describe('in a first message', () => firstMessageSuite(engine));
  describe('in messages', () => sendingSuite(engine));
  describe('at their addresses', () => addressSuite(engine));
  describe('in e-mails', () => mailFileSuite(engine));
  describe('over time', () => forgetSuite(engine, lasting));
}
