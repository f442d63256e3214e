import { PackRowKind, RowId } from '../../contract/model/brand-pack.ts';

/** Before the first row. */
const START = { kind: '', id: '' } as const;

/** Reads a place within a pack, `kind/id`, as pages give it back; null when it is none. */
export function parsePlace(
  after: string | undefined,
): { readonly kind: PackRowKind | ''; readonly id: string } | null {
  if (after === undefined) return START;
  const slash = after.indexOf('/');
  const kind = PackRowKind.safeParse(after.slice(0, slash));
  const id = RowId.safeParse(after.slice(slash + 1));
  return kind.success && id.success ? { kind: kind.data, id: id.data } : null;
}
