import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'safety',
    label: 'Turvallisuus',
    advice: 'Kehota lopettamaan käyttö heti ja siirrä asia esihenkilölle. Älä neuvo korjaamaan itse.',
    words: ['sähköisku', 'kipinöi', 'savuaa', 'palaneen käry', 'vesivahin', 'putosi päälle'],
    response: 'turvallisuus-ensin',
  },
  {
    code: 'legal',
    label: 'Oikeusasia',
    advice: 'Älä ota kantaa vastuuseen. Pyydä asia kirjallisena sähköpostiin.',
    words: ['asianajaj', 'lakimie', 'kuluttaja-asiamie', 'kuluttajariita', 'haastan'],
    response: 'kirjallisena',
  },
  {
    code: 'job',
    label: 'Työnhaku',
    advice: 'Avoimet paikat ovat sivuilla, chatissa niihin ei voi hakea.',
    words: ['työpaik', 'kesätyö', 'avoimia paikkoja', 'työhakemu'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'Keskustelu on venynyt: tarjoa puhelua tai soittopyyntöä.',
  response: 'siirto-puhelimeen',
};
