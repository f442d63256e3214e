import type { BrandChannel } from './brand-channel.ts';

export const lunaKosmetyki: BrandChannel = {
  brandId: 'luna-kosmetyki',
  topic: 'Pilne sprawy dla zespołu czatu. Pozostałe na #general',
  lead: { name: 'magdalena.wrona', realName: 'Magdalena Wrona' },
  colleague: { name: 'piotr.zielinski', realName: 'Piotr Zieliński' },
  priceItemId: 'serum-niacynamid.15.n05',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Błędna cena w sklepie:* ${name} (${variant}) wyświetla się teraz za tanio. ` +
    `Prawidłowa cena to *${price}*. Proszę nie potwierdzać żadnej innej, dopóki nie dam znać.`,
  corrected: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Błędna cena w sklepie:* ${name} (${variant}) wyświetla się za tanio *tylko ` +
    `w aplikacji*. Prawidłowa cena to *${price}*. Złożone już zamówienia realizujemy w cenie, którą pokazał sklep.`,
  answer: 'Dział IT już nad tym pracuje. Dam znać w tym wątku, gdy cena będzie prawidłowa.',
  reassurance: 'Sprawdziłam: tak, zgadza się. Można to potwierdzić w rozmowie.',
  chat: 'Kto zabrał tester z sali szkoleniowej? :thinking_face: Na jutro jest mi potrzebny.',
  notice: (colleague) =>
    'Informacje na ten tydzień:\n' +
    '• W piątek magazyn pakuje tylko do godz. 14\n' +
    '• Nowe opisy odcieni są na <https://luna-kosmetyki.example/odcienie|stronie z odcieniami>\n' +
    `• W sprawie próbek odpowiada teraz ${colleague}`,
  mistaken: 'Przepraszam, to nie ten kanał. Usuwam.',
};
