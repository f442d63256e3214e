/** The text of an element with the places of its text nodes, so that a piece of it can be found on the screen. */
export interface ElementText {
  readonly text: string;
  readonly rangeOf: (from: number, to: number) => Range;
}

const BLOCKS = 'p, li, td, th, h4, h5, h6, pre, blockquote';

/** Blocks are a line apart, so that nothing is found across two of them. */
export function textOfElement(element: Element): ElementText {
  const nodes: { readonly node: Text; readonly begin: number; readonly end: number }[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const around: Element | null = node.parentElement?.closest(BLOCKS) ?? null;
    if (around !== block && text !== '') text += '\n';
    block = around;
    nodes.push({ node, begin: text.length, end: text.length + node.data.length });
    text += node.data;
  }
  return {
    text,
    rangeOf: (from, to) => {
      const range = document.createRange();
      const first = nodes.find(({ end }) => from < end);
      const last = nodes.findLast(({ begin }) => begin < to);
      if (first && last) {
        range.setStart(first.node, from - first.begin);
        range.setEnd(last.node, Math.min(to, last.end) - last.begin);
      }
      return range;
    },
  };
}
