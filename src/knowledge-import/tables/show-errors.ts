import { Buffer } from 'node:buffer';

/**
 * Makes texts of cells that hold an error such as `#N/A`. The workbook's reader would give them as empty, and an empty
 * campaign price means that there is no campaign.
 */
export function showErrors(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const shown = new Map(parts);
  for (const [name, bytes] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const sheet = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!sheet.includes('t="e"')) continue;
    // One byte is one character here, so whatever the encoding the other bytes stay as they are.
    const text = sheet.toString('latin1').replaceAll(/(<c\s[^<>]*\bt=)"e"/g, '$1"str"');
    shown.set(name, Buffer.from(text, 'latin1'));
  }
  return shown;
}
