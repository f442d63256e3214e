import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Page {
  readonly name: string;
  readonly configFile: string;
  /** What the page is made of; a change of any file builds it again. */
  readonly sources: readonly string[];
}

const renderer: Page = {
  name: 'renderer',
  configFile: 'vite.config.ts',
  sources: ['vite.config.ts', 'package-lock.json', 'src/renderer', 'src/contract'],
};

const customerChat: Page = {
  name: 'customer-chat',
  configFile: 'customer-chat.vite.config.ts',
  sources: ['customer-chat.vite.config.ts', 'package-lock.json', 'src/customer-chat'],
};

/** Builds the agent's screen unless it is built from these very sources; gives its folder. */
export function ensureRendererBuilt(): Promise<string> {
  return ensureBuilt(renderer);
}

/** Builds the customer's chat page unless it is built from these very sources; gives its folder. */
export function ensureCustomerChatBuilt(): Promise<string> {
  return ensureBuilt(customerChat);
}

async function ensureBuilt(page: Page): Promise<string> {
  const folder = join(root, 'dist', page.name);
  const stampFile = join(root, 'dist', `${page.name}.sha256`);
  const stamp = digestOf(page.sources);
  if (existsSync(stampFile) && existsSync(folder) && readFileSync(stampFile, 'utf8') === stamp) return folder;

  say(`Building the ${page.name} page (once, a few seconds)…`);
  const { build } = await import('vite');
  await build({ configFile: join(root, page.configFile), logLevel: 'error' });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
  return folder;
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
}
