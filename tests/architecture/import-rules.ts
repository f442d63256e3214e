/** One row of the table in `docs/architecture.md`. Paths are below `src`, without a file's ending. */
export interface FolderRule {
  readonly folder: string;
  /** Folders and files of ours it may import beside itself. */
  readonly ours: readonly string[];
  /** Packages; `node:*` stands for all of Node's own, `node:buffer` for that one alone. */
  readonly packages: readonly string[];
  /** Its subfolders are features that know nothing of each other. */
  readonly featuresApart?: true;
}

const hosts = ['core/create-core', 'core/kernel', 'core/profile', 'adapters', 'slack-client', 'contract'];

/** The first folder that holds a file decides. */
export const importRules: readonly FolderRule[] = [
  { folder: 'contract', ours: [], packages: ['zod', '@orpc/contract'] },
  { folder: 'search', ours: ['contract'], packages: ['multilingual-stemmer', 'node:buffer'] },
  {
    folder: 'knowledge-import',
    ours: ['contract'],
    packages: [
      'zod',
      'csv-parse',
      'read-excel-file',
      'yauzl',
      'chardet',
      'yaml',
      'unified',
      'rehype-parse',
      'rehype-remark',
      'remark-parse',
      'remark-stringify',
      'remark-gfm',
      'unist-util-visit',
      'mdast-util-to-string',
      'file-type',
      'temporal-polyfill',
      'node:*',
    ],
  },
  {
    folder: 'update-rules',
    ours: ['contract', 'search/fold-text', 'search/languages/language-of'],
    packages: ['uuid'],
  },
  {
    folder: 'conversation-rules',
    ours: ['contract', 'search/fold-text'],
    packages: ['libphonenumber-js', 'temporal-polyfill'],
  },
  { folder: 'core/kernel', ours: ['contract'], packages: [] },
  {
    folder: 'slack-bridge',
    ours: ['contract', 'update-rules', 'core/kernel', 'search/fold-text'],
    packages: ['zod', 'uuid', 'emojibase-data'],
  },
  {
    folder: 'slack-client',
    ours: ['contract', 'slack-bridge', 'core/kernel'],
    packages: ['@slack/web-api', '@slack/socket-mode', 'zod'],
  },
  { folder: 'core/router', ours: ['core', 'contract', 'search'], packages: ['@orpc/server', 'zod'] },
  {
    folder: 'core',
    ours: ['contract', 'search', 'update-rules', 'conversation-rules', 'slack-bridge'],
    packages: ['zod'],
  },
  {
    folder: 'adapters/sqlite',
    ours: ['core', 'contract', 'adapters', 'search'],
    packages: ['better-sqlite3', 'zod', 'node:*'],
  },
  {
    folder: 'adapters/central-http',
    ours: ['core', 'contract'],
    packages: ['@orpc/client', '@orpc/contract', '@orpc/openapi-client', 'zod', 'node:*'],
  },
  { folder: 'adapters', ours: ['core', 'contract'], packages: ['zod', 'uuid', 'node:*'] },
  { folder: 'preload', ours: ['contract'], packages: ['electron'] },
  { folder: 'main', ours: hosts, packages: ['electron', 'keytar', 'zod', '@orpc/server', 'node:*'] },
  { folder: 'web-host', ours: hosts, packages: ['ws', 'zod', '@orpc/server', 'node:*'] },
  {
    folder: 'central',
    ours: [
      'contract',
      'knowledge-import',
      'update-rules',
      'conversation-rules',
      'slack-bridge',
      'slack-client',
    ],
    packages: [
      '@fastify/compress',
      'temporal-polyfill',
      'fastify',
      '@fastify/static',
      '@fastify/rate-limit',
      'kysely',
      'pg',
      '@electric-sql/pglite',
      'jose',
      'uuid',
      'zod',
      'smtp-server',
      'nodemailer',
      'postal-mime',
      'html-to-text',
      'file-type',
      'sharp',
      '@cantoo/pdf-lib',
      '@hyzyla/pdfium',
      '@orpc/contract',
      '@orpc/openapi',
      '@orpc/server',
      '@orpc/zod',
      'node:*',
    ],
  },
  { folder: 'demo/slack/workspace', ours: ['contract', 'demo/simulator/random'], packages: ['zod'] },
  {
    folder: 'demo/slack',
    ours: ['contract', 'demo/brands', 'demo/simulator/random'],
    packages: ['ws', 'node:*'],
  },
  {
    folder: 'demo',
    ours: [
      'contract',
      'central/open-central',
      'central/central-seed',
      'central/comments/comment-channel',
      'core/create-core',
      'update-rules/written-amounts',
    ],
    packages: [
      'zod',
      'uuid',
      'nodemailer',
      'smtp-server',
      'postal-mime',
      'sharp',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/openapi-client',
      'node:*',
    ],
  },
  { folder: 'customer-chat', ours: ['contract'], packages: ['uuid', 'linkify-it'] },
  {
    folder: 'launch',
    ours: ['contract', 'central', 'demo', 'web-host', 'main/start-request', 'adapters', 'core'],
    packages: ['commander', 'open', 'vite', 'electron-vite', 'zod', 'node:*'],
  },
  {
    folder: 'renderer/ui',
    ours: [],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@base-ui/react',
      'lucide-react',
      'linkify-it',
      'i18next',
      'react-i18next',
    ],
  },
  {
    folder: 'renderer/rpc',
    ours: ['contract'],
    packages: ['@orpc/client', '@orpc/contract', 'zustand'],
  },
  {
    folder: 'renderer/main',
    ours: ['renderer', 'contract'],
    packages: ['react', 'react-dom', 'i18next', 'react-i18next'],
  },
  {
    folder: 'renderer/app',
    ours: ['renderer', 'contract'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@base-ui/react',
      'lucide-react',
      'cmdk',
      'react-resizable-panels',
      'i18next',
      'react-i18next',
      'uuid',
    ],
  },
  {
    folder: 'renderer',
    featuresApart: true,
    ours: ['contract', 'conversation-rules', 'renderer/ui', 'renderer/rpc'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@base-ui/react',
      'lucide-react',
      '@tanstack/react-virtual',
      'react-markdown',
      'remark-gfm',
      'linkify-it',
      'i18next',
      'react-i18next',
      'uuid',
    ],
  },
];

export function ruleFor(file: string): FolderRule | undefined {
  return importRules.find(({ folder }) => isWithin(file, folder));
}

/** Whether a path below `src` is a folder's or file's, by whole names. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}
