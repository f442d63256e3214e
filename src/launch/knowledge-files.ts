import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importLimits } from '../contract/model/knowledge-import.ts';
import { StartFailed } from './say.ts';

export interface KnowledgeFile {
  /** As the pages of a folder refer to each other, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads files, and folders with all that is in them; hidden files are left out. Throws `StartFailed`. */
export function readKnowledgeFiles(paths: readonly string[]): readonly KnowledgeFile[] {
  const files = paths.flatMap((path) =>
    kindOf(path) === 'folder' ? filesBelow(path, '') : [{ at: path, path: basename(path) }],
  );
  if (files.length === 0) throw new StartFailed('There is no file there.');
  if (files.length > importLimits.files)
    throw new StartFailed(`These are ${files.length} files; one import takes ${importLimits.files} at most.`);
  const doubled = files.find((file, index) => files.findIndex(({ path }) => path === file.path) !== index);
  if (doubled)
    throw new StartFailed(`Two files are called ${doubled.path}; import them one after the other.`);
  const sizes = files.map(({ at }) => statSync(at).size);
  const tooLarge = files[sizes.findIndex((size) => size > importLimits.fileBytes)];
  if (tooLarge)
    throw new StartFailed(`${tooLarge.at} is larger than ${megabytes(importLimits.fileBytes)}; part it.`);
  if (sizes.reduce((sum, size) => sum + size, 0) > importLimits.totalBytes)
    throw new StartFailed(
      `Together these are more than ${megabytes(importLimits.totalBytes)}; import them in parts.`,
    );
  return files.map(({ at, path }) => ({ path, bytes: readFileSync(at) }));
}

function kindOf(path: string): 'folder' | 'file' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new StartFailed(`There is no file ${path}.`);
  return found.isDirectory() ? 'folder' : 'file';
}

function filesBelow(folder: string, under: string): { readonly at: string; readonly path: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const at = join(folder, entry.name);
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(at, path);
      return entry.isFile() ? [{ at, path }] : [];
    });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
