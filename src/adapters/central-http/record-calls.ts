import { ORPCError } from '@orpc/client';
import { centralErrors } from '../../contract/central/errors.ts';
import type { CentralRecords } from '../../core/sync/central-records.ts';
import { answer, as, notAllowed, notFound } from './answer-call.ts';
import { failureOf } from './call-failures.ts';
import type { CentralClient } from './central-client.ts';

const orConflict = { ...notAllowed, VERSION_CONFLICT: 'versionConflict' } as const;

export function recordCalls({ brands }: CentralClient): CentralRecords {
  return {
    read: (token, input) => answer(() => brands.record(input, as(token)), notFound),
    publish: async (token, input) => {
      try {
        return { ok: true, value: await brands.publishRecord(input, as(token)) };
      } catch (error) {
        const problems = problemsIn(error);
        if (problems === null) return failureOf(error, orConflict);
        return { ok: false, code: 'recordRefused', detail: { problems: problems.join('\n') } };
      }
    },
  };
}

/** All of them: what is left out would be refused only the next time. */
function problemsIn(error: unknown): readonly string[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'RECORD_REFUSED') return null;
  const data = centralErrors.RECORD_REFUSED.data.safeParse(error.data);
  return data.success ? data.data.problems : [error.message];
}
