import { centralSuites } from './suites/central-suites.ts';

centralSuites({ name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) });
