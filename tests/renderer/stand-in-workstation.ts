import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { openWebHost } from '../../src/web-host/open-web-host.ts';
import { createStandInRouter } from './stand-in/stand-in-router.ts';
import type { StandInWorld } from './stand-in/stand-in-world.ts';

export interface StandInWorkstation {
  /** Opens the screen once; ask again for another page. */
  readonly address: () => string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the built screen over the real web host, with a world in memory in place of the core. */
export async function openStandInWorkstation(
  world: StandInWorld,
  assets: string,
  port = 0,
): Promise<StandInWorkstation> {
  const host = await openWebHost({
    router: createStandInRouter(world, demoBrands),
    port,
    assets,
    onNewAddress: () => {},
  });
  return { address: host.newAddress, port: host.port, close: host.close };
}
