import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Verksted, sykkel og utleie';

export const workshopArticles: readonly Article[] = [
  {
    articleId: 'leie-ski',
    title: 'Leie av ski: priser og regler',
    category,
    keywords: ['utleie', 'leie', 'skipakke', 'påske', 'depositum'],
    verifiedAt: calendar.day(-4),
    body: `Pakken inneholder ski, sko og staver. Vi tilpasser alt på stedet, så regn med et kvarter.

## Priser

| Periode | Voksen | Barn inntil 12 år |
| --- | --- | --- |
| Én dag | ${price('skileie.dag.vok')} | ${price('skileie.dag.bar')} |
| Helg, fredag–søndag | ${price('skileie.hel.vok')} | ${price('skileie.hel.bar')} |
| Sju dager | ${price('skileie.uke.vok')} | ${price('skileie.uke.bar')} |

## Slik fungerer det

- Bestilles på nett med høyde, vekt og skostørrelse
- Hentes fra klokken 15 dagen før, uten ekstra kostnad
- Leveres innen klokken 18 siste dag
- Legitimasjon må vises, men vi tar ikke depositum

## Skader

Vanlig slitasje er inkludert. Knekte ski og staver belastes med halv pris av nye. Leien trekkes fra hvis kunden kjøper tilsvarende utstyr innen 14 dager.`,
  },
  {
    articleId: 'sykkelservice',
    title: 'Sykkelservice: hva er inkludert?',
    category,
    keywords: ['service', 'gir', 'bremser', 'elsykkel', 'verksted'],
    verifiedAt: calendar.day(-14),
    body: `Kunden bestiller time på nett. Vi ringer alltid før vi bytter deler.

## Tre servicer

- **Liten ${price('sykkelservice.lit')}**: gir og bremser justeres, kjedet smøres, hjul rettes lett
- **Stor ${price('sykkelservice.sto')}**: som liten, pluss vask, lager, vaiere og full kontroll av skruer
- **Elsykkel ${price('sykkelservice.els')}**: som liten, pluss diagnose av motor og batteri og nyeste programvare

Deler kommer i tillegg.

## Leveringstid

Om vinteren to dager, i april og mai opptil to uker. Haster det, spør butikken om avbestillinger.

## Bris elsykkel

Den første servicen er inkludert og bør tas etter cirka 500 km eller seks måneder. Kunden må ta med nøkkelen til batteriet. Uten den kan vi ikke kjøre diagnosen.`,
  },
  {
    articleId: 'elsykkel-batteri',
    title: 'Elsykkelbatteri: rekkevidde, lading og vinter',
    category,
    keywords: ['batteri', 'rekkevidde', 'lading', 'elsykkel', 'vinter'],
    verifiedAt: calendar.day(-26),
    body: `Bris har batteri på 625 Wh. I flatt terreng med lav assistanse holder det til rundt 120 km, i bakker med full hjelp til rundt 70.

## Gode vaner

1. Lad i romtemperatur, også om vinteren.
2. Hold nivået mellom 20 og 80 prosent til hverdags.
3. Ta batteriet inn når det er under null.
4. Skal sykkelen stå i vinter, lagre batteriet på rundt 60 prosent.

## Hva tåler det?

Regn er helt greit, høytrykksspyler er ikke det. Etter 500 fulle ladinger er kapasiteten fortsatt rundt 80 prosent, og det er normalt.

## Feil

Blinker displayet rødt, be kunden ta batteriet ut i ett minutt og sette det inn igjen. Lukter det svidd eller er batteriet bulkete, skal det ut av huset og ikke lades. Meld fra til teamleder straks.`,
  },
  {
    articleId: 'sykkelstorrelse',
    title: 'Rammestørrelse og hjelm',
    category,
    keywords: ['ramme', 'sykkelstørrelse', 'hjelm', 'hodeomkrets'],
    verifiedAt: calendar.day(-33),
    body: `Høyden gir et godt utgangspunkt, men innerbeinslengden avgjør når kunden er midt imellom.

## Bris elsykkel

| Ramme | Høyde |
| --- | --- |
| S | 155–168 cm |
| M | 168–180 cm |
| L | 180–195 cm |

Midt imellom? Mindre ramme gir en mer oppreist stilling. Prøvesykler står i alle butikker, og en prøvetur tar en halvtime.

## Sving sykkelhjelm

Mål rundt hodet, én centimeter over øyenbrynene.

- S: 51–55 cm
- M: 55–59 cm
- L: 59–63 cm

Hjelmen skal sitte rett, to fingre over brynene, og ikke gli når stroppen er åpen. Har hjelmen fått et slag, skal den byttes selv om den ser hel ut. Det samme gjelder når den er åtte år gammel.`,
  },
  {
    articleId: 'fottilpasning',
    title: 'Fottilpasning og formede såler',
    category,
    keywords: ['såle', 'bootfitting', 'alpinstøvel', 'fotsmerter'],
    verifiedAt: calendar.day(-44),
    body: `Fottilpasning bestilles som time i butikk og tar rundt 40 minutter.

## Priser

- Formet innersåle: ${price('fottilpasning.sal')}
- Alpinstøvel tilpasset: ${price('fottilpasning.alp')}

## Slik foregår det

1. Vi måler lengde, bredde og fotbue.
2. Sålen varmes og formes mens kunden står.
3. Kunden går ti minutter i butikken før vi er ferdige.

Ta med skoene sålen skal brukes i, og et par tynne sokker. Alpinstøvler blåses ut der de klemmer, og justeres gratis én gang til hvis det trengs.

## Hva det ikke er

Vi er ikke helsepersonell. Har kunden hatt smerter i mer enn et par uker, anbefaler du fysioterapeut først. En formet såle kan ikke returneres.`,
  },
  {
    articleId: 'butikker',
    title: 'Butikker og åpningstider',
    category,
    keywords: ['butikk', 'åpningstid', 'adresse', 'parkering', 'klikk og hent'],
    verifiedAt: calendar.day(-9),
    body: `Vi har butikker i Oslo, Lillehammer, Bergen, Trondheim og Tromsø. Alle har verksted, og utleie finnes i Lillehammer, Trondheim og Tromsø.

## Åpningstider

- Mandag–fredag 10–20
- Lørdag 10–18
- Søndag stengt, men utleien har åpent 9–12 fra desember til påske

## Klikk og hent

Varer på lager er klare etter to timer i åpningstiden. Kunden får SMS med kode. Vi holder varen i tre dager. Skal noen andre hente den, holder det at de har koden.

## Sjekke lager

Lagertallet på nett oppdateres hvert kvarter. Står det «få igjen», ber du kunden klikke og hente i stedet for å ta sjansen på å kjøre. Ikke ring butikken for kunden uten at det haster.`,
  },
];
