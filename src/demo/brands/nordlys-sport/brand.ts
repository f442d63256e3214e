import type { Brand } from '../../../contract/model/brand.ts';
import { BrandId } from '../../../contract/model/ids.ts';
import { handling } from './handling.ts';

export const brand: Brand = {
  brandId: BrandId.parse('nordlys-sport'),
  name: 'Nordlys Sport',
  mark: 'NS',
  colour: '#1d4ed8',
  locale: 'nb-NO',
  currency: 'NOK',
  timeZone: 'Europe/Oslo',
  trade: 'Sports gear',
  domain: 'nordlys-sport.example',
  voice: {
    alias: 'Nora',
    register: 'informal',
    addressing:
      'Vi er på fornavn med alle og skriver «du». Hold det kort og praktisk, som en kollega i butikken som selv var ute i ' +
      'helga. Spør om bruk, nivå og størrelse før du anbefaler noe. Skriv «kr» etter tallet, og mål i centimeter og kilo.',
    greetings: [
      'Hei! Nora her, hva kan jeg hjelpe deg med?',
      'Hei og takk for at du skriver!',
      'Heisann! Fortell litt om hva du skal bruke det til, så finner vi noe.',
    ],
    closings: [
      'Bare skriv igjen hvis du lurer på noe mer. God tur!',
      'Lykke til, og kos deg ute!',
      'Takk for praten – ha en fin dag!',
    ],
    preferred: [
      { use: 'åpent kjøp', insteadOf: 'returrett' },
      { use: 'hentested', insteadOf: 'utleveringspunkt' },
      { use: 'skiprepp', insteadOf: 'preparering' },
      { use: 'reklamasjon', insteadOf: 'klagesak' },
      { use: 'dessverre utsolgt', insteadOf: 'ikke tilgjengelig' },
    ],
    avoided: ['kjære kunde', 'vennligst', 'dere som kunde', 'beklageligvis', 'kjempebillig', 'som sagt'],
    toTheAngry:
      'Si at du skjønner hvorfor det er kjipt, og vær konkret på hva det gjelder. Beklag én gang, uten å forklare deg bort. ' +
      'Fortell hva du gjør nå, og når kunden hører fra oss igjen. Skyld aldri på posten, leverandøren eller været.',
  },
  dialogue: [
    {
      stepId: 'greeting',
      title: 'Hilsen',
      hint: 'Hils med fornavn og si at du er Nora.',
      responses: ['hei', 'beklager-ventetid'],
    },
    {
      stepId: 'use',
      title: 'Hva skal det brukes til',
      hint: 'Aktivitet, nivå og hvor ofte. Ett spørsmål om gangen.',
      responses: ['hva-skal-det-brukes-til'],
    },
    {
      stepId: 'size',
      title: 'Størrelse og vekt',
      hint: 'Ski: høyde og vekt. Sko: hvilken størrelse i hverdagen.',
      responses: ['kroppsmaal', 'skomaal'],
    },
    {
      stepId: 'city',
      title: 'Hvor i landet',
      hint: 'Postnummer avgjør frakt og nærmeste butikk.',
      responses: ['postnummer'],
      asks: 'city',
    },
    { stepId: 'advice', title: 'Anbefaling', hint: 'Foreslå én eller to varer, med pris og hvorfor.' },
    {
      stepId: 'service',
      title: 'Prepp eller montering',
      hint: 'Tilby prepp, montering eller tilpasning når det passer.',
      responses: ['skiprepp', 'bindingsmontering'],
    },
    {
      stepId: 'contact',
      title: 'Navn og telefon',
      hint: 'Spør om lov før du noterer kontaktinformasjon.',
      responses: ['lov-til-kontaktinfo'],
      asks: 'contact',
    },
    {
      stepId: 'agreed',
      title: 'Avtalt videre',
      hint: 'Gjenta hvem som gjør hva, og når.',
      responses: ['reklamasjon-registrert', 'ringer-deg', 'kurs-registrert'],
    },
    {
      stepId: 'closing',
      title: 'Avslutning',
      hint: 'Sjekk at alt er besvart, og ønsk god tur.',
      responses: ['noe-mer', 'ha-det'],
    },
  ],
  dispositions: [
    { code: 'productAdvice', label: 'Produktråd' },
    { code: 'sizeHelp', label: 'Størrelse og passform' },
    { code: 'order', label: 'Ordre eller endring' },
    { code: 'delivery', label: 'Levering' },
    {
      code: 'return',
      label: 'Bytte eller retur',
      fields: [{ fieldId: 'orderNumber', label: 'Ordrenummer', required: false }],
    },
    {
      code: 'complaint',
      label: 'Reklamasjon',
      fields: [
        { fieldId: 'orderNumber', label: 'Ordrenummer', required: true },
        {
          fieldId: 'cause',
          label: 'Årsak',
          required: true,
          options: ['Produksjonsfeil', 'Slitasje', 'Feil bruk', 'Ukjent'],
        },
      ],
    },
    { code: 'workshop', label: 'Verksted og skiprepp' },
    { code: 'noAnswer', label: 'Kunden svarte ikke' },
  ],
  synonyms: [
    ['løpesko', 'joggesko', 'joggis'],
    ['hodelykt', 'pannelykt'],
    ['ryggsekk', 'bag'],
    ['dunjakke', 'boblejakke', 'bobledress'],
    ['votter', 'vanter', 'polvotter'],
    ['ulltrøye', 'ullundertøy', 'superundertøy'],
    ['frakt', 'porto', 'levering'],
    ['gavekort', 'gavebevis'],
    ['leie', 'låne'],
    ['kokeapparat', 'primus', 'stormkjøkken'],
    ['skiprepp', 'smøring', 'preppe'],
    ['sykkelservice', 'sykkelverksted'],
  ],
  firstResponseSeconds: 90,
  handling,
};
