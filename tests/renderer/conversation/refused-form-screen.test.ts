import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { IntakeId, PersonId } from '../../../src/contract/model/ids.ts';
import { axeFindings } from '../axe-findings.ts';
import { useScreens } from '../screen.ts';
import { besideScene } from '../stand-in/beside-scenes.ts';
import { agentId, agentName, entryOf, nextUuid } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('a form that the brand’s mailbox refused is said over the composer until it is handed in again', async () => {
  const { world, chat } = besideScene('1');
  const entry = entryOf(world, chat);
  const { page } = await openScreen(world);
  const pane = page.getByRole('region', { name: /^Conversation with Ida/ });
  const form = (formId: string, title: string, by: { personId: PersonId; name: string }) => ({
    ...{ intakeId: IntakeId.parse(nextUuid()), formId, title, by, at: 1, state: 'failed' as const },
  });
  const me = { personId: agentId, name: agentName };
  const mikko = { personId: PersonId.parse(nextUuid()), name: 'Mikko' };
  const publish = (intakes: (typeof entry)['conversation']['intakes']) => {
    entry.conversation = { ...entry.conversation, intakes };
    world.changes.publish('conversation', { conversationId: chat, tell: 'detail' });
  };
  const refused = [form('complaint', 'Complaint', me), form('question', 'Other question', mikko)];
  publish(refused);
  const mine = pane.getByText(/refused the form “Complaint”.*it is filled in as you left it/);
  const theirs = pane.getByText(/refused the form “Other question” of Mikko/);
  await expectPage(mine).toBeVisible(slow);
  await expectPage(theirs).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await pane
    .getByRole('button', { name: /^Hand it in again/ })
    .first()
    .press('Enter');
  await expectPage(page.getByRole('dialog')).toBeVisible(slow);
  await page.keyboard.press('Escape');
  publish([...refused, { ...form('complaint', 'Complaint', me), state: 'waiting' }]);
  await expectPage(mine).toHaveCount(0, slow);
  await expectPage(theirs).toBeVisible();
});
