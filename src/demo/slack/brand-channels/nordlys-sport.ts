import type { BrandChannel } from './brand-channel.ts';

export const nordlysSport: BrandChannel = {
  brandId: 'nordlys-sport',
  topic: 'Det som haster for chatten. Alt annet i #general',
  lead: { name: 'ingrid.haugen', realName: 'Ingrid Haugen' },
  colleague: { name: 'jonas.berg', realName: 'Jonas Berg' },
  priceItemId: 'terrengsko-fjellbris.gra.42',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Feil pris i nettbutikken:* ${name} (${variant}) vises for billig akkurat nå. ` +
    `Riktig pris er *${price}*. Ikke bekreft noe annet til kundene før jeg sier fra.`,
  corrected: ({ name, price }) =>
    `<!here> :rotating_light: *Feil pris i nettbutikken:* ${name} vises for billig i *alle farger og størrelser*. ` +
    `Riktig pris er *${price}*. De som allerede har bestilt, får varen til prisen de så.`,
  answer: 'IT er på saken. Jeg skriver her når prisen er riktig igjen.',
  reassurance: 'Sjekket nå: ja, det stemmer. Det kan du si til kunden.',
  chat: 'Noen som har sett nøkkelen til lager 2? Den hang på kroken i går :thinking_face:',
  notice: (colleague) =>
    'Til info denne uka:\n' +
    '• Lageret pakker bare til kl. 14 på fredag\n' +
    '• Ny returlapp ligger på <https://nordlys-sport.example/retur|retursiden>\n' +
    `• Spør ${colleague} om gruppepriser`,
  mistaken: 'Feil kanal, beklager! Sletter.',
};
