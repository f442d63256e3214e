import type { Letter } from '../demo-brand.ts';

export const letters: readonly Letter[] = [
  {
    letterId: 'double-payment',
    from: { name: 'Desmond Achebe', address: 'desmond.achebe@letters.example' },
    subject: 'Charged twice this month',
    text: [
      'Hello,',
      '',
      'my card has been charged twice for November, on the 1st and again on the',
      '3rd. I only have the one membership, at the Leeds club. My membership number',
      'is 20417.',
      '',
      "Could you tell me when the second one comes back? I'd rather not have to go",
      'through my bank.',
      '',
      'Regards,',
      'Desmond Achebe',
    ].join('\n'),
    followUp: ['Brilliant, thanks for sorting it so quickly.', '', 'Desmond'].join('\n'),
  },
  {
    letterId: 'knee-freeze',
    from: { name: 'Philippa Marsh', address: 'philippa.marsh@letters.example' },
    subject: 'Re: We miss you at Ironworks!',
    text: [
      'Hi,',
      '',
      "I haven't been in because I've had surgery on my knee and the physio says",
      'nothing but walking for ten weeks. Is there a way to freeze my membership',
      'from now, and does the twelve months then get longer?',
      '',
      'Pippa',
      '',
      '> Hi Philippa,',
      "> it's been three weeks since your last visit. Your next class is on us!",
      '> Your Ironworks team',
    ].join('\n'),
    followUp: null,
  },
];
