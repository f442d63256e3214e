import { describe, expect, test } from 'vitest';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function workstationOf(name: string, url = stage().url): Promise<Workstation> {
  const workstation = await openWorkstation(tempFolder());
  await workstation.signIn(url, name);
  await workstation.connected();
  return workstation;
}

/** Takes a customer's conversation and resolves it. */
async function finish(workstation: Workstation, brandId: typeof lamps, text: string) {
  const customer = await stage().customerWrites(brandId, text, 'Ida');
  const { conversationId } = customer;
  const pane = await take(workstation, customer);
  const exit = { kind: 'resolve', disposition: 'answered', fields: {} } as const;
  const left = await workstation.screen.conversations.leave({ brandId, conversationId, exit });
  if (!left.ok) throw new Error(left.code);
  await until('it is finished', async () =>
    (await workstation.queue()).closed.some((card) => card.conversationId === conversationId),
  );
  await pane.leave();
  return conversationId;
}

describe('What one has finished', () => {
  test('is found by the beginnings of its words in any order, without a network too', async () => {
    const line = await lineTo(stage());
    const anna = await workstationOf('anna', line.url);
    const inLamps = await finish(anna, lamps, 'Sähkölamppu särkyi, когда заказ?');
    const inBoats = await finish(anna, boats, 'Sähkövene särkyi');
    await line.cut();
    const found = async (text: string, brandId: typeof lamps | null = null) =>
      (await anna.screen.queue.searchFinished({ text, brandId })).hits.map((hit) => hit.card.conversationId);
    expect((await found('sarky sahko')).sort()).toEqual([inLamps, inBoats].sort());
    expect(await found('sarky', boats)).toEqual([inBoats]);
    expect(await found('ЗАК')).toEqual([inLamps]);
    expect(await found('заказ nowhere')).toEqual([]);
    for (const nothing of ['', '   ', '"*()', '—']) expect(await found(nothing)).toEqual([]);
    expect(await found('"sahko* OR ( nowhere')).toEqual([]);
    const { hits } = await anna.screen.queue.searchFinished({ text: 'sahko', brandId: lamps });
    expect(hits).toMatchObject([{ card: { status: 'resolved', customerName: 'Ida' } }]);
    expect(hits[0]?.excerpt[0]).toEqual({ text: 'Sähkölamppu', match: true });
  }, 120_000);

  test('is not what a colleague finished', async () => {
    const [anna, bela] = [await workstationOf('anna'), await workstationOf('bela')];
    await finish(anna, lamps, 'zanzibar');
    const search = { text: 'zanzibar', brandId: null };
    expect((await anna.screen.queue.searchFinished(search)).hits).toHaveLength(1);
    expect((await bela.screen.queue.searchFinished(search)).hits).toEqual([]);
  }, 120_000);
});
