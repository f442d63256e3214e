import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Kuljetus ja kasaus';

export const deliveryArticles: readonly Article[] = [
  {
    articleId: 'kuljetustavat',
    title: 'Kuljetustavat ja niiden hinnat',
    category,
    keywords: ['rahti', 'toimituskulut', 'kotiinkuljetus', 'sisäänkanto', 'noutopiste'],
    verifiedAt: calendar.day(-9),
    body: `Kuljetus maksetaan kerran tilausta kohti, ei kalustetta kohti. Hinnat koskevat Manner-Suomea.

## Vaihtoehdot

- **Noutopisteeseen ${price('kuljetus.nou')}.** Paketit, joiden paino on alle 25 kg ja pisin sivu alle 150 cm.
- **Ulko-ovelle ${price('kuljetus.ovi')}.** Kuljettaja jättää lähetyksen katutasoon oven eteen. Sopii, jos kantajia löytyy omasta takaa.
- **Sisäänkanto arkisin ${price('kuljetus.sis')}.** Kaksi kantajaa tuo kalusteet siihen huoneeseen, johon haluat, myös portaita pitkin.
- **Sisäänkanto viikonloppuna ${price('kuljetus.vkl')}.** Lauantaisin kello 9–15 pääkaupunkiseudulla, Tampereella, Turussa, Oulussa ja Jyväskylässä.

## Hyvä tietää

Ahvenanmaalle ja saaristoon, jonne ei pääse maanteitse, kuljetus lasketaan erikseen. Pyydä asiakkaalta postinumero ja lupaa vastaus saman päivän aikana.`,
  },
  {
    articleId: 'toimituspaivan-sopiminen',
    title: 'Toimituspäivän sopiminen ja siirtäminen',
    category,
    keywords: ['toimitusaika', 'aikaikkuna', 'siirto', 'milloin tulee'],
    verifiedAt: calendar.day(-15),
    body: `Toimituspäivä sovitaan vasta, kun koko tilaus on varastossa. Silloin asiakas saa tekstiviestillä linkin, josta hän valitsee sopivan päivän.

## Näin se menee

1. Tekstiviesti lähtee, kun viimeinenkin kolli on saapunut.
2. Asiakas valitsee päivän ja neljän tunnin aikaikkunan: 8–12, 12–16 tai 16–20.
3. Kuljettaja soittaa noin tuntia ennen tuloaan.

## Siirtäminen

Päivän voi vaihtaa maksutta samasta linkistä viimeistään kaksi arkipäivää ennen. Sen jälkeen siirto onnistuu puhelimitse, mutta kuljetus veloitetaan uudelleen valitun kuljetustavan mukaan.

Jos asiakas haluaa tavarat eri päivinä, tilauksen voi jakaa kahtia. Toinen toimitus maksaa saman kuin ensimmäinen. Säilytämme valmista tilausta maksutta kuusi viikkoa, joten remontin viivästyminen ei ole paha asia.`,
  },
  {
    articleId: 'mahtuuko-ovesta',
    title: 'Mahtuuko sohva sisään? Mittaa reitti ennen tilausta',
    category,
    keywords: ['ovi', 'hissi', 'porraskäytävä', 'mitat', 'iso sohva'],
    verifiedAt: calendar.day(-20),
    body: `Yleisin syy siihen, että sohva palaa varastoon, on porraskäytävä. Mittaaminen vie viisi minuuttia.

## Mitä mitataan

- Ulko-oven ja huoneen oven **vapaa leveys** karmista karmiin, ovi auki
- Hissin syvyys ja oven leveys
- Portaikon kapein kohta ja tasanteen syvyys käännöksessä

## Nyrkkisäännöt

Saari-sohvan kaksi- ja kolmipaikkainen menevät 70 cm ovesta pystyasennossa. Ulappa-divaani tulee kahdessa osassa, joista isompi tarvitsee 78 cm. Karhula-nahkasohvan selkänojaa ei saa irti, joten sille pitää olla 82 cm.

Jos mitta jää alle, kysy kuvaa reitistä ja ehdota moduulirakenteista vaihtoehtoa. Jos sohva ei mahdu sisään toimituspäivänä, se viedään takaisin ja asiakas maksaa vain kuljetuksen molempiin suuntiin.`,
  },
  {
    articleId: 'kasauspalvelu',
    title: 'Kasaus kotona: mitä kuuluu hintaan',
    category,
    keywords: ['kokoaminen', 'kasaus', 'asentaja', 'vaatekaapin kasaus'],
    verifiedAt: calendar.day(-12),
    body: `Kasauksen voi lisätä tilaukseen aina, kun kuljetustapana on sisäänkanto. Kasaajat ovat samat kaksi ihmistä, jotka tuovat kalusteet.

## Hinnat kappaleelta

- Pieni kaluste, kuten hylly tai yöpöytä: ${price('kasaus.pie')}
- Pöytä tai sänky: ${price('kasaus.poy')}
- Sohva: ${price('kasaus.soh')}
- Vaatekaappi: ${price('kasaus.kaa')}

## Mitä kuuluu mukaan

Kaluste kootaan paikalleen, ovet ja laatikot säädetään ja pakkaukset viedään pois. Vaatekaappi ja lipasto kiinnitetään seinään, kun seinä on puuta, betonia tai kipsilevyä, jossa on koolaus.

## Mitä ei kuulu

Sähkötyöt, keittiön asennus ja vanhojen kalusteiden purku. Purkamiseen voi varata lisätunnin puhelinpalvelusta. Tilan pitää olla valmiiksi tyhjänä kasaajien tullessa.`,
  },
  {
    articleId: 'vanhan-poisvienti',
    title: 'Vanhan sohvan, patjan tai kodinkoneen poisvienti',
    category,
    keywords: ['kierrätys', 'vanha pois', 'nouto', 'jäte'],
    verifiedAt: calendar.day(-30),
    body: `Viemme vanhan pois samalla, kun tuomme uuden. Palvelu tilataan sisäänkannon lisäksi ja se maksetaan tilauksen yhteydessä.

## Hinnat

- Sohva tai sänky: ${price('poisvienti.soh')}
- Kodinkone: ${price('poisvienti.kon')}
- Patja: ${price('poisvienti.pat')}

## Mitä asiakkaan pitää tehdä

- Irrottaa kodinkone vesi- ja sähköliitännöistä
- Tyhjentää sängyn laatikot ja sohvan vuodevaatetila
- Purkaa kerrossänky osiin, jos se ei mahdu ovesta kokonaisena

Emme voi ottaa mukaan kalustetta, jossa on kosteusvaurio tai tuholaisia. Hyväkuntoiset sohvat viedään kierrätyskeskukseen ja loput lajitellaan. Yksi vanha kaluste vaihtuu yhteen uuteen, mutta useammastakin voidaan sopia, kun asiakas kertoo määrän ennen kuljetuspäivää.`,
  },
  {
    articleId: 'kuljetusvaurio',
    title: 'Kaluste vaurioitui kuljetuksessa',
    category,
    keywords: ['naarmu', 'rikki', 'kolhu', 'reklamaatio', 'vaurio'],
    verifiedAt: calendar.day(-4),
    body: `Naarmu uudessa pöydässä harmittaa ketä tahansa. Pyydä anteeksi ja hoida asia loppuun samassa keskustelussa, jos vain voit.

## Kysy nämä

1. Tilausnumero
2. Kuva koko kalusteesta ja lähikuva vauriosta
3. Kuva pakkauksesta ja sen tarrasta, jos pakkaus on vielä tallella

## Mitä tarjotaan

- **Irto-osa** (ovi, jalka, kansi): uusi osa lähtee 1–2 arkipäivässä, vaihdon voi tehdä itse tai me lähetämme kasaajan maksutta.
- **Koko kaluste**: uusi tuodaan ja vaurioitunut haetaan samalla käynnillä.
- **Pieni kosmeettinen jälki**: jos asiakas haluaa pitää kalusteen, kysy hyvityksen määrä tiiminvetäjältä.

Vauriosta pitää ilmoittaa viikon sisällä toimituksesta. Kalustetta ei kannata koota, ennen kuin asia on ratkaistu.`,
  },
  {
    articleId: 'nouto-myymalasta',
    title: 'Nouto myymälästä tai varastosta',
    category,
    keywords: ['nouto', 'peräkärry', 'myymälä', 'varasto', 'aukioloajat'],
    verifiedAt: calendar.day(-18),
    body: `Nouto on maksuton. Myymälöitä on Vantaalla, Tampereella, Turussa ja Oulussa, ja kaikkien yhteydessä on noutovarasto.

## Ennen lähtöä

- Odota tekstiviestiä, jossa on noutokoodi. Ilman koodia tavaraa ei luovuteta.
- Katso viestistä kollien määrä ja pisin mitta. Runkopatjat ja työtasot eivät mahdu henkilöauton sisään.
- Ota mukaan henkilöllisyystodistus ja kuormaliinat.

## Aukioloajat

Noutovarasto palvelee arkisin 10–19, lauantaisin 10–17 ja sunnuntaisin 12–16. Pyhinä varasto on kiinni.

## Peräkärry

Myymälöistä saa lainata peräkärryn kolmeksi tunniksi. Kärry varataan tiskiltä ja siihen tarvitaan B-ajokortti. Noudettua tilausta säilytetään kaksi viikkoa, sen jälkeen siirrämme sen takaisin keskusvarastoon ja nouto siirtyy noin viikolla.`,
  },
];
