import { createRouterClient } from '@orpc/server';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import type { WorkstationClient } from '../../../src/renderer/rpc/client.ts';
import { createStandInRouter } from './stand-in-router.ts';
import type { StandInWorld } from './stand-in-world.ts';

/** The typed client straight onto a world, without a wire in between. */
export function inProcessClient(world: StandInWorld): WorkstationClient {
  return createRouterClient(createStandInRouter(world, demoBrands));
}
