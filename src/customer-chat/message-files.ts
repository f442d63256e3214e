import type { CustomerFile } from '../contract/central/web-chat.ts';
import { element } from './dom.ts';
import type { LineFile } from './log-lines.ts';

/** Longest side of a picture in the log, in CSS pixels. */
const SHOWN = 240;

/** A message's files: pictures and first pages as small ones, all of them links to the whole. */
export function messageFiles(files: readonly LineFile[], locale: string): readonly HTMLElement[] {
  return files.map((file) => ('url' in file ? linkTo(file, locale) : nameOf(file)));
}

function linkTo(file: CustomerFile, locale: string): HTMLElement {
  return element(
    'a',
    {
      class: file.type === 'application/pdf' ? 'file document' : 'file',
      href: file.url,
      download: file.name,
      target: '_blank',
      rel: 'noopener',
      title: file.name,
    },
    ...shownOf(file, locale),
  );
}

function shownOf(file: CustomerFile, locale: string): (HTMLElement | string)[] {
  const { thumbnailUrl, type } = file;
  if (type === 'application/pdf')
    return [...(thumbnailUrl === null ? [] : [firstPageOf(file, thumbnailUrl)]), ...documentOf(file, locale)];
  return thumbnailUrl === null ? documentOf(file, locale) : [pictureOf(file, thumbnailUrl)];
}

/** In a frame that is there before it: which shape a page has is known once it has come. */
function firstPageOf({ pages }: CustomerFile, thumbnailUrl: string): HTMLElement {
  const place = pages === null ? '' : ` 1/${pages}`;
  return element(
    'span',
    { class: 'first-page' },
    // The name beside it says which file it is.
    element('img', { src: thumbnailUrl, alt: '' }),
    element('span', { class: 'page-of' }, `PDF${place}`),
  );
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
