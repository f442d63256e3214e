import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import type { ImportMapping, ImportQuestion } from '../../src/contract/model/knowledge-import.ts';
import { type ImportInput, type ImportReading, readImport } from '../../src/knowledge-import/read-import.ts';
import { importOf } from './import-input.ts';

export type TestBrand = ImportInput['brand'];

export const brands = {
  fi: { locale: 'fi-FI', currency: 'EUR', timeZone: 'Europe/Helsinki', domain: 'kuuma.example' },
  en: { locale: 'en-GB', currency: 'GBP', timeZone: 'Europe/London', domain: 'oak.example' },
  nb: { locale: 'nb-NO', currency: 'NOK', timeZone: 'Europe/Oslo', domain: 'fjell.example' },
  pl: { locale: 'pl-PL', currency: 'PLN', timeZone: 'Europe/Warsaw', domain: 'dom.example' },
  ru: { locale: 'ru-RU', currency: 'RUB', timeZone: 'Europe/Moscow', domain: 'miska.example' },
} as const satisfies Record<string, TestBrand>;

/** Reads one price list. */
export function readList(
  content: string | Uint8Array,
  brand: TestBrand = brands.fi,
  mapping: ImportMapping = {},
  name = 'list.csv',
): Promise<ImportReading> {
  return readImport(importOf('prices', { [name]: content }, { brand, mapping }));
}

/** The items of a reading, by SKU; a reading with questions or a problem says so instead of being empty. */
export function itemsOf(reading: ImportReading): Record<string, PriceItem> {
  if (reading.problem) throw new Error(reading.problem.sentence);
  if (reading.questions.length > 0)
    throw new Error(reading.questions.map(({ sentence }) => sentence).join('\n'));
  return Object.fromEntries(
    reading.rows.flatMap(({ row }) => (row.kind === 'priceItem' ? [[row.row.sku, row.row]] : [])),
  );
}

export function item(reading: ImportReading, sku: string): PriceItem {
  const found = itemsOf(reading)[sku];
  if (!found) throw new Error(`No item ${sku}; refused: ${JSON.stringify(reading.refused)}`);
  return found;
}

/** The mapping with one question answered, as the mapping screen does it. */
export function answer(
  mapping: ImportMapping,
  reading: ImportReading,
  question: ImportQuestion,
  given: string,
): ImportMapping {
  const columns = mapping.columns ?? [];
  const role = reading.columns?.find(({ header }) => header === question.column)?.role ?? 'ignore';
  const column = { header: question.column ?? '', role };
  switch (question.about) {
    case 'encoding':
      return { ...mapping, encoding: given };
    case 'sheet':
      return { ...mapping, sheet: given };
    case 'currency':
      return { ...mapping, currency: given };
    case 'tax':
      return { ...mapping, tax: given === 'excluded' ? 'excluded' : 'included' };
    case 'role':
      return { ...mapping, columns: [...columns, { ...column, role: given as typeof role }] };
    case 'numberStyle':
      return { ...mapping, columns: [...columns, { ...column, numberStyle: JSON.parse(given) }] };
    case 'dateStyle':
      return { ...mapping, columns: [...columns, { ...column, dateStyle: given as 'dmy' }] };
    default:
      return question.about satisfies never;
  }
}
