import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the page of parts on a free port. `open(scene)` gives its address. */
export async function serveParts() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: `${root}.cache/vite-parts`,
    plugins: [react(), tailwindcss()],
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { entries: ['tests/renderer/parts/index.html'] },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || address === undefined || typeof address === 'string') {
    await server.close();
    throw new Error('The server of parts has no port');
  }
  return {
    addressOf: (scene: string) => `http://127.0.0.1:${address.port}/tests/renderer/parts/index.html#${scene}`,
    close: () => server.close(),
  };
}
