import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findElectronRuntime, type RuntimeProbe, systemProbe } from '../../src/launch/electron-runtime.ts';
import { tempFolder } from '../support/temp-folder.ts';

function probe(changes: Partial<RuntimeProbe>): RuntimeProbe {
  return {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    packageFolder: tempFolder(),
    answers: async () => false,
    ...changes,
  };
}

function withRuntime(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'electron'), '');
  return folder;
}

describe('The Electron runtime', () => {
  test('is used when it is there and there is a display', async () => {
    const packageFolder = withRuntime();
    expect(await findElectronRuntime(probe({ packageFolder }))).toEqual({
      kind: 'present',
      executable: join(packageFolder, 'dist', 'electron'),
    });
  });

  test('is no use without a display, and nobody is asked for it then', async () => {
    let asked = false;
    const found = await findElectronRuntime(
      probe({
        env: {},
        packageFolder: withRuntime(),
        answers: async () => {
          asked = true;
          return true;
        },
      }),
    );
    expect(found).toEqual({ kind: 'absent', why: 'there is no display' });
    expect(asked).toBe(false);
  });

  test('is fetched when its server answers', async () => {
    expect(await findElectronRuntime(probe({ answers: async () => true }))).toEqual({ kind: 'fetchable' });
  });

  test('is given up when its server refuses', async () => {
    const found = await findElectronRuntime(
      probe({
        answers: async () => {
          throw new TypeError('fetch failed');
        },
      }),
    );
    expect(found.kind).toBe('absent');
  });

  test('is given up when its server takes the call and never answers', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const found = await findElectronRuntime(
      probe({
        env: { DISPLAY: ':0', ELECTRON_MIRROR: `http://127.0.0.1:${port}/` },
        answers: systemProbe().answers,
      }),
    );
    expect(found.kind).toBe('absent');
  });
});
