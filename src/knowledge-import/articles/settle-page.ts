import { SKIP, visit } from 'unist-util-visit';
import type { ImportedImage } from '../read-import.ts';
import type { Remark } from '../text-report.ts';
import { dataAddressBytes, takeImage } from './article-images.ts';
import type { MarkdownTree } from './markdown-tree.ts';
import { type PageAddresses, pathOf } from './page-addresses.ts';

export interface PageSurroundings {
  readonly addresses: PageAddresses;
  readonly fileAt: (path: string) => Uint8Array | null;
}

export interface SettledPage {
  readonly images: readonly ImportedImage[];
  readonly remarks: readonly Remark[];
}

/**
 * Makes a page stand on its own, in place: links to other pages become `article:`, pictures become `image:`, raw HTML
 * and addresses that an agent must not follow become plain text.
 */
export async function settlePage(
  file: string,
  tree: MarkdownTree,
  { addresses, fileAt }: PageSurroundings,
): Promise<SettledPage> {
  const remarks: Remark[] = [];
  removeHtml(tree, remarks);
  settleLinks(file, tree, addresses, remarks);
  const images = await settleImages(file, tree, fileAt, remarks);
  return { images, remarks };
}

function removeHtml(tree: MarkdownTree, remarks: Remark[]): void {
  let removed = '';
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    // A comment or a line break is nothing anybody would miss.
    const harmless = /^<(?:!--[\s\S]*--|br\s*\/?|\/?[a-z]+)>$/i.test(node.value);
    if (!harmless) removed ||= node.value;
    const text = /^<br/i.test(node.value) ? ' ' : node.value.replace(/<[^>]*>/g, '');
    parent.children.splice(index, 1, { type: 'text', value: text });
    return [SKIP, index + 1];
  });
  if (removed !== '') {
    const sentence = 'HTML inside Markdown is not shown; its text was kept without it.';
    remarks.push({ code: 'htmlRemoved', value: removed, sentence });
  }
}

function settleLinks(file: string, tree: MarkdownTree, addresses: PageAddresses, remarks: Remark[]): void {
  // `[text][name]` takes its address from elsewhere on the page; afterwards every link carries its own.
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node.url);
  });
  visit(tree, 'linkReference', (node, index, parent) => {
    const url = definitions.get(node.identifier);
    if (!parent || index === undefined || url === undefined) return;
    parent.children.splice(index, 1, { type: 'link', url, children: node.children });
  });
  visit(tree, 'imageReference', (node, index, parent) => {
    const url = definitions.get(node.identifier);
    if (!parent || index === undefined || url === undefined) return;
    parent.children.splice(index, 1, { type: 'image', url, alt: node.alt });
  });
  visit(tree, 'definition', (_node, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const articleId = addresses.articleFor(file, node.url);
    if (articleId !== null) node.url = `article:${articleId}`;
    else if (!/^(?:https:|mailto:)/i.test(node.url)) {
      if (!node.url.startsWith('#')) {
        const sentence = 'The link leads to no page of this import; its text was kept without it.';
        remarks.push({ code: 'linkLost', value: node.url, sentence });
      }
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
  });
}

async function settleImages(
  file: string,
  tree: MarkdownTree,
  fileAt: PageSurroundings['fileAt'],
  remarks: Remark[],
): Promise<readonly ImportedImage[]> {
  const addresses = new Set<string>();
  visit(tree, 'image', (node) => {
    addresses.add(node.url);
  });
  const taken = new Map<string, ImportedImage>();
  for (const address of addresses) {
    const shown = address.startsWith('data:') ? 'data:…' : address;
    const bytes = dataAddressBytes(address) ?? (isRemote(address) ? null : fileAt(pathOf(file, address)));
    if (bytes === null) {
      const sentence = isRemote(address)
        ? 'Pictures are not fetched from the internet; add the file to the folder. Its description was kept.'
        : 'The picture is not among the files; its description was kept.';
      remarks.push({ code: 'imageMissing', value: shown, sentence });
      continue;
    }
    const image = await takeImage(bytes, shown);
    if (image.ok) taken.set(address, image.image);
    else remarks.push(image.remark);
  }
  visit(tree, 'image', (node, index, parent) => {
    const image = taken.get(node.url);
    if (image) node.url = `image:${image.imageId}`;
    else if (parent && index !== undefined) {
      parent.children.splice(index, 1, { type: 'text', value: node.alt ?? '' });
      return [SKIP, index + 1];
    }
  });
  return [...taken.values()];
}

function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
