import { describe, expect, it } from 'vitest';
import { wrapUpProblem } from '../../src/conversation-rules/wrap-up.ts';
import { sampleBrand } from './sample-brand.ts';

describe('the fields of a wrap-up', () => {
  const [answered, sold] = sampleBrand.dispositions;
  if (!answered || !sold) throw new Error('the brand has two dispositions');

  it('has no problem when what is required is there and what has options is one of them', () => {
    expect(wrapUpProblem(answered, {})).toBeNull();
    expect(wrapUpProblem(sold, { orderNumber: 'A-17' })).toBeNull();
    expect(wrapUpProblem(sold, { orderNumber: 'A-17', channel: 'web' })).toBeNull();
    expect(wrapUpProblem(sold, { orderNumber: 'A-17', channel: '' })).toBeNull();
  });

  it('takes a field for missing that is named like what every object has', () => {
    const odd = { ...sold, fields: [{ fieldId: 'constructor', label: 'Who built it', required: true }] };
    expect(wrapUpProblem(odd, {})).toEqual({ fieldId: 'constructor', why: 'missing' });
  });

  it.each([
    [{}, { fieldId: 'orderNumber', why: 'missing' }],
    [{ orderNumber: ' \n' }, { fieldId: 'orderNumber', why: 'missing' }],
    [{ channel: 'fair' }, { fieldId: 'orderNumber', why: 'missing' }],
    [
      { orderNumber: '1', channel: 'fair' },
      { fieldId: 'channel', why: 'notAnOption' },
    ],
    [
      { orderNumber: '1', colour: 'red' },
      { fieldId: 'colour', why: 'unknown' },
    ],
  ])('names the first problem of %j', (values, problem) => {
    expect(wrapUpProblem(sold, values)).toEqual(problem);
  });
});
