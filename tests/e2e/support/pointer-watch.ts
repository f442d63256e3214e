import type { Page } from '@playwright/test';

/** What a page noticed of mouse, pen and finger. */
export interface PointerWatch {
  readonly used: () => readonly string[];
}

/**
 * Call before the page opens. A key that presses a button makes a click as well, but one that counts no presses of a
 * pointer (`detail` 0).
 */
export async function watchPointer(page: Page): Promise<PointerWatch> {
  const used: string[] = [];
  await page.exposeFunction('tellPointer', (what: string) => used.push(what));
  await page.addInitScript(() => {
    const tell = (event: Event) => {
      const { tellPointer } = window as Window & { tellPointer?: (what: string) => void };
      const target = event.target instanceof Element ? event.target.outerHTML.slice(0, 100) : 'the page';
      tellPointer?.(`${event.type} on ${target}`);
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      window.addEventListener(type, tell, { capture: true, passive: true });
    window.addEventListener('click', (event) => (event.detail > 0 ? tell(event) : undefined), {
      capture: true,
    });
  });
  return { used: () => used };
}
