import { join } from 'node:path';
import { type CentralChild, startCentralChild } from './central-child.ts';
import { demoPort } from './demo-port.ts';
import { demoSignIn } from './demo-sign-in.ts';

export interface DemoOptions {
  readonly dataFolder: string;
  readonly simulator: boolean;
}

export interface Demo {
  /** Starts the demo's central service, the first time it is asked; says where it is and who may sign in. */
  readonly start: () => Promise<{ central: string; email: string; password: string }>;
  readonly close: () => Promise<void>;
}

export function createDemo({ dataFolder, simulator }: DemoOptions): Demo {
  let child: Promise<CentralChild> | null = null;

  const startChild = async () => {
    const port = await demoPort(dataFolder);
    return startCentralChild({ port, dataFolder: join(dataFolder, 'central'), simulator });
  };

  return {
    start: async () => {
      child ??= startChild().catch((error: unknown) => {
        child = null;
        throw error;
      });
      const { url } = await child;
      return { central: url, ...demoSignIn('agent') };
    },
    close: async () => {
      const started = await child?.catch(() => null);
      await started?.close();
    },
  };
}
