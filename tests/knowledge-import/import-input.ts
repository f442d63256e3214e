import type { ImportSubject } from '../../src/contract/model/knowledge-import.ts';
import type { ImportInput } from '../../src/knowledge-import/read-import.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** Files given as texts or bytes, of a Finnish brand. */
export function importOf(
  subject: ImportSubject,
  files: Readonly<Record<string, string | Uint8Array>>,
  parts: Partial<ImportInput> = {},
): ImportInput {
  return {
    subject,
    brand: { locale: 'fi-FI', currency: 'EUR', timeZone: 'Europe/Helsinki', domain: 'kuuma.example' },
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    mapping: {},
    now: NOW,
    ...parts,
  };
}
