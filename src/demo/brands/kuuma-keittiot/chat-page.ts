import type { ChatPageWords } from '../demo-brand.ts';

export const chatPage: ChatPageWords = {
  title: 'Juttele kanssamme',
  welcome: 'Moi! Kysy kalusteista, keittiöistä tai tilauksestasi – vastaamme yleensä parissa minuutissa.',
  namePlaceholder: 'Etunimesi',
  messagePlaceholder: 'Kirjoita viesti',
  send: 'Lähetä',
  typing: 'kirjoittaa…',
  reconnecting: 'Yhteys katkesi, yhdistetään uudelleen…',
  notSent: 'Ei lähtenyt',
  retry: 'Yritä uudelleen',
  ended: 'Keskustelu on päättynyt. Kiitos, että kirjoitit!',
  startNew: 'Aloita uusi keskustelu',
  you: 'Sinä',
  tooLong: 'Viesti on liian pitkä. Jaa se kahteen osaan.',
  tooFast: 'Hetki vain – viestejä tulee nyt kovin tiuhaan. Odota pieni hetki.',
  close: 'Sulje chat',
  open: 'Avaa chat',
};
