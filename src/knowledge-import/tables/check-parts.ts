import { Buffer } from 'node:buffer';

export type PartsCheck = 'fine' | 'damaged' | 'tooManyRows' | 'tooManyColumns';

/** Definitions of entities can make a few bytes of XML as large as one likes; workbooks have none. */
const definitions = /<!(?:DOCTYPE|ENTITY)/i;
/** A cell's or row's place that is no plain place, such as `9e9` or `&#88;FD1`, which the patterns below would not see. */
const oddPlace = /\sr\s*=\s*["'](?!(?:[A-Z]{0,3}\d{1,7})["'])/;
/** Columns after GR, the 200th. One cell far out would make every row that wide. */
const farColumn = /\sr\s*=\s*["'](?:G[S-Z]|[H-Z][A-Z]|[A-Z]{3,})\d/;
/** Rows after 200,099: a hundred more than the limit, for header and titles. */
const farRow =
  /\sr\s*=\s*["'][A-Z]{0,3}0*(?:200[1-9]\d\d|20[1-9]\d{3}|2[1-9]\d{4}|[3-9]\d{5}|[1-9]\d{6,})["']/;
/**
 * Looks at the XML of a workbook for what would make its reader use memory or time without measure. Depth does not: the
 * reader keeps no stack of its callers.
 */
export function checkParts(parts: ReadonlyMap<string, Uint8Array>): PartsCheck {
  for (const [name, bytes] of parts) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (definitions.test(text.slice(0, 64 * 1024)) || text.includes('<!ENTITY')) return 'damaged';
    if (!name.startsWith('xl/worksheets/') || name.endsWith('.rels')) continue;
    if (oddPlace.test(text)) return 'damaged';
    if (farColumn.test(text)) return 'tooManyColumns';
    if (farRow.test(text)) return 'tooManyRows';
  }
  return 'fine';
}
