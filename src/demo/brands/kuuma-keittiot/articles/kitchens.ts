import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Keittiöt';

export const kitchenArticles: readonly Article[] = [
  {
    articleId: 'keittion-suunnittelu',
    title: 'Keittiösuunnittelu vaihe vaiheelta',
    category,
    keywords: ['suunnittelija', 'suunnitteluaika', '3D-kuva', 'tarjous keittiöstä'],
    verifiedAt: calendar.day(-8),
    body: `Suunnittelu kestää noin 90 minuuttia ja sen jälkeen asiakkaalla on pohjakuva, 3D-kuvat ja eritelty hinta.

## Kolme tapaa

- **Etänä ${price('suunnittelu.eta')}**: videopuhelu, asiakas lähettää mitat ja kuvat etukäteen
- **Myymälässä ${price('suunnittelu.myy')}**: materiaalit näkee ja niitä saa koskea
- **Kotikäynti ${price('suunnittelu.kot')}**: suunnittelija tulee mittaamaan ja katsomaan tilan

Hinta hyvitetään kokonaan, kun keittiö tilataan kolmen kuukauden sisällä.

## Mitä ottaa mukaan

1. Huoneen mitat ja ikkunoiden, ovien ja pattereiden paikat
2. Kuva vesi- ja viemäriliitännöistä
3. Kodinkoneet, jotka jäävät käyttöön
4. Suuntaa antava budjetti – se säästää kaikkien aikaa

Suunnitelma on asiakkaan oma ja sen saa pitää, vaikka tilausta ei tulisi.`,
  },
  {
    articleId: 'keittion-mittaaminen',
    title: 'Näin asiakas mittaa keittiön itse',
    category,
    keywords: ['mittaus', 'mitat', 'pohjakuva', 'mittausohje'],
    verifiedAt: calendar.day(-33),
    body: `Suunnitteluun riittävät asiakkaan omat mitat. Ennen tilauksen vahvistamista suosittelemme tarkistusmittausta (${price('mittaus')}), jolloin mittavirheet ovat meidän vastuullamme.

## Mittaa näin

1. Jokainen seinä **kolmelta korkeudelta**: lattian rajasta, metristä ja katon rajasta. Kirjoita pienin.
2. Huonekorkeus kummastakin päästä.
3. Ikkunat ja ovet karmeineen sekä etäisyys nurkkaan.
4. Viemärin, vesiputkien ja sähkörasioiden keskikohta nurkasta ja lattiasta.
5. Patterit, hormit ja pilarit.

## Tyypilliset kompastuskivet

- Vanhan talon nurkka ei ole suora: mittaa myös nurkasta nurkkaan vinosti
- Listat unohtuvat – mittaa seinästä seinään, ei listasta listaan
- Laatta tulee vasta myöhemmin: lisää sen paksuus

Merkitse kaikki senttimetreinä ja valokuvaa paperi.`,
  },
  {
    articleId: 'keittion-toimitusaika',
    title: 'Keittiön toimitusaika ja remontin järjestys',
    category,
    keywords: ['aikataulu', 'toimitusaika', 'remontti', 'milloin keittiö tulee'],
    verifiedAt: calendar.day(-14),
    body: `Kuuma-kaapit toimitetaan 3–4 viikossa siitä, kun suunnitelma on vahvistettu. Kompakti- ja kvartsitasot mitataan vasta, kun kaapit ovat paikallaan, ja ne valmistuvat siitä kahdessa viikossa.

## Tyypillinen aikataulu

| Viikko | Mitä tapahtuu |
| --- | --- |
| 0 | Suunnitelma vahvistetaan, 30 % maksetaan |
| 1 | Tarkistusmittaus |
| 3–4 | Kaapit ja kodinkoneet toimitetaan |
| 4 | Kaappien asennus, 2–3 päivää |
| 4 | Kivitason mittaus |
| 6 | Kivitason asennus, allas ja hana |

## Vinkkejä remonttiin

Sähköt, putket, seinäpinnat ja lattia tehdään ennen kaappeja. Laminaattitaso mahdollistaa altaan kytkemisen samalla viikolla. Jos taloyhtiö vaatii remontti-ilmoituksen, sen käsittelyyn kannattaa varata pari viikkoa.`,
  },
  {
    articleId: 'keittion-asennus',
    title: 'Keittiön asennus: hinnat ja työnjako',
    category,
    keywords: ['asentaja', 'asennushinta', 'putkimies', 'sähköasentaja'],
    verifiedAt: calendar.day(-6),
    body: `Asennus hinnoitellaan kaappien ja töiden mukaan, joten loppusumman voi laskea suunnitelmasta.

## Hinnat

- Kaappi tai laatikosto: ${price('asennus.kaa')}
- Työtaso sovitettuna ja saumattuna: ${price('asennus.tas')}
- Allas ja hana kytkettyinä: ${price('asennus.all')}
- Sähkölaitteen kytkentä: ${price('asennus.sah')}

## Esimerkki

Kymmenen kaapin suora keittiö, yksi taso, allas ja hana sekä uunin ja induktiotason kytkentä vie asentajilta yleensä kolme päivää.

## Asiakas huolehtii

- Vanha keittiö on purettu ja seinät ovat valmiit
- Vesi on suljettavissa ja sulut toimivat
- Sähkörasiat ovat suunnitelman mukaisilla paikoilla

Asentaja vie pakkaukset pois. Työllä on kahden vuoden takuu. Jos asiakas asentaa itse, sähkö- ja vesityöt pitää silti teettää valtuutetulla ammattilaisella.`,
  },
  {
    articleId: 'tyotason-valinta',
    title: 'Mikä työtaso sopii kenelle?',
    category,
    keywords: ['laminaatti', 'kvartsi', 'tammi', 'kompaktilaminaatti', 'kivitaso'],
    verifiedAt: calendar.day(-21),
    body: `Kysy ensin, mitä keittiössä tehdään eniten ja kuka siivoaa. Vasta sitten puhutaan väristä.

## Vertailu

- **Laminaatti**: helppo ja edullinen, kestää arkea. Ei kuumaa kattilaa suoraan tasolle, saumat pidetään kuivina.
- **Massiivitammi**: lämmin ja korjattavissa. Öljytään kahdesti vuodessa, naarmut voi hioa pois.
- **Kompaktilaminaatti**: ohut, läpivärjätty ja vettä pelkäämätön. Sopii alta kiinnitettävän altaan kanssa.
- **Kvartsi**: kovin ja hoidoltaan helpoin. Painava, mitataan paikan päällä, ei siedä avotulta.

## Usein kysytään

*Voiko tason lyhentää itse?* Laminaatin ja tammen voi. Kompakti ja kvartsi sahataan tehtaalla.

*Kuinka paksu taso on?* Laminaatti 30 mm, tammi 27 mm, kompakti 12 mm ja kvartsi 20 mm. Ohut taso muuttaa altaan ja hanan kiinnitystä, joten tarkista yhteensopivuus.`,
  },
  {
    articleId: 'saarekkeen-mitoitus',
    title: 'Saarekkeen mitoitus ja istumapaikat',
    category,
    keywords: ['saareke', 'käytävä', 'baarijakkara', 'istumapaikat'],
    verifiedAt: calendar.day(-28),
    body: `Saareke on hieno, kun sen ympäri pääsee kulkemaan. Jos tila ei riitä, niemeke on lähes aina parempi.

## Vapaat mitat

- Työpuolella vähintään **110 cm** vastakkaiseen kaappiin
- Kulkupuolella vähintään **90 cm**
- Astianpesukoneen luukun edessä 120 cm

## Istumapaikat

Varaa istujaa kohti 60 cm ja jalkatilaa 30 cm. 160 cm saarekkeeseen mahtuu kaksi, 220 cm saarekkeeseen kolme istujaa. 90 cm korkean saarekkeen ääreen sopii 65 cm Orsi-jakkara.

## Sähkö ja vesi

Saarekkeeseen vedettävät sähköt ja viemäri tulevat lattian kautta, ja ne suunnitellaan ennen lattian pintamateriaalia. Kerrostalossa viemärin siirto tarvitsee taloyhtiön luvan. Keittotason yläpuolelle valitaan saarekemallinen liesituuletin, ja katon korkeuden pitää olla vähintään 240 cm.`,
  },
  {
    articleId: 'kodinkoneet-keittioon',
    title: 'Kodinkoneiden valinta ja kalustepaikat',
    category,
    keywords: ['uuni', 'astianpesukone', 'induktio', 'jääkaappi', 'liesituuletin'],
    verifiedAt: calendar.day(-17),
    body: `Hehku-laitteet mahtuvat aina Kuuma-kaappeihin. Jos asiakas tuo oman laitteen, pyydä mallinumero ja tarkista asennusmitat valmistajan ohjeesta.

## Tarvittava kaappi

- Uuni ja mikro: uunikaappi 60 cm, leveys sisältä 56 cm
- Integroitava astianpesukone: oma aukko 45 tai 60 cm, ovi etusarjasta
- Kalusteisiin sijoitettava jääkaappi: korkeakaapin paikka, tuuletusrako sokkelissa
- 80 cm induktiotaso: 80 cm alakaappi tai laatikosto

## Sähköt

Induktiotaso tarvitsee kolmivaihekytkennän ja uuni oman ryhmän. Kytkennän saa meiltä hintaan ${price('asennus.sah')} laitetta kohti, kun rasia on valmiina.

## Tuuletus

Kerrostalossa liesituulettimen saa liittää hormiin vain, jos taloyhtiö sallii sen. Muuten valitaan aktiivihiilisuodatin, joka vaihdetaan noin puolen vuoden välein.`,
  },
  {
    articleId: 'pelkat-ovet-uusiksi',
    title: 'Voiko vaihtaa pelkät ovet?',
    category,
    keywords: ['etusarja', 'ovien vaihto', 'vanha keittiö', 'pintaremontti'],
    verifiedAt: calendar.day(-45),
    body: `Voi, jos rungot ovat kunnossa ja keittiö on meiltä. Muiden valmistajien runkoihin ovemme eivät sovi, koska saranaporaukset ovat eri kohdissa.

## Milloin ovien vaihto kannattaa

- Rungot ovat suorat ja kuivat, eikä allaskaapissa ole turvotusta
- Kaappien järjestys toimii arjessa
- Keittiö on enintään noin 15 vuotta vanha

## Miten edetään

1. Asiakas lähettää kuvan keittiöstä ja yhden oven sisäpuolella olevasta tarrasta.
2. Katsomme sarjan ja mitat tilaushistoriasta.
3. Teemme tarjouksen ovista, saranoista ja vetimistä kolmessa arkipäivässä.

Samalla kannattaa harkita uutta työtasoa, välitilalevyä ja sokkelia, sillä ne muuttavat ilmettä eniten. Älä lupaa hintaa chatissa: ovia myydään erikseen vain tarjouksella.`,
  },
];
