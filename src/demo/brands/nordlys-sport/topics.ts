import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'safety',
    label: 'Sikkerhet',
    advice: 'Be kunden slutte å bruke varen og gi saken videre. Ikke gi råd om reparasjon.',
    words: ['tilbakekall', 'brakk', 'røk mens', 'skadet meg', 'skada meg', 'brannskad'],
    response: 'sikkerhet-forst',
  },
  {
    code: 'legal',
    label: 'Juridisk',
    advice: 'Ikke ta stilling til ansvar. Be om saken skriftlig på e-post.',
    words: ['advokat', 'forbrukerråd', 'forbrukertilsyn', 'rettssak', 'forliksråd'],
    response: 'skriftlig',
  },
  {
    code: 'sponsor',
    label: 'Sponsing og jobb',
    advice: 'Sponsing og jobb besvares ikke i chatten; vis til nettsiden.',
    words: ['sponse', 'sponsor', 'søke jobb', 'ledige stillinger'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'Samtalen er blitt lang: tilby at noen ringer.',
  response: 'over-pa-telefon',
};
