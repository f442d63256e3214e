import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'injury',
    label: 'Injury',
    advice: 'Ask how they are, then hand over to the club lead. Say nothing about fault.',
    words: ['injured in', 'injured at', 'ambulance', 'passed out', 'fainted', 'got hurt', 'hurt myself'],
    response: 'hurt-first',
  },
  {
    code: 'legal',
    label: 'Legal',
    advice: 'Take no position. Ask for it in writing.',
    words: ['solicitor', 'lawyer', 'small claims', 'trading standards', 'ombudsman'],
    response: 'in-writing',
  },
  {
    code: 'medical',
    label: 'Medical advice',
    advice: 'We’re not doctors: GP or midwife first.',
    words: ['pregnan', 'heart condition', 'blood pressure', 'chest pain'],
    response: 'health-question',
  },
  {
    code: 'job',
    label: 'Jobs',
    advice: 'Jobs aren’t handled in chat; there’s a careers page.',
    words: ['vacanc', 'job opening', 'work for you', 'personal trainer job'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'This has got long: offer a call.',
  response: 'on-the-phone',
};
