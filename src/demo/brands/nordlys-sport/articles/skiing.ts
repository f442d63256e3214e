import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Ski';

export const skiArticles: readonly Article[] = [
  {
    articleId: 'lengde-og-spenn',
    title: 'Riktig lengde og spenn på felleski',
    category,
    keywords: ['skilengde', 'spenn', 'vekt', 'felleski', 'størrelse ski'],
    verifiedAt: calendar.day(-5),
    body: `Spør om høyde **og** vekt. På felleski er det vekten som bestemmer om det blir feste.

## Lengde

Kroppshøyde pluss 10–20 cm. Er kunden midt imellom, velger nybegynneren den korteste.

## Spenn på Nordspor felleski

| Lengde | Mykt | Middels | Hardt |
| --- | --- | --- | --- |
| 182 | under 50 kg | 50–57 kg | over 57 kg |
| 187 | under 56 kg | 56–64 kg | over 64 kg |
| 192 | under 63 kg | 63–71 kg | over 71 kg |
| 197 | under 70 kg | 70–79 kg | over 79 kg |
| 202 | under 77 kg | 77–86 kg | over 86 kg |
| 207 | under 84 kg | 84–94 kg | over 94 kg |

## Tommelfingerregel

Sliter kunden med feste i bakkene, er skiene for harde. Bråbremser fella i utforkjøringene, er de for myke. Vekt med sekk teller hvis kunden stort sett går med sekk.`,
  },
  {
    articleId: 'felle-eller-smoring',
    title: 'Felleski eller smøreski?',
    category,
    keywords: ['felle', 'smøring', 'nybegynner', 'hvilke ski'],
    verifiedAt: calendar.day(-18),
    body: `Det finnes ikke noe riktig svar, men to spørsmål løser det meste: Hvor ofte går du, og liker du å smøre?

## Felleski passer når

- kunden vil ut døra på fem minutter
- føret skifter mellom pluss og minus
- skiene brukes en til to ganger i uka

## Smøreski passer når

- kunden vil ha best mulig glid og lavest vekt
- det er stabilt kaldt der kunden bor
- smøring er en del av kosen

## Ærlig sammenligning

Felleski glir litt dårligere, særlig på tørr, kald snø, og fella må byttes omtrent hver tredje sesong. Smøreski er raskere, men bare når de er riktig smurt. Nordspor smøreski har første steinslip inkludert. Har kunden aldri smurt før, anbefal felleski uten å blunke.`,
  },
  {
    articleId: 'fellepleie',
    title: 'Slik steller du felleski',
    category,
    keywords: ['ising', 'rens', 'impregnering', 'feller', 'fellebytte'],
    verifiedAt: calendar.day(-20),
    body: `En felle som iser, er nesten alltid skitten. Rens før du impregnerer.

## Etter hver femte tur

1. Ha fellerens på en klut og tørk i lengderetningen.
2. La skien tørke i en time.
3. Påfør impregnering og børst forsiktig bakover.
4. Vent ti minutter før du går.

Rens og impregnering koster ${price('fellepleie-spor.ren')} per flaske og holder til omtrent femten behandlinger.

## Ikke gjør dette

- Ikke ha festevoks på fella
- Ikke varm fella med jern; limet løsner
- Ikke la skiene ligge i en varm bil

## Bytte av felle

Når fella er blank midt på og skien glipper i bakkene, er det på tide. Feller til Nordspor bytter vi på verkstedet. Prisen avhenger av lengden, så be kunden ta skiene med innom.`,
  },
  {
    articleId: 'stavlengde',
    title: 'Stavlengde: klassisk og skøyting',
    category,
    keywords: ['staver', 'lengde', 'kappe staver', 'skøytestaver'],
    verifiedAt: calendar.day(-27),
    body: `Regn av kroppshøyden uten sko, og rund av til nærmeste fem centimeter.

## Formelen

- **Klassisk**: høyde × 0,83
- **Skøyting**: høyde × 0,89

| Høyde | Klassisk | Skøyting |
| --- | --- | --- |
| 160 cm | 135 cm | 140 cm |
| 170 cm | 140 cm | 150 cm |
| 180 cm | 150 cm | 160 cm |
| 185 cm | 155 cm | 165 cm |

## Aluminium eller karbon?

Aluminium tåler mer juling og passer dem som går tur. Karbon er lettere og svinger bedre, men kan sprekke hvis en skikant treffer den.

## Kapping

Tak-stavene kan kappes inntil 10 cm i butikk mens kunden venter. Kappede staver kan ikke returneres, så prøv lengden på gulvet først, med skiskoene på.`,
  },
  {
    articleId: 'skiprepp-nivaer',
    title: 'Skiprepp: hva er forskjellen?',
    category,
    keywords: ['steinslip', 'glid', 'prepp', 'smøring', 'nye ski'],
    verifiedAt: calendar.day(-7),
    body: `Vi har tre nivåer. Spør hvor mye kunden går, ikke hvor mye hen vil bruke.

## Nivåene

- **Basis ${price('skiprepp.bas')}**: rens, ny glid, siklet og børstet. Fin før ferien.
- **Pluss ${price('skiprepp.plu')}**: som basis, pluss struktur og feste etter ukens vær.
- **Steinslip ${price('skiprepp.ste')}**: ny såle, ny struktur og mettet med glid. For slitte eller gråe såler.

## Leveringstid

Basis og pluss leveres over natta hvis skiene er inne før klokken 16. Steinslip tar 4–6 virkedager, og nærmere to uker i romjula.

## Slik leveres skiene inn

Bind dem sammen, merk dem med navn og telefon, og ta av rulleskibindinger og klister. Felleski tar vi også imot: da behandler vi bare glidsonene og renser fella.`,
  },
  {
    articleId: 'montering-av-binding',
    title: 'Montering og flytting av binding',
    category,
    keywords: ['binding', 'montere', 'flytte binding', 'skisko'],
    verifiedAt: calendar.day(-31),
    body: `Kjøper kunden ski og Klikk-binding sammen, monterer vi gratis. Ellers koster det ${price('montering-binding')} per par.

## Slik går det til

Vi måler balansepunktet på hver ski og setter bindingen der. Skiene er klare neste virkedag, og sendes fra verkstedet hvis ordren er lagt inn på nett. Regn derfor med én dag ekstra leveringstid.

## Flytte bindingen selv

Klikk kan skyves uten verktøy:

1. **Framover** gir mer feste.
2. **Bakover** gir mer glid.
3. Flytt ett hakk om gangen og gå en runde.

## Passer skoene?

Glid-skoene passer alle våre bindinger. Har kunden gamle sko, be om bilde av sålen: to riller på langs er riktig. Er det én rille i midten, må skoene byttes. Vi monterer ikke brukte bindinger fra andre ski.`,
  },
  {
    articleId: 'barneski',
    title: 'Ski til barn: lengde og første pakke',
    category,
    keywords: ['barneski', 'knøtt', 'skipakke', 'første ski'],
    verifiedAt: calendar.day(-12),
    body: `Korte ski gir glade barn. Gå ned en lengde heller enn opp.

## Velg lengde

| Barnets høyde | Skilengde |
| --- | --- |
| 80–95 cm | 90 cm |
| 95–105 cm | 100 cm |
| 105–115 cm | 110 cm |
| 115–125 cm | 120 cm |
| 125–135 cm | 130 cm |

Knøtt-pakken inneholder ski med feller, staver og ferdig montert binding. Sko kjøpes ved siden av, og de bør ha én centimeter å vokse på.

## Staver eller ikke?

De første turene går best uten. Da bruker barnet beina og finner balansen. Fra fem–seks år er staver morsomt, og de skal nå til armhulen.

## Vokser barnet raskt?

Leie kan lønne seg i påsken. En uke for barn koster ${price('skileie.uke.bar')}, og da er skoene med.`,
  },
  {
    articleId: 'festesmoring',
    title: 'Hvilken festevoks i dag?',
    category,
    keywords: ['smøretips', 'festevoks', 'klister', 'føre'],
    verifiedAt: calendar.day(-15),
    body: `Spør om temperaturen i lufta og om snøen er ny eller gammel. Resten er erfaring.

## Spor-boksene

- **Grønn**: −10 til −4, tørr snø
- **Blå**: −6 til −1, den som brukes mest
- **Fiolett**: rundt null, fuktig ny snø
- **Klister**: våt, grov eller isete snø

## Slik legges den

1. Rens festesonen, som går fra hælen og cirka 45 cm framover.
2. Legg et tynt lag og kork det ut.
3. Gjenta tre til fem ganger. Flere tynne lag er bedre enn ett tykt.
4. La skiene stå ute i ti minutter før du går.

## Redningen underveis

Glipper det, legg litt mykere voks midt på. Iser det, skrap av og legg kaldere voks utenpå. All smøringen vår er fluorfri.`,
  },
];
