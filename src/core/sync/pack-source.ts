import type { PackFailure, PackSource } from '../brands/pack-source.ts';
import { type Failed, failed } from '../kernel/outcome.ts';
import type { Access } from './access.ts';
import type { CentralConnection } from './central-connection.ts';

const ROWS_PER_PAGE = 2_000;

/** Brand packs as the central service gives them to the signed-in person. */
export function createPackSource(
  connection: Pick<CentralConnection, 'packPage' | 'packDelta'>,
  access: Access,
): PackSource {
  return {
    page: async (brandId, after) => {
      const input = { brandId, after: after ?? undefined, limit: ROWS_PER_PAGE };
      const answer = await access.call((token) => connection.packPage(token, input));
      return answer.ok ? answer : packFailure(answer.code);
    },
    delta: async (brandId, since) => {
      const answer = await access.call((token) => connection.packDelta(token, { brandId, since }));
      return answer.ok ? answer : packFailure(answer.code);
    },
  };
}

function packFailure(code: string): Failed<PackFailure> {
  if (code === 'notFound') return failed('notMine');
  return failed(code === 'cursorTooOld' ? 'versionTooOld' : 'unavailable');
}
