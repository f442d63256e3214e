import { Article, DEFAULT_VERIFY_EVERY_DAYS } from '../../contract/model/brand-pack.ts';
import type { ImportLine } from '../../contract/model/knowledge-import.ts';
import type { ImportedImage, ImportedRow, ImportFile, ImportInput, ImportReading } from '../read-import.ts';
import { decodeText } from '../text/decode-text.ts';
import { problemReading, textReading } from '../text-reading.ts';
import { type Place, type Remark, reportLine } from '../text-report.ts';
import { htmlPages } from './html-pages.ts';
import { markdownPage } from './markdown-page.ts';
import { writeMarkdown } from './markdown-tree.ts';
import type { Page } from './page.ts';
import { createPageAddresses } from './page-addresses.ts';
import { settlePage } from './settle-page.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;
const HTML = /\.html?$/i;
const LONGEST_BODY = 100_000;

/**
 * Reads a folder of Markdown pages with their pictures, or HTML exports. Every page becomes one article; links between
 * pages become links between articles.
 */
export async function readArticles({ files, brand, now }: ImportInput): Promise<ImportReading> {
  const texts = files.filter(({ path }) => MARKDOWN.test(path) || HTML.test(path));
  if (texts.length === 0) {
    const sentence =
      'There is no Markdown (.md) and no HTML (.html) file here. Choose the folder of the pages.';
    return problemReading('notUnderstood', files[0]?.path ?? null, sentence);
  }
  const pages: Page[] = [];
  for (const file of texts) {
    const decoded = decodeText(file.bytes, brand.locale, undefined);
    if (decoded.result !== 'text') {
      const sentence = 'The file is neither UTF-8 nor UTF-16. Save it as UTF-8 and import it again.';
      return problemReading('encodingUnknown', file.path, sentence);
    }
    if (MARKDOWN.test(file.path)) pages.push(markdownPage(file.path, decoded.text, brand.timeZone));
    else pages.push(...(await htmlPages(file.path, decoded.text)));
  }
  const format = texts.some(({ path }) => MARKDOWN.test(path)) ? 'markdown' : 'html';
  return { ...(await rowsOf(pages, files, now)), format };
}

async function rowsOf(
  pages: readonly Page[],
  files: readonly ImportFile[],
  now: number,
): Promise<ImportReading> {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const surroundings = {
    addresses: createPageAddresses(pages),
    fileAt: (path: string) => byPath.get(path) ?? null,
  };
  const rows = new Map<string, ImportedRow>();
  const images = new Map<string, ImportedImage>();
  const refused: ImportLine[] = [];
  const duplicates: ImportLine[] = [];
  const warnings: ImportLine[] = [];
  for (const page of pages) {
    const place: Place = { file: page.file, line: page.line, key: page.articleId, title: page.title };
    const warn = (remark: Remark) => warnings.push(reportLine(place, remark));
    if (page.front.draft) {
      warn({ code: 'draft', sentence: 'The page calls itself a draft and was left out.' });
      continue;
    }
    const settled = await settlePage(page.file, page.tree, surroundings);
    for (const remark of [...page.remarks, ...settled.remarks]) warn(remark);
    const body = writeMarkdown(page.tree);
    const wrong = whatIsWrong(page, body);
    if (wrong) {
      refused.push(reportLine(place, wrong));
      continue;
    }
    for (const image of settled.images) images.set(image.imageId, image);
    const before = rows.get(page.articleId);
    if (before) duplicates.push(duplicateOf(before, place));
    rows.set(page.articleId, {
      file: page.file,
      line: page.line,
      row: articleRow(page, body, now, warn),
      ...(page.front.verifiedAt === null ? { confirmedNow: true } : {}),
    });
  }
  return textReading({
    rows: [...rows.values()],
    images: [...images.values()],
    refused,
    duplicates,
    warnings,
  });
}

function whatIsWrong(page: Page, body: string): Remark | null {
  if (page.title.length > 200) {
    const sentence = 'The title is longer than 200 characters; shorten it.';
    return { code: 'titleTooLong', value: page.title, sentence };
  }
  if (body === '') return { code: 'empty', sentence: 'The page has no text.' };
  if (body.length > LONGEST_BODY) {
    const sentence = 'The page is longer than 100,000 characters; part it into several.';
    return { code: 'tooLong', value: String(body.length), sentence };
  }
  return null;
}

function duplicateOf(before: ImportedRow, { key, title }: Place): ImportLine {
  const remark = { code: 'duplicate', sentence: 'A later page has the same id; this one was left out.' };
  return reportLine({ file: before.file, line: before.line, key, title }, remark);
}

function articleRow(
  { articleId, title, front }: Page,
  body: string,
  now: number,
  warn: (remark: Remark) => void,
): ImportedRow['row'] {
  const url = Article.shape.url.safeParse(front.url ?? undefined);
  if (!url.success) {
    const sentence =
      'Only addresses that begin with https:// can be given to customers; this one was left out.';
    warn({ code: 'addressUnusable', value: front.url ?? '', sentence });
  }
  const row: Article = {
    articleId,
    title: title.toWellFormed(),
    body: body.toWellFormed(),
    category: (front.category ?? '').slice(0, 80).toWellFormed(),
    keywords: front.keywords.map((word) => word.slice(0, 60).toWellFormed()),
    verifiedAt: front.verifiedAt ?? now,
    verifyEveryDays: front.verifyEveryDays ?? DEFAULT_VERIFY_EVERY_DAYS,
    ...(front.owner === null ? {} : { owner: front.owner.slice(0, 100).toWellFormed() }),
    ...(front.skus.length === 0 ? {} : { skus: front.skus.map((sku) => sku.slice(0, 64)) }),
    ...(url.success && url.data ? { url: url.data } : {}),
  };
  return { kind: 'article', id: articleId, version: 0, row };
}
