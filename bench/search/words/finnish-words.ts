import { compounds, inflected, type LanguageWords, listed } from './language-words.ts';

export const finnishWords: LanguageWords = {
  lang: 'fi',
  nouns: inflected(`
    sohva: sohvan sohvaa sohvat sohvia
    pöytä: pöydän pöytää pöydät pöytiä
    tuoli: tuolin tuolia tuolit tuoleja
    hylly: hyllyn hyllyä hyllyt hyllyjä
    kaappi: kaapin kaappia kaapit kaappeja
    lipasto: lipaston lipastoa lipastot lipastoja
    sänky: sängyn sänkyä sängyt sänkyjä
    matto: maton mattoa matot mattoja
    lamppu: lampun lamppua lamput lamppuja
    valaisin: valaisimen valaisinta valaisimet valaisimia
    peili: peilin peiliä peilit peilejä
    verho: verhon verhoa verhot verhoja
    tyyny: tyynyn tyynyä tyynyt tyynyjä
    peitto: peiton peittoa peitot peittoja
    hana: hanan hanaa hanat hanoja
    allas: altaan allasta altaat altaita
    ikkuna: ikkunan ikkunaa ikkunat ikkunoita
    kattila: kattilan kattilaa kattilat kattiloita
    lusikka: lusikan lusikkaa lusikat lusikoita
    lautanen: lautasen lautasta lautaset lautasia
    jakkara: jakkaran jakkaraa jakkarat jakkaroita
    penkki: penkin penkkiä penkit penkkejä
    naulakko: naulakon naulakkoa naulakot naulakoita
    laatikko: laatikon laatikkoa laatikot laatikoita
    pyyhe: pyyhkeen pyyhettä pyyhkeet pyyhkeitä
    kello: kellon kelloa kellot kelloja
    vaasi: vaasin vaasia vaasit vaaseja
    kuppi: kupin kuppia kupit kuppeja
  `),
  adjectives: inflected(`
    musta: mustan mustaa mustat mustia
    valkoinen: valkoisen valkoista valkoiset valkoisia
    harmaa: harmaan harmaata harmaat harmaita
    vihreä: vihreän vihreää vihreät vihreitä
    sininen: sinisen sinistä siniset sinisiä
    keltainen: keltaisen keltaista keltaiset keltaisia
    punainen: punaisen punaista punaiset punaisia
    ruskea: ruskean ruskeaa ruskeat ruskeita
    pieni: pienen pientä pienet pieniä
    suuri: suuren suurta suuret suuria
  `),
  materials: listed('tammi koivu mänty teräs lasi marmori pellava nahka rottinki messinki sametti villa'),
  compounds: compounds(`
    kulma|sohva vuode|sohva ruoka|pöytä sohva|pöytä kirjoitus|pöytä työ|tuoli noja|tuoli kirja|hylly seinä|hylly
    vaate|kaappi kylpyhuone|kaappi parvi|sänky käytävä|matto katto|lamppu jalka|lamppu seinä|peili pimennys|verho
    koriste|tyyny keittiö|hana pesu|allas puutarha|penkki säilytys|laatikko kylpy|pyyhe herätys|kello
  `),
  syllables: listed('la mi ko sä re ty vö nu pe ja hei tuo ki sal mar lem pi au vie nki ruu sto ha va'),
  besides: listed('ystävälle olohuoneeseen kiitos myymälästä varastossa tarjouksessa'),
};
