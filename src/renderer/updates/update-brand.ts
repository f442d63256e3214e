import type { BrandId } from '../../contract/model/ids.ts';
import type { BrandIdentity } from '../ui/BrandMark.tsx';

/** What of a brand is needed to show an update of it. */
export interface UpdateBrand extends BrandIdentity {
  readonly brandId: BrandId;
  /** Decides how its prices are written. */
  readonly locale: string;
}

export type BrandOf = (brandId: string) => UpdateBrand | undefined;

/** A conversation of mine, as it is called on the screen. */
export interface NamedConversation {
  readonly customerName: string;
  /** The pane it is in, counting from 1. */
  readonly pane: number | null;
}
