/** A heading of the article on the screen. */
export interface Heading {
  readonly element: HTMLElement;
  readonly text: string;
  /** 1 to 3: how deep it lies within the article. */
  readonly level: number;
}

const HEADINGS = 'h4, h5, h6';

export function headingsIn(article: Element): readonly Heading[] {
  return Array.from(article.querySelectorAll<HTMLElement>(HEADINGS), (element) => ({
    element,
    text: element.textContent,
    level: Number(element.tagName.slice(1)) - 3,
  }));
}

/** The text selected within an element, or ''. */
export function selectedIn(element: Element | null): string {
  const selection = document.getSelection();
  const isInside = selection?.anchorNode != null && element?.contains(selection.anchorNode) === true;
  return isInside ? selection.toString().trim() : '';
}

/**
 * The part of the article that is read: below the heading gone to, otherwise the one at the top of what is in sight;
 * up to the next heading. Selects it, so that the agent sees what is taken.
 */
export function selectSectionInSight(article: Element, scroller: Element): string {
  const { top } = scroller.getBoundingClientRect();
  const headings = headingsIn(article).map(({ element }) => element);
  const isPassed = (element: Element) => element.getBoundingClientRect().top <= top + NEAR_TOP_PX;
  const goneTo = headings.find((element) => element === document.activeElement);
  const begin = goneTo ?? headings.findLast(isPassed) ?? null;
  const next = begin === null ? headings[0] : headings[headings.indexOf(begin) + 1];
  const range = document.createRange();
  if (begin === null) range.setStart(article, 0);
  else range.setStartAfter(begin);
  if (next === undefined) range.setEnd(article, article.childNodes.length);
  else range.setEndBefore(next);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selection?.toString().trim() ?? '';
}

/** A heading this far below the edge is the one that is read. */
const NEAR_TOP_PX = 60;
