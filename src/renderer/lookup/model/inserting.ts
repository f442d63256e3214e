import type { KnowledgeReference, PackRowKind } from '../../../contract/model/brand-pack.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { PriceHit, ResponseHit } from '../../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import type { Boards } from './boards.ts';
import type { LookupFocus, LookupNotice } from './lookup-state.ts';

/** Puts text at the caret of that conversation's composer and focuses it; false when it cannot be written to. */
export type InsertText = (
  into: LookupFocus,
  text: string,
  /** What of the brand's knowledge the text is; null for a passage or a link. */
  reference: KnowledgeReference | null,
) => boolean;

export type PriceForm = 'price' | 'line';

/** The contract's longest text of a reference. */
const REFERENCE_MAX = 4_000;

/** Writes what was found into the focused conversation, and only into one of its own brand. */
export function createInserting(lookup: WorkstationClient['lookup'], boards: Boards, insert: InsertText) {
  const say = (notice: LookupNotice | null) => {
    const key = boards.currentKey();
    if (key !== null) boards.change(key, { notice });
  };

  /** The conversation that may be written to; otherwise the panel says why not. */
  function targetFor(brandId: BrandId): LookupFocus | null {
    const { focus } = boards.store.getState();
    if (focus?.brandId === brandId) return focus;
    say(focus === null ? 'noConversation' : 'otherBrand');
    return null;
  }

  function write(into: LookupFocus, text: string, row: Row, isReference: boolean): boolean {
    const reference = isReference && text.length <= REFERENCE_MAX ? { ...row, text } : null;
    const done = insert(into, text, reference);
    say(done ? null : 'readOnly');
    if (done) {
      const { kind, id } = row;
      lookup.used({ ...into, kind, id, how: 'inserted' }).catch(() => {});
    }
    return done;
  }

  return {
    say,

    price(brandId: BrandId, hit: PriceHit, form: PriceForm): boolean {
      const into = targetFor(brandId);
      if (into === null) return false;
      const text = form === 'line' ? hit.lineText : hit.insertText;
      if (text === null) {
        say('priceMasked');
        return false;
      }
      return write(into, text, { kind: 'priceItem', id: hit.priceItemId, version: hit.version }, true);
    },

    /** `isFilledIn`: it was found for this very conversation, so that it holds its customer's name. */
    async response(brandId: BrandId, hit: ResponseHit, isFilledIn: boolean): Promise<boolean> {
      const into = targetFor(brandId);
      if (into === null) return false;
      const row: Row = { kind: 'cannedResponse', id: hit.responseId, version: hit.version };
      const text = isFilledIn ? hit.text : await fillIn(into, { ...row, text: hit.text });
      return targetFor(brandId) === into && write(into, text, row, true);
    },

    /** A piece of an article, which has no text of its own that could go out of date as a whole. */
    articleText(brandId: BrandId, article: { articleId: string; version: number }, text: string): boolean {
      const into = targetFor(brandId);
      if (into === null) return false;
      return write(into, text, { kind: 'article', id: article.articleId, version: article.version }, false);
    },
  };

  /** The response as it reads in this conversation; as it was found when that cannot be had. */
  async function fillIn(into: LookupFocus, reference: KnowledgeReference): Promise<string> {
    try {
      const checked = await lookup.checkReferences({
        ...into,
        references: [{ ...reference, text: reference.text.slice(0, REFERENCE_MAX) }],
      });
      return (checked.ok ? checked.value.checks[0]?.textNow : null) ?? reference.text;
    } catch {
      return reference.text;
    }
  }
}

type Row = { readonly kind: PackRowKind; readonly id: string; readonly version: number };
