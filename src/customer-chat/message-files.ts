import type { CustomerFile } from '../contract/central/web-chat.ts';
import { element } from './dom.ts';
import type { LineFile } from './log-lines.ts';

/** Longest side of a picture in the log, in CSS pixels. */
const SHOWN = 240;

/** A message's files: pictures as small ones, PDFs by their names, all of them links to the whole. */
export function messageFiles(files: readonly LineFile[], locale: string): readonly HTMLElement[] {
  return files.map((file) => ('url' in file ? linkTo(file, locale) : nameOf(file)));
}

function linkTo(file: CustomerFile, locale: string): HTMLElement {
  const shown = file.thumbnailUrl === null ? documentOf(file, locale) : [pictureOf(file, file.thumbnailUrl)];
  const link = element(
    'a',
    {
      class: 'file',
      href: file.url,
      download: file.name,
      target: '_blank',
      rel: 'noopener',
      title: file.name,
    },
    ...shown,
  );
  return link;
}

function pictureOf({ name, width, height }: CustomerFile, thumbnailUrl: string): HTMLElement {
  // Its size is known before it is there, so that nothing moves when it comes.
  const scale = Math.min(1, SHOWN / Math.max(width ?? SHOWN, height ?? SHOWN));
  return element('img', {
    src: thumbnailUrl,
    alt: name,
    width: String(Math.max(1, Math.round((width ?? SHOWN) * scale))),
    height: String(Math.max(1, Math.round((height ?? SHOWN) * scale))),
  });
}

function documentOf({ name, bytes }: CustomerFile, locale: string): (HTMLElement | string)[] {
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return [
    element('span', { class: 'file-name', dir: 'auto' }, name),
    element('span', { class: 'file-size' }, size.format(Math.max(1, bytes / 1000))),
  ];
}

function nameOf({ name }: LineFile): HTMLElement {
  return element('span', { class: 'file' }, element('span', { class: 'file-name', dir: 'auto' }, name));
}
