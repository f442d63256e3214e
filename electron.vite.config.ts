import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './vite.config.ts';

const from = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: from('src/main/main.ts'),
          'core-entry': from('src/main/core-entry.ts'),
          'keychain-entry': from('src/main/keychain-entry.ts'),
          'pack-worker': from('src/adapters/sqlite/brand-database/pack-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
    plugins: [
      {
        name: 'tray-icon',
        closeBundle: () => {
          mkdirSync(from('out/main'), { recursive: true });
          copyFileSync(from('src/main/assets/tray.png'), from('out/main/tray.png'));
        },
      },
    ],
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: from('src/preload/preload.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: { ...renderer, build: { ...renderer.build, outDir: from('out/renderer') } },
});
