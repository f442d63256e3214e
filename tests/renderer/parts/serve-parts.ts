import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds the page of parts as the product's page is built, and serves it on a free port. */
export async function serveParts() {
  const folder = await mkdtemp(join(tmpdir(), 'polydesk-parts-'));
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), tailwindcss()],
    build: {
      outDir: folder,
      target: 'es2024',
      rolldownOptions: { input: `${root}tests/renderer/parts/index.html` },
    },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server of parts has no port');
  return {
    addressOf: (scene: string) => `http://127.0.0.1:${address.port}/tests/renderer/parts/index.html#${scene}`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
