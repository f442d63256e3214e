import type { PackChange } from '../../contract/model/pack-history.ts';
import type { PackFailure, PackSource } from '../brands/pack-source.ts';
import { type Failed, failed, succeeded } from '../kernel/outcome.ts';
import type { Access } from './access.ts';
import type { CentralConnection } from './central-connection.ts';

/** As large as the service gives them: it keeps to a number of bytes as well. */
const ROWS_PER_PAGE = 5_000;
const CHANGES_PER_PAGE = 500;

/** Brand packs as the central service gives them to the signed-in person. */
export function createPackSource(
  connection: Pick<CentralConnection, 'packPage' | 'packDelta' | 'packImage' | 'knowledge'>,
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
    publications: async (brandId, limit) => {
      const answer = await access.call((token) => connection.knowledge.history(token, { brandId, limit }));
      return answer.ok ? succeeded(answer.value.publications) : packFailure(answer.code);
    },
    changes: async (brandId, version, limit) => {
      const changes: PackChange[] = [];
      let after: string | undefined;
      do {
        const input = {
          brandId,
          from: version - 1,
          to: version,
          after,
          limit: Math.min(CHANGES_PER_PAGE, limit - changes.length),
        };
        const answer = await access.call((token) => connection.knowledge.changes(token, input));
        if (!answer.ok) return packFailure(answer.code);
        changes.push(...answer.value.changes);
        // A service that gives nothing and promises more would be asked for ever.
        after = answer.value.changes.length > 0 ? (answer.value.next ?? undefined) : undefined;
      } while (after !== undefined && changes.length < limit);
      return succeeded(changes);
    },
    image: async (brandId, imageId) => {
      const answer = await access.call((token) => connection.packImage(token, { brandId, imageId }));
      return answer.ok ? answer : packFailure(answer.code);
    },
  };
}

function packFailure(code: string): Failed<PackFailure> {
  if (code === 'notFound') return failed('notMine');
  return failed(code === 'cursorTooOld' ? 'versionTooOld' : 'unavailable');
}
