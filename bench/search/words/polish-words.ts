import { compounds, inflected, type LanguageWords, listed } from './language-words.ts';

export const polishWords: LanguageWords = {
  lang: 'pl',
  nouns: inflected(`
    sofa: sofy sofę sofie sofą
    stół: stołu stoły stołem
    krzesło: krzesła krzeseł krzesłem
    półka: półki półek półkę
    szafa: szafy szaf szafę
    łóżko: łóżka łóżek łóżku
    lampa: lampy lamp lampę
    dywan: dywanu dywany dywanów
    lustro: lustra luster lustrem
    zasłona: zasłony zasłon zasłonę
    poduszka: poduszki poduszek poduszkę
    kołdra: kołdry kołder kołdrę
    kran: kranu krany kranów
    okno: okna okien oknem
    garnek: garnka garnki garnków
    łyżka: łyżki łyżek łyżkę
    talerz: talerza talerze talerzy
    ławka: ławki ławek ławkę
    kosz: kosza kosze koszy
    szuflada: szuflady szuflad szufladę
    ręcznik: ręcznika ręczniki ręczników
    zegar: zegara zegary zegarów
    wazon: wazonu wazony wazonów
    komoda: komody komodę komodzie
    biurko: biurka biurek biurkiem
    fotel: fotela fotele foteli
    regał: regału regały regałów
    kubek: kubka kubki kubków
  `),
  adjectives: inflected(`
    czarny: czarna czarne czarnego czarną
    biały: biała białe białego białą
    szary: szara szare szarego szarą
    zielony: zielona zielone zielonego
    niebieski: niebieska niebieskie niebieskiego
    żółty: żółta żółte żółtego
    czerwony: czerwona czerwone czerwonego
    brązowy: brązowa brązowe brązowego
    duży: duża duże dużego
    mały: mała małe małego
  `),
  materials: listed('dąb brzoza sosna stal szkło marmur len skóra rattan mosiądz aksamit wełna'),
  compounds: compounds(`
    fotel-|łóżko stół-|biurko szafa-|komoda sofa-|łóżko lampa-|kinkiet regał-|biblioteka pufa-|stolik
    krzesło-|drabinka ławka-|skrzynia lustro-|wieszak
  `),
  syllables: listed('la mi ko sze re ty wo nu pe ja hej tor ki sal mar lem pia au wie nik run sto ha wa'),
  besides: listed('przyjaciółki salonu dziękuję sklepie magazynie promocji'),
};
