import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';

const category = 'Sko, klær og tur';

export const gearArticles: readonly Article[] = [
  {
    articleId: 'lopesko-valg',
    title: 'Terreng eller asfalt? Velg riktig løpesko',
    category,
    keywords: ['løpesko', 'joggesko', 'dropp', 'knotter', 'terrengsko'],
    verifiedAt: calendar.day(-8),
    body: `Underlaget avgjør. Spør hvor kunden løper de fleste turene, ikke den fineste.

## Fjellbris terrengsko

- 4 mm knotter, godt grep på våte røtter
- Dropp 6 mm, lav og stabil
- Steinbeskyttelse foran
- Slites fort hvis den brukes mye på asfalt

## Kystfart løpesko

- Mykere demping for vei og grus
- Dropp 8 mm, 265 g i str. 42
- Nøytral passform

## Størrelse

Det skal være en tommelbredde foran lengste tå. De fleste går opp en halv til en hel størrelse fra hverdagsskoene. Begge modellene er normale i størrelsen, og Fjellbris er litt smalere over vristen.

## Vond i foten?

Vi stiller ingen diagnoser. Foreslå fottilpasning i butikk, eller at kunden snakker med fysioterapeut.`,
  },
  {
    articleId: 'skostorrelser',
    title: 'Slik måler kunden foten',
    category,
    keywords: ['skostørrelse', 'måle fot', 'centimeter', 'størrelsesguide'],
    verifiedAt: calendar.day(-34),
    body: `Mål på kvelden, stående og med sokkene kunden skal bruke.

## Framgangsmåte

1. Sett hælen mot veggen, på et ark.
2. Merk av lengste tå.
3. Mål i centimeter, begge føtter. Bruk den lengste.
4. Legg til 1 cm for løpesko og skisko, 1,5 cm for tursko.

## Omregning

| Fot + tillegg | Størrelse |
| --- | --- |
| 23,5 cm | 37 |
| 24,5 cm | 39 |
| 25,5 cm | 40 |
| 26,5 cm | 42 |
| 27,5 cm | 43 |
| 28,5 cm | 45 |
| 29,0 cm | 46 |

## Barn

Mål på nytt hver tredje måned. Fotballsko og skisko skal ha én centimeter å vokse på, ikke to: for store sko gir gnagsår og mindre kontroll. Vi fører barnesko fra 30 og voksensko fra 37 til 46.`,
  },
  {
    articleId: 'tursko-inngaing',
    title: 'Varde tursko: inngåing og stell',
    category,
    keywords: ['fjellsko', 'gnagsår', 'lærfett', 'tursko', 'såle'],
    verifiedAt: calendar.day(-29),
    body: `Lærsko må gås inn. Den som tar nye Varde rett på langtur, får gnagsår, og det er ikke en reklamasjon.

## Inngåing

1. Bruk dem inne to–tre kvelder. Da kan de fortsatt byttes.
2. Gå noen korte turer med tykke ullsokker.
3. Stram nederst for oppover og øverst for nedover.

## Stell

- Børst av jord og tørk i romtemperatur, aldri på ovn eller peis
- Fjern innersålen mellom turene
- Smør med voks når læret blir lyst, cirka fire ganger i året

## Lav eller høy?

Lav er nok på sti og skogsvei. Høy med membran er for myr, ur og sekk over 12 kg. Sålen kan byttes; det tar cirka tre uker og er billigere enn nye sko. Spør verkstedet om pris.`,
  },
  {
    articleId: 'ullvask',
    title: 'Vask av ull: slik varer den i årevis',
    category,
    keywords: ['ull', 'merino', 'vask', 'krympet', 'hull'],
    verifiedAt: calendar.day(-11),
    body: `Ull trenger mer lufting enn vask. Heng plagget ute i fuktig luft over natta, så er det som regel klart igjen.

## Når det må vaskes

- Ullprogram, 30 grader, halv trommel
- Ullvaskemiddel uten enzymer
- Ingen tøymykner, den tetter fibrene
- Tørkes flatt, aldri i trommel

## Krympet?

Et plagg som er blitt lite i vask, er ikke en reklamasjon. Prøv lunkent vann med en skje hårbalsam i ti minutter, og strekk forsiktig mens det tørker.

## Hull

Små hull i merinotrøyer kommer ofte av gnisning fra sekk eller belte. Møll gir flere små hull tett ved hverandre. Be om bilde. Sprekker sømmen det første året, er det vår feil, og da registrerer du en reklamasjon.`,
  },
  {
    articleId: 'skallplagg',
    title: 'Skalljakke: vannsøyle, pusteevne og impregnering',
    category,
    keywords: ['vannsøyle', 'impregnering', 'regnjakke', 'lekker'],
    verifiedAt: calendar.day(-17),
    body: `«Jakka lekker» betyr oftest at impregneringen er slitt. Da suger yttertøyet vann, og det føles vått innenfra.

## Storm skalljakke

- Vannsøyle 20 000 mm: tett også under sekkeremmene
- Tre lag med teipede sømmer
- Lufting under armene, så du slipper å åpne foran

## Ny impregnering på tre steg

1. Vask på 40 grader med flytende vaskemiddel for teknisk tøy.
2. Spray på impregnering mens den er våt.
3. Tørk i trommel på lav varme i 20 minutter. Varmen aktiverer den.

## Test

Drypp litt vann på skulderen. Perler det, er alt bra. Trekker det inn etter ny impregnering, be om bilde av innsiden: flasser teipen eller membranen, er det en reklamasjon.`,
  },
  {
    articleId: 'kle-seg-lag-pa-lag',
    title: 'Kle seg lag på lag – for voksne og barn',
    category,
    keywords: ['påkledning', 'lag på lag', 'vinter', 'barnehage'],
    verifiedAt: calendar.day(-38),
    body: `Tre lag, og luft mellom dem. Er klærne for trange, hjelper det ikke med flere.

## Lagene

1. **Innerst**: ull, for eksempel Fjellro. Flytter fukt og varmer også når det er vått.
2. **Mellom**: fleece eller dun. Rim dunjakke under skallet når du tar pause.
3. **Ytterst**: Storm mot vind og regn.

## På skitur

Du skal fryse litt de første ti minuttene. Er du god og varm på parkeringen, har du for mye på.

## Barnehagen

- Ullsett innerst, fleecedress over, Plask regnsett når det er vått
- To par votter, det ene i sekken
- Merk alt, også støvlene

Bomull innerst er den vanligste feilen. Den blir klam, og barnet blir kaldt så snart det slutter å løpe.`,
  },
  {
    articleId: 'sovepose-valg',
    title: 'Hvilken sovepose og hvilket underlag?',
    category,
    keywords: ['sovepose', 'komforttemperatur', 'liggeunderlag', 'R-verdi'],
    verifiedAt: calendar.day(-42),
    body: `Spør når og hvor kunden skal sove ute, og om hen fryser lett. Legg da til fem grader.

## Hi-posene

- **+5 grader**: sommer i lavlandet, syntet, tåler fukt
- **−5 grader**: fjellet fra juni til september, dun
- **−18 grader**: vintertur, dun

Temperaturen er komfortgrensen, altså der en som ligger i ro, sover godt. Lengden er inntil 185 eller 200 cm.

## Underlaget er halve posen

| Underlag | R-verdi | Bruk |
| --- | --- | --- |
| Skum | 2,0 | sommer |
| Luft | 4,8 | vår til høst |
| Begge | 6,8 | vinter |

## Stell

Oppbevar dunposen løst i en stor pose, ikke komprimert. Luft den etter hver tur. Vask den bare når dunet ikke lenger reiser seg, og regn med flere timer i tørketrommel med tennisballer på lav varme.`,
  },
  {
    articleId: 'telt-oppsett',
    title: 'Vidde tunneltelt: oppsett, vind og kondens',
    category,
    keywords: ['telt', 'kondens', 'vind', 'barduner', 'plugger'],
    verifiedAt: calendar.day(-55),
    body: `Et tunneltelt står godt i vind når kortenden peker mot den.

## Oppsett

1. Fest bakenden med to plugger.
2. Skyv stengene inn fra samme side.
3. Løft og strekk framover mot vinden.
4. Plugg foran, så alle bardunene.

I snø graver du pluggene ned på tvers, eller bruker ski og staver.

## Kondens

Dråper på innsiden er ikke lekkasje. To personer puster ut nesten en liter på en natt. Åpne lufteventilen foran og bak, også når det er kaldt, og ta matlagingen i forteltet med døra på gløtt.

## Reklamasjon eller bruk?

Knekt stang i storm dekkes ikke, men vi selger stangsett. Går en søm opp det første året, er det en reklamasjon. Be om bilde av sømmen og av hele teltet.`,
  },
  {
    articleId: 'hodelykt',
    title: 'Hodelykt: hvor mange lumen trengs?',
    category,
    keywords: ['lumen', 'hodelykt', 'batteri', 'løping i mørket'],
    verifiedAt: calendar.day(-48),
    body: `Mer lys betyr kortere batteritid. De fleste bruker middels styrke nesten hele tiden.

## Anbefaling

- **Lufte hunden, gå til hytta**: Glimt 400
- **Løpe på sti, ski i ulyst løype**: Glimt 1200

## Batteritid

| Modell | Fullt | Middels |
| --- | --- | --- |
| Glimt 400 | 3 timer | 14 timer |
| Glimt 1200 | 2 timer | 10 timer |

Begge lades med USB-C på cirka tre timer. I ti minus mister batteriet omtrent en tredel, så legg det innerst i jakka under pauser.

## Lyser ikke?

1. Hold knappen inne i fem sekunder. Transportlåsen kan være på.
2. Rens kontaktene med en tørr klut.
3. Prøv en annen ladekabel.

Er den fortsatt død, registrerer du en reklamasjon.`,
  },
];
