import type { Letter } from '../demo-brand.ts';

export const letters: readonly Letter[] = [
  {
    letterId: 'boots-seam',
    from: { name: 'Gunn Hovland', address: 'gunn.hovland@epost.example' },
    subject: 'Sømmen på turskoene har gått opp',
    text: [
      'Hei!',
      '',
      'Jeg kjøpte Fjelltind-skoene hos dere i april og har brukt dem kanskje ti',
      'ganger. På siste turen gikk sømmen på venstre sko opp over tåkappa, så nå',
      'trekker de vann. De er vasket og impregnert slik dere skrev.',
      '',
      'Hva gjør jeg for å reklamere? Jeg har kvitteringen, men bor to timer fra',
      'nærmeste butikk.',
      '',
      'Hilsen Gunn Hovland',
      'Rauland',
    ].join('\n'),
    followUp: ['Supert, da sender jeg dem i morgen. Takk for god hjelp!', '', 'Gunn'].join('\n'),
  },
  {
    letterId: 'tent-sweden',
    from: { name: 'Emelie Åkesson', address: 'emelie.akesson@brev.example' },
    subject: 'Leverans till Östersund?',
    language: 'sv-SE',
    text: [
      'Hej,',
      '',
      'jag har lagt ett Vidde-tält i varukorgen men får inte välja svensk adress.',
      'Levererar ni till Östersund, och hur lång tid tar det i så fall? Vi åker',
      'till fjälls om två veckor.',
      '',
      'Vänliga hälsningar',
      'Emelie Åkesson',
    ].join('\n'),
    followUp: null,
  },
];
