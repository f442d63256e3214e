import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const code = ['./', '../../contract/model/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
/** A page of WebAssembly's memory has 64 KiB. */
const PAGES_PER_MEGABYTE = 16;

/**
 * Arguments for Node with which a process has so much heap, and as much memory for each WebAssembly, and may read its
 * own code and nothing else, write nothing and start nothing. Node keeps what is written in JavaScript and WebAssembly
 * to that; libvips, an addon, could be made to do what the operating system lets it. The network is open to both.
 */
export function confinement(megabytes: number): string[] {
  const limits = [
    `--max-old-space-size=${megabytes}`,
    `--wasm-max-mem-pages=${megabytes * PAGES_PER_MEGABYTE}`,
  ];
  // Node 20 knows it by another name, and not all of it.
  return process.allowedNodeEnvironmentFlags.has('--permission') ? [...limits, ...permissions()] : limits;
}

function permissions(): string[] {
  const packages = (createRequire(import.meta.url).resolve.paths('sharp') ?? []).filter(existsSync);
  const readable = [...code, ...packages, ...packages.map((folder) => realpathSync(folder))];
  return [
    '--permission',
    '--allow-addons',
    // It says at each start that addons may do more.
    '--disable-warning=PERM0001',
    ...[...new Set(readable)].map((folder) => `--allow-fs-read=${folder}`),
  ];
}

/** Nothing of the service's own, which holds passwords. Windows starts nothing without knowing where it is itself. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}
