import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Tilaus ja maksu';

export const orderArticles: readonly Article[] = [
  {
    articleId: 'maksutavat',
    title: 'Maksutavat ja osamaksu',
    category,
    keywords: ['lasku', 'osamaksu', 'verkkopankki', 'kortti', 'erämaksu'],
    verifiedAt: calendar.day(-7),
    body: `Verkkokaupassa voi maksaa verkkopankissa, kortilla, mobiilimaksulla, laskulla tai osamaksulla. Myymälässä käyvät lisäksi käteinen ja lahjakortit.

## Milloin raha veloitetaan

- Varastotuotteet: heti tilauksen yhteydessä
- Tilaustuotteet ja keittiöt: 30 % vahvistuksen yhteydessä, loput viikkoa ennen toimitusta
- Lasku: 14 päivää toimituksesta

## Osamaksu

Osamaksun myöntää rahoitusyhtiö ja päätös tulee parissa minuutissa. Emme näe päätöksen syitä emmekä voi muuttaa sitä. Älä koskaan arvaile chatissa korkoa tai kuukausierää: pyydä asiakasta katsomaan laskuri kassalta, siinä luvut ovat aina ajan tasalla.

Maksuja voi yhdistellä niin, että osa maksetaan lahjakortilla ja loput muulla tavalla. Kahta eri korttia samaan tilaukseen ei voi käyttää verkossa, mutta myymälässä voi.`,
  },
  {
    articleId: 'tilauksen-muuttaminen',
    title: 'Tilauksen muuttaminen tai peruminen',
    category,
    keywords: ['peruutus', 'muutos', 'väri vaihtoon', 'osoitteen muutos'],
    verifiedAt: calendar.day(-11),
    body: `Se, mitä voi vielä muuttaa, riippuu siitä, onko tuote varastosta vai valmistetaanko se tilauksesta.

## Varastotuotteet

Muutos tai peruminen onnistuu maksutta niin kauan kuin tilauksen tila on *Vastaanotettu* tai *Keräilyssä*. Kun tila on *Kuljetuksessa*, tilausta ei voi enää pysäyttää, mutta sen voi palauttaa.

## Tilaustuotteet

Kangasta, kokoa tai kätisyyttä voi vaihtaa kolmen arkipäivän ajan tilauksesta. Sen jälkeen tehdas on jo leikannut kankaan.

## Keittiöt

Muutokset tehdään suunnittelijan kanssa ennen kuin asiakas vahvistaa lopullisen suunnitelman. Vahvistuksen jälkeen yksittäisiä kaappeja voi lisätä, mutta ei poistaa.

Osoitteen voi vaihtaa aina ennen toimituspäivän valintaa. Pyydä tilausnumero ja tilauksessa oleva sähköpostiosoite, niin varmistat, että muutosta pyytää oikea ihminen.`,
  },
  {
    articleId: 'palautus-ja-vaihto',
    title: 'Palautus ja vaihto 30 päivän kuluessa',
    category,
    keywords: ['palautusoikeus', 'vaihto', 'hyvitys', 'peruuttamisoikeus'],
    verifiedAt: calendar.day(-5),
    body: `Käyttämättömän kalusteen saa palauttaa 30 päivän kuluessa toimituksesta. Perustetta ei kysytä.

## Palautuksen tavat

- **Myymälään**: maksutta, alkuperäisessä pakkauksessa tai muuten hyvin suojattuna
- **Nouto kotoa**: ${price('kuljetus.ovi')}, kun kaluste on pakattuna ulko-oven luona
- **Noutopisteen kautta**: ${price('kuljetus.nou')}, alle 25 kg paketit

## Mitä ei voi palauttaa

- Mittojen mukaan sahattuja työtasoja
- Asiakkaan valitsemasta kankaasta tilauksesta tehtyjä sohvia
- Patjaa, jonka suojamuovi on avattu – Yöpuu-patjoissa on silti 60 yön kokeiluaika, jonka aikana jämäkkyyden saa vaihtaa kerran

Rahat palautetaan samalla maksutavalla 14 päivän kuluessa siitä, kun kaluste on saapunut. Kootun kalusteen voi palauttaa, jos se on uuden veroinen, mutta se pitää purkaa kuljetusta varten.`,
  },
  {
    articleId: 'reklamaatio',
    title: 'Reklamaation kirjaaminen',
    category,
    keywords: ['vika', 'virhe', 'valitus', 'takuu', 'huolto'],
    verifiedAt: calendar.day(-3),
    body: `Reklamaatio kirjataan aina, vaikka asia ratkeaisi heti. Näin toistuvat viat löytyvät.

## Tarvittavat tiedot

1. Koko nimi sellaisena kuin se on tilauksella
2. Tilausnumero
3. Sähköposti ja puhelinnumero – kysy ensin lupa kirjata ne
4. Lyhyt kuvaus: mitä tapahtui, milloin huomattiin
5. Kuvat

## Mitä luvataan

Asiakas saa vastauksen sähköpostiin 24 tunnin kuluessa, viikonloppuja ja pyhiä lukuun ottamatta. Kiireellisiä ovat vesivahingot, sähkölaitteiden viat ja kaikki, mistä voi seurata vaaraa: ne siirretään heti esihenkilölle ja asiakasta pyydetään lopettamaan käyttö.

## Mitä ei luvata

Älä lupaa hyvityksen summaa, uutta tuotetta tai korjausta ennen kuin käsittelijä on katsonut kuvat. Sano sen sijaan, kuka asiaa katsoo ja milloin asiakas kuulee siitä.`,
  },
  {
    articleId: 'takuut',
    title: 'Takuut tuoteryhmittäin',
    category,
    keywords: ['takuu', 'takuuaika', 'keittiötakuu', 'runkotakuu'],
    verifiedAt: calendar.day(-40),
    body: `Takuu on valmistajan lupaus ja se on virhevastuun lisänä. Kuitti tai tilausnumero riittää todisteeksi.

| Tuote | Takuu |
| --- | --- |
| Keittiökaappien rungot, saranat ja laatikot | 10 vuotta |
| Sohvien ja nojatuolien runko | 10 vuotta |
| Runkopatjan jouset | 10 vuotta |
| Puro-hanat ja altaat | 5 vuotta |
| Nousu-pöydän moottori | 5 vuotta |
| Hehku-kodinkoneet | 3 vuotta |
| Asennustyö | 2 vuotta |
| Kankaat, tekstiilit ja valaisimet | 2 vuotta |

## Takuuseen eivät kuulu

Tavallinen kuluminen, auringon haalistama kangas, väärä puhdistusaine ja puun luonnollinen eläminen. Kodinkoneissa huolto tilataan suoraan huoltonumerosta, joka on laitteen tyyppikilven vieressä. Jos asiakas ei löydä sitä, ota mallinumero ja välitä pyyntö huoltoon.`,
  },
  {
    articleId: 'lahjakortit',
    title: 'Lahjakortit: ostaminen, voimassaolo ja käyttö',
    category,
    keywords: ['lahjakortti', 'tuparilahja', 'häälahja', 'saldo'],
    verifiedAt: calendar.day(-25),
    body: `Lahjakortteja on neljä: ${price('lahjakortti.25')}, ${price('lahjakortti.50')}, ${price('lahjakortti.100')} ja ${price('lahjakortti.200')}. Kortteja voi ostaa useita ja käyttää yhtä aikaa.

## Toimitus

- **Sähköpostilla** heti maksun jälkeen, tulostettavana ja koodina
- **Postissa** kovassa kortissa kolmessa arkipäivässä, ilman lisämaksua

## Käyttö

Koodi syötetään kassalla kohtaan *Lahjakortti tai hyvitys*. Jos ostos on pienempi kuin kortin arvo, loput jäävät kortille. Lahjakortilla voi maksaa myös kuljetuksen, kasauksen ja keittiösuunnittelun.

## Voimassaolo

Kortti on voimassa kaksi vuotta ostopäivästä. Voimassaoloa voi jatkaa kerran kuudella kuukaudella, kun asiakas pyytää sitä ennen päättymistä. Korttia ei vaihdeta rahaksi. Kadonneen kortin tilalle saa uuden ostajan sähköpostiosoitteella ja kuitilla.`,
  },
  {
    articleId: 'tarjoushinnat',
    title: 'Tarjoushinnat ja hintalupaus',
    category,
    keywords: ['ale', 'kampanja', 'alennus', 'tarjous', 'hintatakuu'],
    verifiedAt: calendar.day(-2),
    body: `Hintalistan tarjoushinta on voimassa niin kauan kuin kampanja on listassa käynnissä. Katso hinta aina listasta, älä muistista.

## Usein kysyttyä

- **Ostin viime viikolla täydellä hinnalla.** Jos sama tuote tulee tarjoukseen 14 päivän sisällä ostosta, hyvitämme erotuksen lahjakorttina. Tarvitset tilausnumeron.
- **Käykö tarjous myymälässä?** Kyllä, hinnat ovat samat verkossa ja myymälöissä.
- **Voiko kaksi alennusta yhdistää?** Ei. Asiakkaalle edullisempi jää voimaan.
- **Loppuuko tarjous kesken?** Kampanjahinta pysyy, kunnes päättymispäivä tulee tai tuote loppuu varastosta.

## Kun asiakas näki eri hinnan

Pyydä kuvakaappaus tai linkki. Jos hinta on ollut sivulla väärin, asiakas saa sen hinnan, jonka hän näki, kunhan kyse ei ole ilmeisestä näppäilyvirheestä. Epäselvät tapaukset ratkaisee tiiminvetäjä.`,
  },
];
