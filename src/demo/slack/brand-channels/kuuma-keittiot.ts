import type { BrandChannel } from './brand-channel.ts';

export const kuumaKeittiot: BrandChannel = {
  brandId: 'kuuma-keittiot',
  topic: 'Chatille kiireelliset asiat. Muut kanavalle #general',
  lead: { name: 'paivi.korhonen', realName: 'Päivi Korhonen' },
  colleague: { name: 'antti.laine', realName: 'Antti Laine' },
  priceItemId: 'sohva-saari.3is.har',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Väärä hinta verkkokaupassa:* ${name} (${variant}) näkyy nyt liian halvalla. ` +
    `Oikea hinta on *${price}*. Älkää vahvistako asiakkaille mitään muuta, ennen kuin ilmoitan.`,
  corrected: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Väärä hinta verkkokaupassa:* ${name} (${variant}) näkyy liian halvalla ` +
    `*vain mobiilisivulla*. Oikea hinta on *${price}*. Jo tehdyt tilaukset toimitetaan hinnalla, jonka asiakas näki.`,
  answer: 'Tekniikka korjaa parhaillaan. Kuittaan tähän, kun hinta on taas oikein.',
  reassurance: 'Tarkistin asian: kyllä, näin on. Voit sanoa sen asiakkaalle.',
  chat: 'Kuka otti esittelykeittiöstä sitruunapuun? :lemon: Asiakkaat kyselevät siitä enemmän kuin kaapeista.',
  notice: (colleague) =>
    'Tälle viikolle tiedoksi:\n' +
    '• Varasto pakkaa perjantaina vain kello 14:ään asti\n' +
    '• Uudet kokoamisohjeet löytyvät <https://kuuma-keittiot.example/ohjeet|ohjesivulta>\n' +
    `• Mittausajoista vastaa nyt ${colleague}`,
  mistaken: 'Väärä kanava, anteeksi! Poistan.',
};
