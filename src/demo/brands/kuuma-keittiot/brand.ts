import type { Brand } from '../../../contract/model/brand.ts';
import { BrandId } from '../../../contract/model/ids.ts';
import { handling } from './handling.ts';

export const brand: Brand = {
  brandId: BrandId.parse('kuuma-keittiot'),
  name: 'Kuuma Keittiöt',
  mark: 'KK',
  colour: '#c2410c',
  locale: 'fi-FI',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  trade: 'Furniture and kitchens',
  domain: 'kuuma-keittiot.example',
  voice: {
    alias: 'Noora',
    register: 'informal',
    addressing:
      'Sinuttele kaikkia. Etunimi riittää, ja sekin vain alussa. Kirjoita niin kuin puhuisit keittiönpöydän ääressä: ' +
      'lyhyesti, lämpimästi ja ilman myyntipuhetta. Yksi hymiö keskustelussa on ok, jos asiakas käyttää niitä itse. ' +
      'Mitat aina senttimetreinä, järjestyksessä leveys, syvyys, korkeus.',
    greetings: [
      'Moi! Noora täällä, miten voin auttaa?',
      'Hei, kiva kun kirjoitit!',
      'Moikka! Kerro vähän lisää, niin katsotaan yhdessä.',
    ],
    closings: [
      'Kirjoita ihan milloin vain, jos tulee vielä jotain mieleen.',
      'Ihanaa päivänjatkoa ja tsemppiä remppaan!',
      'Kiva kun kysyit – moikka!',
    ],
    preferred: [
      { use: 'sisäänkanto', insteadOf: 'kantopalvelu' },
      { use: 'kasaus', insteadOf: 'kokoonpano' },
      { use: 'työtaso', insteadOf: 'keittiötaso' },
      { use: 'tarjoushinta', insteadOf: 'alehinta' },
      { use: 'reklamaatio', insteadOf: 'valitus' },
    ],
    avoided: [
      'arvoisa asiakas',
      'valitettavasti emme voi',
      'teidän',
      'teille',
      'halpa',
      'ongelma',
      'kuten jo sanoin',
    ],
    toTheAngry:
      'Sano ensin, että ymmärrät miksi harmittaa, ja nimeä se asia omin sanoin. Pyydä anteeksi kerran, älä selittele. ' +
      'Kerro sitten yksi konkreettinen asia, jonka teet nyt, ja milloin asiakas kuulee siitä seuraavan kerran. ' +
      'Älä siirrä syytä kuljetusliikkeelle tai tehtaalle.',
  },
  dialogue: [
    {
      stepId: 'greeting',
      title: 'Tervehdys',
      hint: 'Tervehdi etunimellä ja kerro, että olet Noora.',
      responses: ['moi', 'odotus'],
    },
    {
      stepId: 'need',
      title: 'Mitä etsitään',
      hint: 'Kysy, mihin huoneeseen ja mihin käyttöön. Yksi kysymys kerrallaan.',
      responses: ['lisaa-tietoa'],
    },
    {
      stepId: 'measures',
      title: 'Mitat',
      hint: 'Tilan leveys, syvyys ja korkeus. Kulkuovi ja porraskäytävä sohvissa.',
      responses: ['reitti'],
    },
    {
      stepId: 'city',
      title: 'Paikkakunta',
      hint: 'Postinumero ratkaisee kuljetuksen ja lähimmän myymälän.',
      responses: ['postinumero'],
      asks: 'city',
    },
    {
      stepId: 'advice',
      title: 'Suositus',
      hint: 'Ehdota yhtä tai kahta tuotetta. Kerro hinta ja toimitusaika samalla.',
    },
    {
      stepId: 'planning',
      title: 'Suunnitteluaika',
      hint: 'Keittiöissä ehdota suunnitteluaikaa myymälään tai etänä.',
      responses: ['suunnitteluaika'],
    },
    {
      stepId: 'contact',
      title: 'Nimi ja puhelin',
      hint: 'Kysy lupa ennen kuin kirjaat yhteystiedot.',
      responses: ['lupa-tietoihin'],
      asks: 'contact',
    },
    {
      stepId: 'agreed',
      title: 'Sovittu jatko',
      hint: 'Toista, kuka tekee mitä ja milloin.',
      responses: ['reklamaatio-kirjattu', 'soittopyynto-kirjattu', 'tarjouspyynto-kirjattu'],
    },
    {
      stepId: 'closing',
      title: 'Lopetus',
      hint: 'Varmista, että kaikki selvisi. Kiitä lyhyesti.',
      responses: ['viela-jotain', 'heippa', 'heippa-remontti'],
    },
  ],
  dispositions: [
    { code: 'productAdvice', label: 'Tuoteneuvonta' },
    { code: 'kitchenPlanning', label: 'Keittiösuunnittelu varattu' },
    { code: 'order', label: 'Tilaus tai tilauksen muutos' },
    { code: 'delivery', label: 'Kuljetus ja aikataulu' },
    {
      code: 'complaint',
      label: 'Reklamaatio',
      fields: [
        { fieldId: 'orderNumber', label: 'Tilausnumero', required: true },
        {
          fieldId: 'damage',
          label: 'Vaurion syy',
          required: true,
          options: ['Kuljetus', 'Kasaus', 'Valmistus', 'Ei tiedossa'],
        },
      ],
    },
    {
      code: 'return',
      label: 'Palautus tai vaihto',
      fields: [{ fieldId: 'orderNumber', label: 'Tilausnumero', required: false }],
    },
    { code: 'noAnswer', label: 'Asiakas ei vastannut' },
  ],
  synonyms: [
    ['astianpesukone', 'tiskikone', 'tiskari'],
    ['jääkaappipakastin', 'jenkkikaappi', 'jääkaappi'],
    ['nojatuoli', 'laiskanlinna'],
    ['induktiotaso', 'hella', 'liesi'],
    ['työtuoli', 'konttorituoli', 'toimistotuoli'],
    ['vaatekaappi', 'komero', 'garderobi'],
    ['allas', 'lavuaari', 'tiskiallas'],
    ['kotiinkuljetus', 'toimitus', 'rahti'],
    ['poisvienti', 'kierrätys', 'kaatopaikka'],
    ['torkkupeitto', 'viltti', 'huopa'],
    ['lahjakortti', 'lahjis'],
    ['tv-taso', 'telkkaritaso', 'telkkaripöytä'],
  ],
  firstResponseSeconds: 120,
  handling,
};
