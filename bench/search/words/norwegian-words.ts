import { compounds, inflected, type LanguageWords, listed } from './language-words.ts';

export const norwegianWords: LanguageWords = {
  lang: 'nb',
  nouns: inflected(`
    sofa: sofaen sofaer sofaene
    bord: bordet bordene
    stol: stolen stoler stolene
    hylle: hyllen hyller hyllene
    skap: skapet skapene
    seng: sengen senger sengene
    lampe: lampen lamper lampene
    teppe: teppet tepper teppene
    speil: speilet speilene
    gardin: gardinen gardiner gardinene
    pute: puten puter putene
    dyne: dynen dyner dynene
    kran: kranen kraner kranene
    vask: vasken vasker vaskene
    dør: døren dører dørene
    vindu: vinduet vinduer vinduene
    gryte: gryten gryter grytene
    kniv: kniven kniver knivene
    tallerken: tallerkenen tallerkener tallerkenene
    krakk: krakken krakker krakkene
    benk: benken benker benkene
    kurv: kurven kurver kurvene
    skuff: skuffen skuffer skuffene
    klokke: klokken klokker klokkene
    vase: vasen vaser vasene
    kommode: kommoden kommoder kommodene
    kopp: koppen kopper koppene
    flis: flisen fliser flisene
  `),
  adjectives: inflected(`
    svart: svarte
    hvit: hvite hvitt
    grå: grått
    grønn: grønne grønt
    blå: blått
    gul: gule gult
    rød: røde rødt
    brun: brune brunt
    stor: store stort
    lys: lyse lyst
  `),
  materials: listed('eik bjørk furu stål glass marmor lin skinn rotting messing fløyel ull'),
  compounds: compounds(`
    hjørne|sofa sove|sofa spise|bord salong|bord skrive|bord kontor|stol lene|stol bok|hylle vegg|hylle kles|skap
    baderoms|skap køye|seng gulv|teppe tak|lampe gulv|lampe vegg|speil blendings|gardin pynte|pute kjøkken|kran
    hage|benk oppbevarings|kurv vekker|klokke
  `),
  syllables: listed('la mi ko sæ re ty vø nu pe ja hei tor ki sal mar lem vik au fje nes sund dal ha stra'),
  besides: listed('venninnen stuen takk butikken lageret tilbudet'),
};
