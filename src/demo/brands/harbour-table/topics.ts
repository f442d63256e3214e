import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'allergyIncident',
    label: 'Ill after a visit',
    advice: 'Ask how they are, then hand over to the duty manager at once. Say nothing about the cause.',
    words: ['allergic reaction', 'anaphyla', 'food poisoning', 'been sick', 'hospital', 'epipen'],
    response: 'unwell-first',
  },
  {
    code: 'legal',
    label: 'Legal or authorities',
    advice: 'Take no position on liability. Ask for it in writing.',
    words: ['solicitor', 'lawyer', 'environmental health', 'trading standards', 'small claims'],
    response: 'in-writing',
  },
  {
    code: 'press',
    label: 'Press and influencers',
    advice: 'Press, critics and offers of reviews go to the press desk.',
    words: ['journalist', 'influencer', 'food blog', 'collaborat'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'This has become long: offer a telephone call.',
  response: 'by-telephone',
};
