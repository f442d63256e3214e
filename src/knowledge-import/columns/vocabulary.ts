import type { Availability } from '../../contract/model/brand-pack.ts';
import type { ColumnRole } from '../../contract/model/knowledge-import.ts';
import { foldHeader } from './header-text.ts';
import { headerWordsFor } from './words/all-languages.ts';
import { noWords, yesWords } from './words/yes-no.ts';

export interface RoleWord {
  readonly role: ColumnRole;
  /** Position among the words of its role, commonest first; decides between two columns of one role. */
  readonly rank: number;
}

export type TaxMode = 'included' | 'excluded';

/** Words of all languages, folded; where languages disagree the brand's own wins, then English. */
export interface Vocabulary {
  readonly roles: ReadonlyMap<string, RoleWord>;
  readonly tax: ReadonlyMap<string, TaxMode>;
  readonly availability: ReadonlyMap<string, Availability>;
}

/** A bar code is an article number only where there is no better one. */
const BARCODE_RANK = 1000;

const built = new Map<string, Vocabulary>();

export function vocabularyFor(locale: string): Vocabulary {
  let vocabulary = built.get(locale);
  if (!vocabulary) {
    vocabulary = build(locale);
    built.set(locale, vocabulary);
  }
  return vocabulary;
}

function build(locale: string): Vocabulary {
  const roles = new Map<string, RoleWord>();
  const tax = new Map<string, TaxMode>();
  const availability = new Map<string, Availability>();
  for (const words of headerWordsFor(locale)) {
    for (const [role, list] of entries(words.roles)) addRole(roles, list, role, 0);
    addRole(roles, words.options, 'option', 0);
    addRole(roles, words.barcodes, 'sku', BARCODE_RANK);
    addAll(tax, words.taxExcluded, 'excluded');
    addAll(tax, words.taxIncluded, 'included');
    for (const [value, list] of entries(words.availability)) addAll(availability, list, value);
  }
  // "Yes" under "VAT included" is read apart from these; in a header it says nothing.
  for (const word of [...yesWords, ...noWords]) tax.delete(word);
  for (const word of yesWords) availability.set(word, 'inStock');
  for (const word of noWords) availability.set(word, 'outOfStock');
  return { roles, tax, availability };
}

const entries = <Key extends string, Value>(record: Partial<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

function addRole(map: Map<string, RoleWord>, list: readonly string[], role: ColumnRole, from: number): void {
  for (const [index, word] of list.entries()) {
    const folded = foldHeader(word);
    if (!map.has(folded)) map.set(folded, { role, rank: from + index });
  }
}

function addAll<Value>(map: Map<string, Value>, list: readonly string[], value: Value): void {
  for (const word of list) if (!map.has(foldHeader(word))) map.set(foldHeader(word), value);
}
