import type { TFunction } from 'i18next';
import type { Attachment } from '../../../contract/model/attachment.ts';

type T = TFunction<'conversation'>;

/** “3 pages, 240 kB” */
export function fileFacts(t: T, { pages, bytes }: Attachment, language: string): string {
  const size = sizeText(bytes, language);
  return pages === null ? size : t('files.pagesAndSize', { count: pages, size });
}

function sizeText(bytes: number, language: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(bytes / (large ? 1_000_000 : 1_000), 1));
}
