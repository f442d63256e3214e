import { expect } from '@playwright/test';
import type { DemoBrand, Scenario } from '../../../src/demo/brands/demo-brand.ts';
import { type CustomerVoice, customerWrites } from './customer.ts';
import type { Screen } from './screen.ts';

/** A customer of the demo's own scripts, who begins with the question for a price. */
export interface Visitor {
  readonly demo: DemoBrand;
  readonly scenario: Scenario;
  readonly name: string;
}

/** Visitors of all brands in turn, so that neighbours are customers of different brands; no name comes twice. */
export function visitorsOf(brands: readonly DemoBrand[], count: number): readonly Visitor[] {
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const demo = brands[index % brands.length];
    const asking = demo?.scenarios.filter(({ steps }) => steps[0]?.expects.kind === 'price') ?? [];
    const scenario = asking[Math.floor(index / brands.length)];
    const name = scenario?.customerNames.find((candidate) => !names.has(candidate));
    if (demo === undefined || scenario === undefined || name === undefined)
      throw new Error(`No visitor ${index}.`);
    names.add(name);
    return { demo, scenario, name };
  });
}

export function visitorWrites(central: string, { demo, scenario, name }: Visitor): Promise<CustomerVoice> {
  return customerWrites(central, demo.brand, name, scenario.opening);
}

/**
 * The agent greets and looks up each price that is asked for, one after the other; the customer goes on by the
 * script, until it is the agent's turn with a question that is not about a price.
 */
export async function serveVisitor(screen: Screen, visitor: Visitor, voice: CustomerVoice): Promise<void> {
  const { demo, scenario, name } = visitor;
  const { brand } = demo;
  const log = screen.log(name, brand.name);
  await screen.write(name, brand.voice.greetings[0] ?? brand.name);
  for (const { expects, satisfied } of scenario.steps) {
    if (expects.kind !== 'price') return;
    const item = demo.priceItems.find(({ priceItemId }) => priceItemId === expects.priceItemId);
    if (item === undefined) throw new Error(`${brand.name} has no ${expects.priceItemId}.`);
    await screen.reply(name).click();
    await screen.page.keyboard.press('ControlOrMeta+k');
    await screen.searchbox.fill(item.sku);
    await expect(screen.results.getByRole('option', { selected: true })).toContainText(item.sku);
    await screen.page.keyboard.press('Alt+Enter');
    await expect(screen.reply(name)).not.toHaveValue('');
    const answer = await screen.reply(name).inputValue();
    await screen.pressEnter(name);
    // The customer reads before they go on, as people do.
    await expect(log.getByText(answer)).toBeVisible();
    await expect(log.getByText(/^(Queued|Sending)$/)).toHaveCount(0);
    await voice.say(satisfied);
    await expect(log.getByText(satisfied)).toBeVisible();
  }
}
