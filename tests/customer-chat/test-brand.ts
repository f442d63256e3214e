import { Brand } from '../../src/contract/model/brand.ts';
import type { ChatPageWords } from '../../src/customer-chat/chat-words.ts';

export const testBrand: Brand = Brand.parse({
  brandId: 'talvi-valo',
  name: 'Talvi & Valo',
  mark: 'TV',
  colour: '#0b6e4f',
  locale: 'fi-FI',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  trade: 'lamps',
  domain: 'talvi-valo.example',
  voice: {
    alias: 'Aino',
    register: 'informal',
    addressing: '',
    greetings: ['Moi!'],
    closings: ['Kiitos!'],
    preferred: [],
    avoided: [],
    toTheAngry: '',
  },
  dialogue: [],
  dispositions: [{ code: 'answered', label: 'Answered' }],
  firstResponseSeconds: 90,
});

export const testWords: ChatPageWords & Record<string, string> = {
  title: 'Juttele kanssamme',
  welcome: 'Moi! Kysy lampuista tai tilauksestasi.',
  namePlaceholder: 'Etunimesi',
  messagePlaceholder: 'Kirjoita viesti',
  send: 'Lähetä',
  typing: 'kirjoittaa…',
  reconnecting: 'Yhdistetään uudelleen…',
  notSent: 'Ei lähtenyt',
  retry: 'Yritä uudelleen',
  ended: 'Keskustelu on päättynyt.',
  startNew: 'Aloita uusi keskustelu',
  you: 'Sinä',
  tooLong: 'Viesti on liian pitkä.',
  tooFast: 'Odota pieni hetki.',
  close: 'Sulje chat',
  open: 'Avaa chat',
  attach: 'Lisää kuva tai PDF',
  dropFiles: 'Pudota tiedostot tähän',
  removeFile: 'Poista',
  fileTooLarge: 'Tiedosto on liian suuri. Se saa olla enintään 10 Mt.',
  fileWrongType:
    'Voimme ottaa vastaan kuvia (JPEG, PNG, WebP, GIF) ja PDF-tiedostoja. Tallenna tiedosto jossakin näistä muodoista.',
  fileUnreadable: 'Tiedostoa ei voi lukea. Tallenna se uudelleen ja yritä vielä kerran.',
  fileTooManyPixels: 'Kuva on liian suuri. Pienennä sitä ja yritä uudelleen.',
  fileTooManyPages: 'PDF-tiedostossa on liikaa sivuja. Lähetä vain ne sivut, joista on kyse.',
  fileLocked: 'PDF-tiedosto on suojattu salasanalla. Lähetä se ilman salasanaa.',
  fileTooMany: 'Tiedostoja on liikaa kerralla. Lähetä loput toisessa viestissä tai hieman myöhemmin.',
};

/** Does harm wherever text is taken for markup, and turns its surroundings around where it is not isolated. */
export const hostileText =
  '"><img src=x onerror="document.title=\'owned\'"></script><script>alert(1)</script> \u202Egnp.exe <b>&amp;';
