import { oc } from '@orpc/contract';
import * as z from 'zod';
import { centralErrors } from './errors.ts';

const { NOT_FOUND, SIGN_IN_REQUIRED } = centralErrors;

/** How busy the simulated customers are. */
export const DemoPace = z.enum(['paused', 'calm', 'normal', 'busy']);
export type DemoPace = z.infer<typeof DemoPace>;

/** Answers NOT_FOUND on a service that runs without simulated customers. */
export const demoContract = {
  pace: oc
    .route({
      method: 'GET',
      path: '/v1/demo/pace',
      tags: ['Demo'],
      summary: 'How busy the simulated customers are',
    })
    .output(z.object({ pace: DemoPace }))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  setPace: oc
    .route({ method: 'PUT', path: '/v1/demo/pace', tags: ['Demo'], summary: 'Change how busy they are' })
    .input(z.object({ pace: DemoPace }))
    .output(z.object({ pace: DemoPace }))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
};
