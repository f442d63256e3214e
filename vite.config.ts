import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screen alone, for the web host; `electron.vite.config.ts` builds it for the desktop. */
export default defineConfig({
  root: 'src/renderer',
  // The desktop serves it as app://, the web host from a path of its own choosing.
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // A strict content security policy allows no data: scripts and no inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
