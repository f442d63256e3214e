import { openCentral } from '../../../src/central/open-central.ts';
import { testSeed } from '../support/test-seed.ts';

/**
 * A central service with a bridge of its own as a process, to be killed: `bridge-process.ts FOLDER PORT SLACK`,
 * the last as JSON.
 */
const [folder = '', port = '', slack = ''] = process.argv.slice(2);
const central = await openCentral({
  port: Number(port),
  database: { kind: 'embedded', folder },
  seed: testSeed(),
  slack: JSON.parse(slack),
});
console.log(`ready ${central.url}`);
