import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

const PARAGRAPHS = new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4']);
const UNSEEN = new Set(['script', 'style', 'template', 'head']);

/** What a reader would see of HTML, as plain text: customers' chats show no markup. Links keep their address. */
export function htmlToText(html: string): string {
  const tree = parser.parse(html);
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return;
    if (UNSEEN.has(node.tagName)) return 'skip';
    if (node.tagName === 'br') text += '\n';
    if (node.tagName === 'li') text += '\n- ';
    if (PARAGRAPHS.has(node.tagName)) text += '\n\n';
  });
  const addresses: string[] = [];
  visit(tree, 'element', (node) => {
    const address = node.tagName === 'a' ? node.properties.href : undefined;
    if (typeof address === 'string' && /^https:/i.test(address) && !text.includes(address))
      addresses.push(address);
  });
  const tidy = text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [tidy, ...addresses].filter((part) => part !== '').join('\n');
}
