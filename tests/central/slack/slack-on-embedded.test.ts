import { slackSuites } from './slack-suites.ts';

slackSuites({ name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) });
