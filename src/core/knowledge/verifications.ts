import { DEFAULT_VERIFY_EVERY_DAYS } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { VerificationLine } from '../../contract/workstation/knowledge.ts';
import type { BrandCaches } from '../brands/brand-caches.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { verificationOf, verifyBy } from '../lookup/verification.ts';

/** A brand's articles and responses, those that must be confirmed first coming first. */
export function listVerifications(
  brandId: BrandId,
  { caches, clock }: { readonly caches: Pick<BrandCaches, 'read'>; readonly clock: Pick<Clock, 'now'> },
): Outcome<VerificationLine[], 'unknownBrand' | 'notDownloaded'> {
  return caches.read(brandId, (store) =>
    store
      .texts()
      .toSorted((a, b) => verifyBy(a.row) - verifyBy(b.row))
      .map((text) => ({
        kind: text.kind,
        id: text.kind === 'article' ? text.row.articleId : text.row.responseId,
        title: text.row.title,
        owner: text.row.owner ?? null,
        verifiedAt: text.row.verifiedAt ?? null,
        verifyEveryDays: text.row.verifyEveryDays ?? DEFAULT_VERIFY_EVERY_DAYS,
        state: verificationOf(text.row, clock.now()),
      })),
  );
}
