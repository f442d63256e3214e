import type { Download } from '../../../../core/brands/brand-store.ts';
import { applyDelta } from './apply-delta.ts';
import type { TellSegments } from './change-what-is-seen.ts';
import { putFile } from './file-writes.ts';
import { finishDownload } from './finish-download.ts';
import type { GatheredDownloads } from './gathered-downloads.ts';
import { putHistory, putImage, saveFacts } from './knowledge-writes.ts';
import { loadSegments, useLanguage } from './load-segments.ts';
import { makeCache } from './make-cache.ts';
import { mergeSegments } from './merge-segments.ts';
import { stagePage } from './stage-page.ts';
import type { CacheFile, PackJob, PackJobName, PackJobs } from './worker-messages.ts';

export interface JobTellers {
  readonly segments: TellSegments;
  readonly accepted: (download: Download) => void;
}

export function runJob(
  cache: CacheFile,
  job: PackJob,
  tell: JobTellers,
  gathered: GatheredDownloads,
): PackJobs[PackJobName]['answer'] {
  switch (job.name) {
    case 'makeCache':
      return makeCache(cache);
    case 'loadSegments':
      return loadSegments(cache, tell.segments);
    case 'saveFacts':
      return saveFacts(cache, job.input.json);
    case 'stagePage':
      return stagePage(cache, job.input, tell.accepted, gathered);
    case 'finishDownload':
      return finishDownload(cache, job.input.locale, tell.segments, gathered);
    case 'applyDelta':
      return applyDelta(cache, job.input, tell.segments);
    case 'mergeSegments':
      return mergeSegments(cache, tell.segments);
    case 'useLanguage':
      return useLanguage(cache, job.input.locale, tell.segments);
    case 'putHistory':
      return putHistory(cache, job.input);
    case 'putImage':
      return putImage(cache, job.input);
    case 'putFile':
      return putFile(cache, job.input);
    default:
      return job satisfies never;
  }
}
