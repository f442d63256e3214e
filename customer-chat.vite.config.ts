import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Two classic scripts, each one file of a fixed name: `chat.js` stands in HTML the central service renders, and
 * `embed.js` in shops' pages that can never be changed.
 */
export default defineConfig({
  publicDir: false,
  plugins: [buildEmbedToo()],
  build: { outDir: 'dist/customer-chat', emptyOutDir: true, ...classicScript('chat') },
});

/** A bundle that is one classic script has one entry only, so the second script is a build of its own. */
function buildEmbedToo(): Plugin {
  let outDir = '';
  let root = '';
  let logLevel: UserConfig['logLevel'];
  return {
    name: 'build-embed-too',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
      root = config.root;
      logLevel = config.logLevel;
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        publicDir: false,
        root,
        logLevel,
        build: { outDir, emptyOutDir: false, ...classicScript('embed') },
      });
    },
  };
}

function classicScript(name: 'chat' | 'embed'): UserConfig['build'] {
  return {
    target: 'es2022',
    // Otherwise Vite puts the style into the script, where the content security policy forbids it.
    cssCodeSplit: false,
    rolldownOptions: {
      input: `src/customer-chat/${name}.ts`,
      output: { format: 'iife', entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]` },
    },
  };
}
