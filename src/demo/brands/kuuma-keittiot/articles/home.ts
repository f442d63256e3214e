import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';

const category = 'Valinta ja hoito';

export const homeArticles: readonly Article[] = [
  {
    articleId: 'sohvakankaat',
    title: 'Sohvakankaat: kestävyys, pesu ja kotieläimet',
    category,
    keywords: ['verhoilu', 'kangas', 'kissa', 'koira', 'tahra', 'pesu'],
    verifiedAt: calendar.day(-13),
    body: `Saari-, Utu- ja Ulappa-sohvissa on sama kangas: tiivis polyesterikudos, joka kestää 60 000 hankauskierrosta.

## Pesu

- Saaren päälliset irtoavat vetoketjulla ja pestään 30 asteessa, ei rumpukuivausta
- Utussa ja Ulapassa irtoavat vain tyynynpäälliset
- Tuore tahra painellaan kuivaksi ja pyyhitään haalealla vedellä ja miedolla saippualla

## Kotieläimet

Tiivis kudos ei tarjoa kissan kynsille silmukoita, mutta mikään kangas ei ole kynnenkestävä. Karvat lähtevät kostealla kumihanskalla. Vaalean koiran kanssa beige ja vaaleanharmaa ovat armeliaimmat.

## Kangasnäytteet

Lähetämme viisi näytettä maksutta postissa. Pyydä osoite ja kerro, että näytteet tulevat 3–4 arkipäivässä. Ruudun väri ei koskaan ole ihan sama kuin oikea, joten näyte säästää monta palautusta.`,
  },
  {
    articleId: 'nahan-hoito',
    title: 'Nahkasohvan hoito',
    category,
    keywords: ['nahka', 'semianiliini', 'hoitoaine', 'halkeilu'],
    verifiedAt: calendar.day(-60),
    body: `Karhula on semianiliininahkaa istuinpinnoissa. Se hengittää ja patinoituu, eli pieni sävyvaihtelu ja arvet kuuluvat asiaan.

## Arjen hoito

1. Imuroi pehmeällä suulakkeella kerran viikossa.
2. Pyyhi kostealla liinalla kerran kuussa.
3. Levitä nahanhoitoainetta kaksi kertaa vuodessa, keväällä ja syksyllä.

## Vältä

- Suoraa auringonpaistetta ja patteria alle 30 cm päässä
- Yleispuhdistusainetta, ammoniakkia ja liuottimia
- Märkiä farkkuja vaalealla nahalla – sininen väri siirtyy

## Kun jotain sattuu

Rasvatahra imeytetään talkilla yön yli. Kuulakärkikynään ei kannata koskea itse: pyydä kuva ja ohjaa asiakas nahkahuoltoon. Halkeama kahden ensimmäisen vuoden aikana on reklamaatio, ja siitä kirjataan aina kuvat ja tilausnumero.`,
  },
  {
    articleId: 'puupintojen-hoito',
    title: 'Puupintojen hoito: öljy, vaha ja lakka',
    category,
    keywords: ['tammi', 'pähkinä', 'öljyäminen', 'hionta', 'rengas pöydässä'],
    verifiedAt: calendar.day(-36),
    body: `Talkoot, Vieras, Kehrä ja Lampi ovat mattalakattua viilua. Massiivitammiset työtasot ovat öljyttyjä. Hoito on siis eri.

## Lakattu viilu

Pyyhi kostealla ja kuivaa heti. Lasinalunen kannattaa, koska kuuma muki voi jättää vaalean renkaan. Viilua ei hiota.

## Öljytty tammi

1. Ensimmäisen kuukauden aikana öljyä kerran viikossa.
2. Sen jälkeen kaksi kertaa vuodessa tai kun vesi ei enää helmeile.
3. Pienen naarmun voi hioa 180-karkeuksella syyn suuntaan ja öljytä päälle.

## Puu elää

Talvella ilma on kuivaa ja kansi voi supistua pari milliä. Se ei ole vika. Jatkopöydän välin voi tarkistaa uudelleen syksyllä. Jos raosta menee läpi kolikko, pyydä kuva ja kirjaa reklamaatio.`,
  },
  {
    articleId: 'patjan-valinta',
    title: 'Patjan jämäkkyys: pehmeä, keskikova vai kova?',
    category,
    keywords: ['patja', 'jämäkkyys', 'runkopatja', 'selkä', 'nukkuminen'],
    verifiedAt: calendar.day(-22),
    body: `Oikea jämäkkyys riippuu painosta ja nukkuma-asennosta, ei iästä.

## Suuntaa antava taulukko

| Paino | Kyljellään | Selällään tai vatsallaan |
| --- | --- | --- |
| alle 60 kg | pehmeä | keskikova |
| 60–90 kg | keskikova | keskikova |
| yli 90 kg | keskikova | kova |

## Pariskunta, jolla on eri toiveet

Kaksi 80 cm tai 90 cm Yöpuu-runkopatjaa vierekkäin ja yhteinen petauspatja. Näin kumpikin saa omansa eikä väliin jää rakoa.

## Kokeiluaika

Yöpuussa on 60 yön kokeiluaika. Jämäkkyyden saa vaihtaa kerran, ja me hoidamme vaihdon kuljetuksen. Suosittele odottamaan kolme viikkoa, sillä keho tottuu uuteen alustaan hitaasti. Emme anna lääketieteellisiä neuvoja: jos asiakkaalla on selkävaiva, ehdota, että hän kysyy fysioterapeutilta.`,
  },
  {
    articleId: 'ruokapoydan-koko',
    title: 'Minkä kokoinen ruokapöytä?',
    category,
    keywords: ['ruokapöytä', 'montako mahtuu', 'pöydän koko', 'jatkopöytä'],
    verifiedAt: calendar.day(-19),
    body: `Laske 60 cm pöydän reunaa jokaista istujaa kohti ja 80 cm tilaa tuolin taakse.

## Montako mahtuu

- Kehrä 90 cm: kaksi arjessa, kolme sovussa
- Kehrä 120 cm: neljä tai viisi
- Talkoot 140 cm: neljä, päihin kaksi lisää
- Talkoot 180 cm: kuusi
- Talkoot 220 cm: kahdeksan
- Vieras 120–160 cm: neljästä kuuteen
- Vieras 160–240 cm: kuudesta kymmeneen

## Pieni keittiö

Pyöreä pöytä antaa periksi kulkureitillä, koska siinä ei ole kulmia. Penkki seinän puolella säästää noin 20 cm, koska se menee pöydän alle.

## Tuolin korkeus

Kaikki ruokapöytämme ovat 74 cm korkeita ja Kaisla- ja Sammal-tuolit sopivat niihin. Jos asiakkaalla on omat tuolit, istuinkorkeuden pitäisi olla 44–47 cm ja käsinojien alle 66 cm.`,
  },
  {
    articleId: 'kaatumiseste',
    title: 'Kaatumiseste ja lapsiperheen kalusteet',
    category,
    keywords: ['lapset', 'turvallisuus', 'seinäkiinnitys', 'lipasto', 'kerrossänky'],
    verifiedAt: calendar.day(-10),
    body: `Lipasto, hylly ja vaatekaappi kiinnitetään aina seinään. Tämä ei ole suositus vaan kasausohjeen vaihe, ja siksi jokaisessa pakkauksessa on kaatumiseste.

## Oikea ruuvi oikeaan seinään

- **Puu**: pakkauksen ruuvi sellaisenaan
- **Betoni**: 8 mm tulppa, pakkauksessa mukana
- **Kipsilevy**: osuma koolaukseen tai levyankkuri rautakaupasta

## Kerrossänky

Pesä-kerrossängyn yläpeti on tarkoitettu yli 6-vuotiaille. Patjan paksuus saa olla enintään 14 cm, jotta laita jää riittävän korkeaksi. Sänky kiinnitetään seinään kahdesta kohdasta.

## Jos kiinnike on kadonnut

Lähetämme uuden maksutta kirjeenä. Tilausnumeroa ei tarvita, pelkkä osoite riittää. Jos asiakas kertoo, että kaluste on kaatunut tai lapsi on loukkaantunut, siirrä keskustelu heti esihenkilölle.`,
  },
  {
    articleId: 'tyopisteen-saadot',
    title: 'Työpisteen säädöt: pöytä ja tuoli kohdalleen',
    category,
    keywords: ['sähköpöytä', 'työtuoli', 'ergonomia', 'säätö', 'nousu ryhti'],
    verifiedAt: calendar.day(-50),
    body: `Suurin osa työtuolien palautuksista johtuu säädöistä. Nämä kannattaa käydä läpi ennen palautusta.

## Ryhti-tuoli

1. Istu takaosa kiinni selkänojassa ja säädä korkeus niin, että jalkapohjat ovat lattiassa.
2. Säädä istuinsyvyys: polvitaipeen ja istuimen väliin jää kolme sormea.
3. Nosta ristiselän tuki vyön kohdalle.
4. Säädä keinun jäykkyys painosi mukaan istuimen alta.

## Nousu-pöytä

Kyynärpäät ovat 90 asteen kulmassa sekä istuessa että seistessä. Tallenna korkeudet muistiin pitämällä numeroa pohjassa kolme sekuntia.

Jos pöytä ei liiku ja näytössä lukee *E01*, moottorit kohdistetaan uudelleen: paina alas-nuolta kymmenen sekuntia, kunnes pöytä käy alimmassa asennossa. Jos tämä ei auta, kirjaa reklamaatio. Moottorilla on viiden vuoden takuu.`,
  },
];
