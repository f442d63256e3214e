import type { StatusModel } from './status-model.ts';

/** Calls back when any brand's pack, its freshness or a fact about it changes. Returns the unsubscribe. */
export function followKnowledge(status: Pick<StatusModel, 'store'>, onChange: () => void): () => void {
  const seen = () =>
    (status.store.getState().status?.brands ?? [])
      .map(({ brand, packVersion, freshness, facts }) =>
        [brand.brandId, packVersion, freshness, facts].join(' '),
      )
      .join('\n');
  let before = seen();
  return status.store.subscribe(() => {
    const now = seen();
    if (now === before) return;
    before = now;
    onChange();
  });
}
