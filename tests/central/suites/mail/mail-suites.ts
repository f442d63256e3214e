import { describe } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { incomingMailSuite } from './incoming-mail.ts';
import { outgoingMailSuite } from './outgoing-mail.ts';

export function mailSuites(engine: Engine, lasting: Engine['fresh']): void {
  describe('coming in', () => incomingMailSuite(engine));
  describe('going out', () => outgoingMailSuite(engine, lasting));
}
