import { openCentral } from '../../../src/central/open-central.ts';
import { testSeed } from './test-seed.ts';

/** A central service as a process of its own, to be killed: `central-process.ts FOLDER PORT`. */
const [folder = '', port = ''] = process.argv.slice(2);
const roomy = { requests: 100_000, seconds: 60 };
const central = await openCentral({
  port: Number(port),
  database: { kind: 'embedded', folder },
  seed: testSeed(),
  limits: { chatStart: roomy, chatWrite: roomy, chatWriteBurst: roomy },
});
console.log(`ready ${central.url}`);
