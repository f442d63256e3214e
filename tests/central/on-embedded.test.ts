import { tempFolder } from '../support/temp-folder.ts';
import { centralSuites } from './suites/central-suites.ts';
import type { Engine } from './support/engine.ts';

const inMemory: Engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) };

centralSuites(inMemory, async () => ({ kind: 'embedded', folder: tempFolder() }));
