import { expect, test } from 'vitest';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import { openCommentStage } from '../../central/support/comment-stage.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { openWorkstation } from '../support/workstation.ts';

test('the picture of a post comes with its conversation, for that brand alone, and is there without a network', async () => {
  const stage = await openCommentStage({
    name: 'memory',
    fresh: async () => ({ kind: 'embedded', folder: 'memory' }),
  });
  const folder = tempFolder();
  const workstation = await openWorkstation(folder);
  await workstation.signIn(stage.url, 'anna');
  await workstation.connected();
  stage.comment('Is it dimmable?');
  const { post } = await stage.conversationOf(await stage.signIn('anna'), 'Is it dimmable?');
  const imageId = post?.imageId;
  if (!imageId) throw new Error('the post has no picture');
  const image = (from: typeof workstation, brandId: BrandId) =>
    from.screen.lookup.image({ brandId, imageId });
  await until('the picture is here', async () => (await image(workstation, lamps)).ok);
  expect(await image(workstation, boats)).toMatchObject({ ok: false, code: 'notFound' });
  await workstation.close();
  await stage.close();

  const offline = await openWorkstation(folder);
  expect(await image(offline, lamps)).toMatchObject({ ok: true });
});
