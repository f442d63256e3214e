import { expect } from '@playwright/test';
import type { Screen } from './screen.ts';

/** An agent who has no mouse: every method is keys, in the order a person presses them. */
export interface Keyboard {
  /** Walks to a waiting customer in the queue; nothing is taken yet. */
  readonly pointAt: (customer: string) => Promise<void>;
  readonly claim: (customer: string) => Promise<void>;
  /** To the composer of a conversation: by the number of its pane, which its line in the queue says. */
  readonly goTo: (customer: string) => Promise<void>;
  readonly write: (customer: string, text: string) => Promise<void>;
  /** Looks an article number up and sends its line; what it said. */
  readonly sendPrice: (customer: string, sku: string) => Promise<string>;
  /** Chooses a canned response by what it is called for short, and sends it; what it said. */
  readonly sendResponse: (customer: string, shortcut: string) => Promise<string>;
  readonly note: (customer: string, text: string) => Promise<void>;
  readonly tag: (customer: string, tag: string) => Promise<void>;
  /** By its name in the palette. */
  readonly command: (name: string) => Promise<void>;
}

/** As fast as somebody types who is good at it, in milliseconds a key. */
const KEY_DELAY_MS = 5;

export function keyboardOf(screen: Screen): Keyboard {
  const { page, queue, reply, results, searchbox } = screen;
  const { keyboard } = page;
  const waiting = queue.getByRole('listbox', { name: 'Waiting' });
  const line = (customer: string) => queue.getByRole('option', { name: new RegExp(customer) });
  const type = (text: string) => keyboard.type(text, { delay: KEY_DELAY_MS });

  const pointAt = async (customer: string) => {
    const wanted = waiting.getByRole('option', { name: new RegExp(customer) });
    await expect(wanted).toBeVisible();
    // Passes those of mine who wait for an answer.
    await expect(async () => {
      await keyboard.press('Alt+ArrowDown');
      await expect(waiting).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await keyboard.press('Home');
    const place = Number(await wanted.getAttribute('aria-posinset'));
    for (let step = 1; step < place; step++) await keyboard.press('ArrowDown');
    await expect(waiting).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id')) ?? '');
  };
  const goTo = async (customer: string) => {
    const text = (await line(customer).textContent()) ?? '';
    const [, pane] = /in pane(\d)/.exec(text) ?? [];
    if (pane !== undefined) {
      await keyboard.press(`ControlOrMeta+${pane}`);
      await expect(reply(customer)).toBeFocused();
      return;
    }
    // One that waits for an answer and lies in no pane.
    await expect(async () => {
      await keyboard.press('Alt+ArrowDown');
      await expect(reply(customer)).toBeFocused({ timeout: 1_000 });
    }).toPass();
  };
  /** An Enter that comes right after the focus moved is refused, and said to be. */
  const send = (customer: string) =>
    expect(async () => {
      await keyboard.press('Enter');
      await expect(reply(customer)).toHaveValue('', { timeout: 50 });
    }).toPass({ intervals: [100] });
  const sendInserted = async (customer: string) => {
    await expect(reply(customer)).toBeFocused();
    await expect(reply(customer)).not.toHaveValue('');
    const text = await reply(customer).inputValue();
    await send(customer);
    return text;
  };

  return {
    pointAt,
    claim: async (customer) => {
      await pointAt(customer);
      await keyboard.press('Enter');
      await expect(reply(customer)).toBeFocused();
    },
    goTo,
    write: async (customer, text) => {
      await goTo(customer);
      await type(text);
      await send(customer);
    },
    sendPrice: async (customer, sku) => {
      await goTo(customer);
      await keyboard.press('ControlOrMeta+k');
      await expect(searchbox).toBeFocused();
      await type(sku);
      await expect(results.getByRole('option', { selected: true })).toContainText(sku);
      await keyboard.press('Alt+Enter');
      return sendInserted(customer);
    },
    sendResponse: async (customer, shortcut) => {
      await goTo(customer);
      await keyboard.press('/');
      await expect(searchbox).toBeFocused();
      await type(shortcut);
      await expect(results.getByRole('option', { selected: true })).toContainText(shortcut);
      await keyboard.press('Enter');
      return sendInserted(customer);
    },
    note: async (customer, text) => {
      await goTo(customer);
      await keyboard.press('Alt+s');
      const area = page.getByRole('textbox', { name: `Note about ${customer}` });
      await expect(area).toBeFocused();
      await type(text);
      await keyboard.press('Enter');
      await expect(area).toHaveCount(0);
    },
    tag: async (customer, tag) => {
      await goTo(customer);
      await keyboard.press('Alt+t');
      const dialog = page.getByRole('dialog', { name: `Tags of the conversation with ${customer}` });
      await expect(dialog.getByRole('textbox')).toBeFocused();
      await type(tag);
      await keyboard.press('Enter');
      await expect(dialog.getByRole('checkbox', { name: tag })).toBeChecked();
      await keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    },
    command: async (name) => {
      await keyboard.press('ControlOrMeta+k');
      await expect(searchbox).toBeFocused();
      await keyboard.press('>');
      const field = page.getByRole('dialog').getByRole('combobox');
      await expect(field).toBeFocused();
      await type(name);
      await expect(page.getByRole('option', { name, selected: true })).toBeVisible();
      await keyboard.press('Enter');
    },
  };
}
