import { defineConfig } from 'vite';

const folder = 'src/customer-chat';

/**
 * Two classic scripts, each one file of a fixed name: the chat page's script stands in HTML the central service
 * renders, and `embed.js` in shops' pages that can never be changed.
 */
export default defineConfig({
  configFile: false,
  publicDir: false,
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'client') await builder.build(environment);
      }
    },
  },
  build: { outDir: 'dist/customer-chat', target: 'es2022', sourcemap: false },
  environments: {
    chat: classicScript('chat', true),
    embed: classicScript('embed', false),
  },
});

function classicScript(name: 'chat' | 'embed', emptyOutDir: boolean) {
  return {
    consumer: 'client' as const,
    build: {
      emptyOutDir,
      // Otherwise Vite puts the style into the script, where the content security policy forbids it.
      cssCodeSplit: false,
      rolldownOptions: {
        input: `${folder}/${name}.ts`,
        output: {
          format: 'iife' as const,
          entryFileNames: `${name}.js`,
          assetFileNames: `${name}[extname]`,
        },
      },
    },
  };
}
