import type { TFunction } from 'i18next';
import { knowledgeStrings } from './strings-en.ts';

type KnownField = keyof typeof knowledgeStrings.fields;

/** Names of properties in words, parted by commas; one this screen does not know stands for itself. */
export function fieldNames(t: TFunction<'knowledge'>, fields: readonly string[]): string {
  return fields.map((field) => (isKnown(field) ? t(`fields.${field}`) : field)).join(', ');
}

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(knowledgeStrings.fields, field);
}
