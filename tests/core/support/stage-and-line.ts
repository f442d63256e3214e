import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openStage, type Stage } from '../../central/support/stage.ts';
import { type Line, openLine } from './line.ts';

/** A central service for all tests of a file. */
export function sharedStage(): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = await openStage({ name: 'memory', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) });
  });
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('the central service is not open yet');
    return stage;
  };
}

/** A line to it of this test alone. */
export async function lineTo(stage: Stage): Promise<Line> {
  const line = await openLine(stage.url);
  onTestFinished(line.close);
  return line;
}
