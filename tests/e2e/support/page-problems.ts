import type { Browser, BrowserContext } from '@playwright/test';

/** Reports what no page of ours may do: throw without anybody to catch it, or break its content security policy. */
export function watchPages(
  browser: Browser,
  report: (problem: string) => void,
): { readonly stop: () => void } {
  const watch = (context: BrowserContext) => {
    context.on('weberror', (failure) => report(`${failure.page()?.url()}: ${failure.error().stack}`));
    context.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text()))
        report(`${message.page()?.url()}: ${message.text()}`);
    });
  };
  browser.on('context', watch);
  return { stop: () => browser.off('context', watch) };
}
