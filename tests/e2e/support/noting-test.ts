import { join } from 'node:path';
import { harbourTable } from '../../../src/demo/brands/harbour-table/harbour-table.ts';
import { freePort } from '../../central/support/free-port.ts';
import { startHandledCentral } from './handled-central.ts';
import { notingBrand } from './noting-brand.ts';
import { test as base } from './test.ts';

/** Specs about what is noted beside a conversation: one brand notes a great deal, and its e-mail goes to `relay`. */
export const test = base.extend({
  central: async ({ folder, relay }, use) => {
    const central = await startHandledCentral(join(folder, 'noting'), {
      change: { [harbourTable.brand.brandId]: notingBrand },
      mail: { port: await freePort(), smtpUrl: relay.url },
    });
    await use(central);
    await central.command.stop();
  },
});
