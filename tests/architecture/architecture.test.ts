import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type FolderRule, isWithin, ruleFor } from './import-rules.ts';
import { ourTarget, packageOf, readSourceFiles, type SourceFile } from './source-files.ts';

const files = readSourceFiles();
const src = join(import.meta.dirname, '../../src');

describe('The source tree', () => {
  test('is found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  test('imports only what each folder may import', () => {
    expect(files.flatMap(breachesOf)).toEqual([]);
  });

  test('has no cycle of imports, types aside', () => {
    expect(findCycle(files)).toEqual([]);
  });

  test('has no default export and no file named utils or index', () => {
    const breaches = files.filter(
      ({ path, text }) => /^export default /m.test(text) || /(^|\/)(utils|index)\.tsx?$/.test(path),
    );
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });

  test('has a README in every folder of the first level', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const without = folders.filter(({ name }) => !readdirSync(join(src, name)).includes('README.md'));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('keeps Electron out of everything but main and preload', () => {
    const breaches = files.filter(
      ({ path, imports }) =>
        !isWithin(path, 'main') &&
        !isWithin(path, 'preload') &&
        imports.some(({ specifier }) => packageOf(specifier) === 'electron'),
    );
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });

  test('takes only types of the contract onto the screen, whose content security policy zod would break', () => {
    const breaches = files
      .filter(({ path }) => isWithin(path, 'renderer'))
      .flatMap((file) => valuesReached(file.path).filter((path) => isWithin(path, 'contract')));
    expect([...new Set(breaches)]).toEqual([]);
  });
});

describe('The contract', () => {
  const contractFiles = files.filter(({ path }) => isWithin(path, 'contract'));

  test.each(contractFiles.map(({ path }) => path))(
    '%s crosses every boundary as plain JSON',
    async (path) => {
      const module: Record<string, unknown> = await import(join(src, path));
      for (const [name, value] of Object.entries(module)) {
        if (!(value instanceof z.ZodType)) continue;
        expect(() => z.toJSONSchema(value, { unrepresentable: 'throw' }), name).not.toThrow();
      }
    },
  );
});

function breachesOf(file: SourceFile): readonly string[] {
  const rule = ruleFor(file.path);
  if (rule === undefined) return [`${file.path}: no rule names its folder`];
  return file.imports.flatMap(({ specifier }) => {
    const target = ourTarget(file.path, specifier);
    const allowed =
      target === null
        ? rule.packages.includes(packageOf(specifier)) || rule.packages.includes(specifier)
        : [ownFolder(rule, file.path), ...rule.ours].some((folder) => isWithin(target, folder));
    return allowed ? [] : [`${file.path} imports ${target ?? specifier}`];
  });
}

/** Every file that is loaded with one, itself included: what it imports, types aside, and what that imports. */
function valuesReached(path: string, known = new Set<string>()): readonly string[] {
  const file = files.find((candidate) => candidate.path === path);
  if (!file || known.has(path)) return [];
  known.add(path);
  for (const { specifier, typeOnly } of file.imports) {
    const target = typeOnly ? null : ourTarget(path, specifier);
    if (target !== null) valuesReached(target, known);
  }
  return [...known];
}

function ownFolder({ folder, featuresApart }: FolderRule, path: string): string {
  return featuresApart
    ? path
        .split('/')
        .slice(0, folder.split('/').length + 1)
        .join('/')
    : folder;
}

/** The files of the first cycle found, in order; empty when there is none. */
function findCycle(all: readonly SourceFile[]): readonly string[] {
  const targetsByFile = new Map(
    all.map((file) => [
      file.path,
      file.imports
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ specifier }) => ourTarget(file.path, specifier))
        .filter((target) => target !== null),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of targetsByFile.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of all) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
