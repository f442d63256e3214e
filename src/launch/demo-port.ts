import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const Remembered = z.object({ centralPort: z.int().min(1).max(65_535) });

/**
 * The port of the demo's central service, chosen once per data folder: the profile, the customers' pages and their
 * links name it, so a restart must find it again.
 */
export async function demoPort(dataFolder: string): Promise<number> {
  const file = join(dataFolder, 'demo.json');
  if (existsSync(file)) {
    const remembered = Remembered.safeParse(parseJson(readFileSync(file, 'utf8')));
    if (remembered.success) return remembered.data.centralPort;
  }
  const centralPort = await freePort();
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ centralPort }));
  return centralPort;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No TCP address.'));
        else resolve(address.port);
      });
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
