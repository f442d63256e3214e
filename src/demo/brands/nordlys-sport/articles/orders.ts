import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Frakt, bytte og betaling';

export const orderArticles: readonly Article[] = [
  {
    articleId: 'frakt-og-levering',
    title: 'Frakt og leveringstid',
    category,
    keywords: ['porto', 'levering', 'sporing', 'hentested', 'ekspress'],
    verifiedAt: calendar.day(-6),
    body: `Frakten betales én gang per ordre, uansett hvor mange varer som er i den.

## Priser

- **Til hentested ${price('frakt.hen')}**: 2–4 virkedager, ligger i sju dager
- **Hjem på kvelden ${price('frakt.hje')}**: 3–5 virkedager, mellom 17 og 21
- **Ekspress neste dag ${price('frakt.eks')}**: større byer, bestilt før klokken 13
- **Tungt gods ${price('frakt.tun')}**: over 20 kg, sjåføren ringer først

Henting i butikk koster ingenting. Er varen på lager i butikken, er den klar etter to timer.

## Godt å vite

Ski over 175 cm går alltid til et hentested som tar lange kolli, så kunden kan havne på et annet sted enn vanlig. Til Svalbard og Jan Mayen sender vi bare til hentested. Sporingslenken kommer på SMS når pakken har forlatt lageret, ikke når ordren er plukket.`,
  },
  {
    articleId: 'apent-kjop',
    title: 'Åpent kjøp i 60 dager og angrerett',
    category,
    keywords: ['retur', 'bytte', 'angrerett', 'åpent kjøp', 'penger tilbake'],
    verifiedAt: calendar.day(-10),
    body: `Kunden kan returnere ubrukte varer i 60 dager. Har varen prislappen på og ligger i esken, er alt i orden.

## Slik gjør kunden

1. Registrer returen på *Min side* med ordrenummer og e-post.
2. Skriv ut lappen, eller vis QR-koden på hentestedet.
3. Lever pakken innen 14 dager fra registreringen.

Retur i pakke koster ${price('frakt.hen')}, og trekkes fra beløpet. Retur i butikk er gratis. Pengene er tilbake innen 14 dager etter at pakken er kommet fram.

## Unntak

- Hjelmer som har fått et slag
- Ski med montert binding eller ny slip
- Undertøy der hygieneforseglingen er brutt
- Gavekort

Sko kan prøves inne. Har de gressflekker eller slitt såle, regnes de som brukt. Er du i tvil, be om bilde før du svarer.`,
  },
  {
    articleId: 'bytte-storrelse',
    title: 'Bytte størrelse',
    category,
    keywords: ['for liten', 'for stor', 'bytte', 'størrelse'],
    verifiedAt: calendar.day(-13),
    body: `Det raskeste er å bestille riktig størrelse på nytt og sende den gamle i retur. Da slipper kunden å vente på at vi mottar pakken, og vi kan ikke bli utsolgt i mellomtiden.

## Bytte i butikk

Ta med varen og ordrebekreftelsen på mobilen. Vi bytter over disk, også varer kjøpt på nett. Har butikken ikke størrelsen, bestiller vi den fraktfritt til butikk.

## Hvis prisen er endret

- Var varen på kampanje da kunden kjøpte den, får hen bytte til samme pris så lenge det gjelder samme modell.
- Bytter kunden til en annen modell, gjelder dagens pris.

Byttefrakten den første gangen spanderer vi når vi selv ga råd om feil størrelse. Skriv det i ordren med dato, så lageret ser det.`,
  },
  {
    articleId: 'reklamasjon',
    title: 'Reklamasjon: slik registrerer du den',
    category,
    keywords: ['ødelagt', 'feil', 'garanti', 'reklamasjon', 'klage'],
    verifiedAt: calendar.day(-3),
    body: `Alle feil registreres, også de som løses på stedet. Det er slik vi oppdager dårlige serier.

## Dette trenger du

1. Fullt navn slik det står i ordren
2. Ordrenummer eller kvittering
3. E-post og telefon – spør om lov før du noterer dem
4. Hva som skjedde, og når
5. Bilde av hele varen og av feilen

## Hva vi lover

Svar på e-post innen 24 timer, helger og helligdager ikke medregnet. Fristen for å reklamere er to år, og fem år for ting som er ment å vare vesentlig lenger, som sykkelrammer og ski.

## Hva vi ikke lover

Ikke lov ny vare eller penger tilbake før verkstedet har sett bildene. Si hvem som vurderer saken, og når kunden får svar. Gjelder det en hjelm, en binding eller en brems, ber du kunden slutte å bruke utstyret med en gang.`,
  },
  {
    articleId: 'betaling',
    title: 'Betaling, faktura og delbetaling',
    category,
    keywords: ['kort', 'faktura', 'delbetaling', 'mobilbetaling', 'reservert beløp'],
    verifiedAt: calendar.day(-24),
    body: `På nett kan kunden betale med kort, mobilbetaling, faktura eller delbetaling. I butikk tar vi også kontanter.

## Når trekkes pengene?

Beløpet reserveres når ordren legges inn, og trekkes når pakken sendes. Deles ordren i to pakker, trekkes det to ganger, men summen er den samme. En reservasjon som ikke blir brukt, slippes av banken i løpet av en uke.

## Delbetaling

Kredittselskapet avgjør søknaden, og vi ser ikke hvorfor de sier ja eller nei. Ikke oppgi renter eller månedsbeløp i chatten. Vis kunden til kalkulatoren i kassen, der tallene alltid er oppdatert.

## Gavekort

Gavekort kan kombineres med alle betalingsmåter. Skriv koden i feltet *Gavekort* før du velger resten. Restbeløpet blir stående på kortet.`,
  },
  {
    articleId: 'endre-ordre',
    title: 'Endre eller avbestille en ordre',
    category,
    keywords: ['avbestille', 'kansellere', 'feil adresse', 'endre'],
    verifiedAt: calendar.day(-16),
    body: `Lageret plukker raskt. På hverdager har kunden som regel en time på seg, i helgene fram til mandag morgen.

## Statusen avgjør

- **Mottatt**: alt kan endres eller avbestilles
- **Plukkes**: vi kan prøve å stoppe den, men lover ingenting
- **Sendt**: kan ikke stoppes, men kunden kan la være å hente pakken, så kommer den i retur

## Feil adresse

Er pakken sendt til hentested, kan kunden selv velge et nytt i sporingslenken. Hjemlevering kan flyttes til en annen dag, men ikke til en annen by.

## Sikkerhet

Be alltid om ordrenummeret og e-posten i ordren før du endrer noe. Stemmer de ikke overens, endrer du ikke, uansett hvor hyggelig kunden er. Ikke les opp adressen for kunden, men be kunden si den til deg.`,
  },
  {
    articleId: 'gavekort',
    title: 'Gavekort: kjøp, bruk og gyldighet',
    category,
    keywords: ['gavekort', 'gave', 'saldo', 'gyldighet'],
    verifiedAt: calendar.day(-40),
    body: `Gavekort finnes på ${price('gavekort.200')}, ${price('gavekort.500')}, ${price('gavekort.1000')} og ${price('gavekort.2000')}. Kunden kan kjøpe flere og bruke dem sammen.

## Levering

- **E-post**: kommer med en gang, eller på en dato kunden velger
- **Kort i butikk**: i en konvolutt som er fin nok til å gis bort

## Bruk

Gavekortet kan brukes på nett, i butikk, på verkstedet og på utleie. Det er gyldig i tre år. Det kan ikke løses inn i penger, men restbeløpet står til det er brukt opp.

## Mistet kort

Har kunden kvitteringen eller e-posten kortet ble kjøpt med, sperrer vi det gamle og sender et nytt. Saldoen finner kunden nederst på nettsiden. Ikke oppgi saldo på chat til andre enn den som har koden.`,
  },
  {
    articleId: 'kampanjepriser',
    title: 'Kampanjepriser og prisløfte',
    category,
    keywords: ['salg', 'tilbud', 'rabatt', 'kampanje', 'prisgaranti'],
    verifiedAt: calendar.day(-2),
    body: `Slå alltid opp prisen. Kampanjer starter og slutter ved midnatt, og den du husker fra i går, kan være feil i dag.

## Vanlige spørsmål

- **Jeg kjøpte den forrige uke til full pris.** Settes varen ned innen 14 dager etter kjøpet, betaler vi mellomlegget. Trenger bare ordrenummeret.
- **Gjelder tilbudet i butikk?** Ja, vi har samme pris overalt.
- **Kan jeg bruke to rabatter?** Nei, den beste av dem gjelder.
- **Er tilbudet på alle størrelser?** Ja, så lenge størrelsen er på lager.

## Når kunden har sett en annen pris

Be om lenke eller skjermbilde. Er det vår side som har vist feil, får kunden prisen hen så, med mindre det er en åpenbar skrivefeil. Hos konkurrenter matcher vi ikke pris. Er du usikker, spør teamleder før du svarer.`,
  },
];
