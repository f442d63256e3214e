import { useTranslation } from 'react-i18next';

const known = [
  'name',
  'variant',
  'category',
  'unit',
  'price',
  'tax',
  'validFrom',
  'validTo',
  'campaign',
  'availability',
  'note',
  'keywords',
  'sku',
  'title',
  'body',
  'owner',
  'verifiedAt',
  'shortcut',
  'url',
] as const;

const isKnown = (field: string): field is (typeof known)[number] =>
  (known as readonly string[]).includes(field);

/** The changed properties of a row in words; those without a word of their own are named together. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const { t } = useTranslation('lookup');
  return (fields) => {
    const words = new Set(fields.map((field) => (isKnown(field) ? t(`field.${field}`) : t('field.other'))));
    return t('changed.fields', { fields: [...words].join(', ') });
  };
}
