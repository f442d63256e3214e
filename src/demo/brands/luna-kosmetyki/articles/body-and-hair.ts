import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const body = 'Pielęgnacja ciała';
const hair = 'Włosy';

export const bodyAndHairArticles: readonly Article[] = [
  {
    articleId: 'balsam-czy-maslo',
    title: 'Balsam, masło czy olejek do ciała',
    category: body,
    keywords: ['balsam', 'masło shea', 'olejek', 'sucha skóra', 'nawilżanie ciała'],
    verifiedAt: calendar.day(-24),
    body: `Pytamy, jak sucha jest skóra i czy kosmetyk ma się wchłonąć przed ubraniem.

## Dobór

- **Balsam Jedwab** – na co dzień, wchłania się w dwie minuty; ${price('balsam-do-ciala.200.fig')} za 200 ml, ${price('balsam-do-ciala.400.fig')} za 400 ml z pompką
- **Masło Otula** – łokcie, kolana, skóra zimą; 25% masła shea, najlepiej wieczorem
- **Suchy olejek Połysk** – lato i wieczorne wyjścia; ${price('olejek-do-ciala.50.kla')} za 50 ml, wersja ze złotymi drobinkami nieco droższa

## Zapachy

Wanilia i figa, róża i malina, zielona herbata, lawenda i len oraz wersja bez zapachu. Dla osób z alergią proponujemy tylko tę ostatnią.

## Jak używać

Nakładać na lekko wilgotną skórę, tuż po prysznicu. Masło w słoiczku twardnieje w chłodzie: to naturalne, wystarczy ogrzać je w dłoniach.`,
  },
  {
    articleId: 'peeling-ciala',
    title: 'Peeling cukrowy i domowe spa',
    category: body,
    keywords: ['peeling', 'kąpiel', 'sól', 'kula do kąpieli', 'spa'],
    verifiedAt: calendar.day(-52),
    body: `Peeling Kryształ, ${price('peeling-cukrowy.roz')} za słoik 250 g, stosuje się raz lub dwa razy w tygodniu na mokrą skórę.

## Kolejność w łazience

1. Krótki prysznic, ciepła woda
2. Peeling kolistymi ruchami, od stóp ku górze
3. Spłukanie bez żelu – olej z pestek winogron zostawia ochronną warstwę
4. Balsam lub masło

## Kiedy nie

- Na świeżo wydepilowaną skórę; trzeba odczekać 24 godziny
- Na rany, oparzenia słoneczne i żylaki
- Do twarzy: kryształki są na to za ostre

## Do kąpieli

Sól Wieczór, ${price('sol-do-kapieli.300.law')} za 300 g: dwie garście na wannę. Osobom z chorobami serca i kobietom w ciąży radzimy zapytać lekarza przed gorącą kąpielą z solą. Uwaga na śliskie dno wanny po peelingu.`,
  },
  {
    articleId: 'dezodorant-spokoj',
    title: 'Dezodorant Spokój: pierwsze tygodnie bez aluminium',
    category: body,
    keywords: ['dezodorant', 'antyperspirant', 'pocenie', 'aluminium', 'plamy'],
    verifiedAt: calendar.day(-35),
    body: `To dezodorant, nie antyperspirant: ogranicza zapach, ale nie blokuje pocenia. Warto powiedzieć to przed zakupem, bo stąd biorą się rozczarowania.

## Zmiana krok po kroku

- Pierwsze **dwa do trzech tygodni** skóra się przyzwyczaja i poci się bardziej
- W tym czasie można używać go dwa razy dziennie
- Na noc i na świeżo ogoloną skórę – wersja bez zapachu

## Forma

Kulka 50 ml kosztuje ${price('dezodorant.kul.zhe')} i daje lżejsze odczucie; sztyft 50 g za ${price('dezodorant.szt.zhe')} jest wygodniejszy w podróży i wystarcza na dłużej.

## Plamy na ubraniach

Nie zawiera soli aluminium, więc nie żółci białych koszul. Przed ubraniem trzeba odczekać minutę, aż wyschnie. Przy nadmiernym poceniu odsyłamy do lekarza.`,
  },
  {
    articleId: 'dlonie-i-paznokcie',
    title: 'Suche dłonie i trwały manicure',
    category: body,
    keywords: ['krem do rąk', 'lakier', 'skórki', 'manicure', 'zmywacz'],
    verifiedAt: calendar.day(-29),
    body: `Krem Rękawiczka nakładamy po każdym myciu rąk. Tubka 30 ml do torebki kosztuje ${price('krem-do-rak.30.bez')}, 75 ml ${price('krem-do-rak.75.bez')}.

## Manicure, który trzyma tydzień

1. Zmyć stary lakier i odtłuścić płytkę
2. Baza wzmacniająca, ${price('baza-i-top.baz')}
3. Dwie cienkie warstwy lakieru, ${price('lakier.07')}, po pięć minut przerwy
4. Top, który wysycha w 60 sekund
5. Olejek do skórek wieczorem

## Dobrze wiedzieć

- Lakiery nie są hybrydowe: nie potrzebują lampy
- Zmywacz bez acetonu jest łatwopalny, wysyłamy go tylko kurierem na terenie Polski
- Kolor 11 błękit jest chwilowo niedostępny; najbliższy to 10 lawenda

Przy łamliwych paznokciach polecamy samą bazę przez dwa tygodnie, bez koloru.`,
  },
  {
    articleId: 'dobor-szamponu',
    title: 'Szampon i odżywka Rytuał: dobór do włosów',
    category: hair,
    keywords: ['szampon', 'odżywka', 'włosy farbowane', 'włosy kręcone', 'przetłuszczanie'],
    verifiedAt: calendar.day(-14),
    body: `Szampon dobieramy do **skóry głowy**, odżywkę do **końcówek**. Dlatego para nie musi być z jednej wersji.

## Cztery wersje

- Suche i zniszczone – po rozjaśnianiu, po lecie
- Farbowane – chroni kolor, pH lekko kwaśne
- Kręcone – bez silikonów, podkreśla skręt
- Przetłuszczające się – mycie co drugi dzień zamiast codziennie

## Opakowania i ceny

| Produkt | Cena |
| --- | --- |
| Szampon 250 ml | ${price('szampon.250.suc')} |
| Szampon 500 ml | ${price('szampon.500.suc')} |
| Uzupełnienie 500 ml | ${price('szampon.uzu.suc')} |
| Odżywka 200 ml | ${price('odzywka.200.suc')} |

Uzupełnienie zużywa o 80% mniej plastiku. Pasuje do każdej butelki 500 ml; przed przelaniem butelkę trzeba umyć i wysuszyć.

## Pierwszy miesiąc

Po szamponach z SLS włosy bywają przez dwa tygodnie cięższe. To mija.`,
  },
  {
    articleId: 'wypadanie-wlosow',
    title: 'Wypadanie włosów: wcierka i peeling skóry głowy',
    category: hair,
    keywords: ['wcierka', 'wypadanie', 'łupież', 'porost', 'trycholog'],
    verifiedAt: calendar.day(-22),
    body: `Do stu włosów dziennie to norma, jesienią bywa więcej. Pytamy, jak długo to trwa i czy coś się zmieniło: poród, choroba, dieta, leki.

## Plan na trzy miesiące

1. Peeling Świeży Start raz w tygodniu przed myciem, ${price('peeling-skory-glowy.100')} za 100 ml
2. Łagodny szampon do skóry głowy
3. Wcierka Gęstość codziennie, masaż dwie minuty, ${price('wcierka.100')} za 100 ml

Butelka 100 ml wcierki wystarcza na około miesiąc, więc opłaca się 200 ml za ${price('wcierka.200')}. Efektów nie widać wcześniej niż po **trzech miesiącach**, i nie u każdego.

## Kiedy do lekarza

Włosy wypadające plackami, swędzenie z łuską, nagłe przerzedzenie. Wcierkę w ciąży radzimy skonsultować z lekarzem, a peelingu z kwasem salicylowym nie nakładamy na podrażnioną skórę.`,
  },
  {
    articleId: 'stylizacja-i-ochrona',
    title: 'Ochrona włosów przed ciepłem i suchy szampon',
    category: hair,
    keywords: ['termoochrona', 'prostownica', 'suchy szampon', 'końcówki', 'olejowanie'],
    verifiedAt: calendar.day(-49),
    body: `Spray Tarcza chroni do 220°C. Rozpylamy go na wilgotne włosy przed suszarką albo na suche przed prostownicą; potem minuta przerwy.

## Na końcówki

Olejek Kropla: dwie krople rozgrzane w dłoniach, od połowy długości. Arganowy, ${price('olejek-do-wlosow.30.arg')} za 30 ml, do włosów grubych; lżejszy z maruli, ${price('olejek-do-wlosow.30.mar')}, do cienkich. Olejek nie zastępuje ochrony przed ciepłem.

## Suchy szampon Drugi Dzień

- Wstrząsnąć, rozpylić z 20 cm u nasady
- Odczekać dwie minuty, wyczesać
- Odcień dobrany do włosów nie zostawia białego śladu

Kosztuje ${price('suchy-szampon.bra')} i wystarcza na około 25 użyć. To aerozol, dlatego **nie wysyłamy go za granicę**. Nie zastępuje mycia: po dwóch dniach z rzędu skóra głowy potrzebuje wody.`,
  },
];
