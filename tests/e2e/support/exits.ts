import { expect, type Locator } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Opens the list of exits from the composer, by key. */
export async function openExits(screen: Screen, customer: string): Promise<Locator> {
  await screen.reply(customer).focus();
  await screen.page.keyboard.press('Alt+x');
  const menu = screen.page.getByRole('menu');
  await expect(menu).toBeVisible();
  return menu;
}

/** Opens the list of exits and takes one by its number; a dialog is asked further keys once it is there. */
export async function takeExit(
  screen: Screen,
  customer: string,
  number: string,
  ...inDialog: readonly string[]
) {
  await openExits(screen, customer);
  await screen.page.keyboard.press(number);
  if (inDialog.length === 0) return;
  await expect(screen.page.getByRole('dialog')).toBeVisible();
  for (const key of inDialog) await screen.page.keyboard.press(key);
}
