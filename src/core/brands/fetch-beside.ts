import { type BrandStore, KEPT_PUBLICATIONS } from './brand-store.ts';
import type { PackFailure, PackSource } from './pack-source.ts';

/** What is kept of one publication; beyond it, people ask for the difference itself. */
const MOST_CHANGES = 2_000;
/** Far more than any brand's articles show. */
const MOST_IMAGES = 5_000;
const IMAGES_AT_A_TIME = 3;

export interface FetchBeside {
  readonly store: BrandStore;
  readonly source: Pick<PackSource, 'publications' | 'changes' | 'image'>;
  readonly goOn: () => boolean;
  /** Pictures of the public posts that conversations here are about. */
  readonly postPictures: () => readonly string[];
  /** Images that the service does not have or gives wrongly; asked for once in a run. */
  readonly refusedImages: Set<string>;
  readonly onProgress: () => void;
}

/**
 * Fetches what belongs to a pack but is not searched: who published what, the images of articles, and the pictures of
 * public posts. Answers whether there is nothing left to ask for now.
 */
export async function fetchBeside(task: FetchBeside): Promise<boolean> {
  const history = await fetchHistory(task);
  const images = await fetchImages(task);
  return history && images;
}

/** Oldest first, so that after a cut the newest that is kept says where to go on. */
async function fetchHistory({ store, source, goOn, onProgress }: FetchBeside): Promise<boolean> {
  const reached = store.packVersion() ?? 0;
  if (store.history.newest() >= reached) return true;
  const listed = await source.publications(store.brandId, KEPT_PUBLICATIONS);
  if (!goOn()) return true;
  if (!listed.ok) return isFinal(listed.code);
  const known = store.history.newest();
  const missing = listed.value.filter(({ version }) => version > known && version <= reached);
  for (const publication of missing.toSorted((a, b) => a.version - b.version)) {
    // What a brand came with adds everything, which is no news; what it came with after that is.
    const changes =
      publication.origin === 'seed' && publication.version === 1
        ? { ok: true as const, value: [] }
        : await source.changes(store.brandId, publication.version, MOST_CHANGES);
    if (!goOn()) return true;
    if (!changes.ok) return isFinal(changes.code);
    await store.history.put([{ publication, changes: changes.value.slice(0, MOST_CHANGES) }]);
    if (!goOn()) return true;
    onProgress();
  }
  return true;
}

async function fetchImages(task: FetchBeside): Promise<boolean> {
  const { store, source, goOn, refusedImages } = task;
  const ofPosts = new Set(task.postPictures().filter((imageId) => !store.images.has(imageId)));
  const ofArticles = store.images.missing(MOST_IMAGES);
  const missing = [...new Set([...ofPosts, ...ofArticles])].filter((imageId) => !refusedImages.has(imageId));
  let allAnswered = true;
  const fetchOne = async (imageId: string) => {
    const image = await source.image(store.brandId, imageId);
    if (!goOn()) return;
    if (!image.ok) {
      if (isFinal(image.code)) refusedImages.add(imageId);
      else allAnswered = false;
      return;
    }
    const put = await store.images.put(imageId, image.value, ofPosts.has(imageId) ? 'post' : 'article');
    if (!put.ok) refusedImages.add(imageId);
  };
  for (let from = 0; from < missing.length && allAnswered && goOn(); from += IMAGES_AT_A_TIME) {
    await Promise.all(missing.slice(from, from + IMAGES_AT_A_TIME).map(fetchOne));
  }
  return allAnswered;
}

/** Asking again would get the same answer. */
function isFinal(code: PackFailure): boolean {
  return code !== 'unavailable';
}
