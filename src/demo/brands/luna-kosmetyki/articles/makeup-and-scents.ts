import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const makeup = 'Makijaż';
const scents = 'Zapachy';

export const makeupAndScentArticles: readonly Article[] = [
  {
    articleId: 'odcien-podkladu',
    title: 'Dobór odcienia podkładu Druga Skóra na czacie',
    category: makeup,
    keywords: ['podkład', 'odcień', 'za ciemny', 'próbka', 'tonacja'],
    verifiedAt: calendar.day(-7),
    body: `Nie oceniamy odcienia ze zdjęcia: aparat i oświetlenie kłamią. Pytamy i proponujemy próbkę.

## Trzy pytania

1. Jak skóra reaguje na słońce: czerwieni się czy łatwo brązowieje?
2. Jakiego podkładu Pani używa teraz i czy jest dobry, za jasny, za ciemny?
3. Żyłki na nadgarstku: niebieskie (tonacja chłodna), zielone (ciepła), trudno powiedzieć (neutralna)?

## Odcienie

- **110–120** – bardzo jasna cera, zawsze się czerwieni
- **125–135** – jasna, najczęściej wybierana w Polsce
- **140–150** – średnia, łatwo się opala
- **160–170** – ciemna

Próbka 3 ml kosztuje ${price('podklad.130.p3')} i wystarcza na trzy aplikacje; pełna butelka ${price('podklad.130.30')}. Polecamy dwa sąsiednie odcienie i sprawdzenie na linii żuchwy przy oknie. Podkład ciemnieje w ciągu kwadransa, dlatego z oceną warto poczekać.`,
  },
  {
    articleId: 'korektor-i-puder',
    title: 'Korektor i puder: kolory i kolejność',
    category: makeup,
    keywords: ['korektor', 'cienie pod oczami', 'zaczerwienienia', 'puder', 'utrwalenie'],
    verifiedAt: calendar.day(-38),
    body: `Korektor pod oczy wybiera się o ton jaśniejszy od podkładu, na wypryski – dokładnie w kolorze skóry.

## Co czym przykryć

- Sine cienie: C35 brzoskwinia, cienką warstwą
- Zaczerwienienia: korektor zielony pod podkład
- Pojedyncze przebarwienie: odcień podkładu, na koniec

Każdy odcień korektora Gumka kosztuje ${price('korektor.c20')}.

## Kolejność

Baza, podkład, korektor, róż kremowy, puder, bronzer i rozświetlacz. Kremowe nakładamy przed pudrem, prasowane po nim; odwrotnie powstają plamy.

## Który puder

Transparentny pasuje każdemu i nie zmienia koloru. Bananowy rozjaśnia pod oczami, ryżowy mocno matuje, różany ożywia szarą cerę. Puder Mgła, ${price('puder.tra')}, matuje do 8 godzin; przy cerze suchej wystarczy oprószyć nim tylko strefę T.`,
  },
  {
    articleId: 'szminki',
    title: 'Szminka, pomadka w płynie czy błyszczyk',
    category: makeup,
    keywords: ['szminka', 'pomadka', 'kolor ust', 'mat', 'trwałość'],
    verifiedAt: calendar.day(-19),
    body: `Najpierw pytamy, co jest ważniejsze: trwałość czy wygoda.

## Porównanie

| Produkt | Wykończenie | Jak długo | Cena |
| --- | --- | --- | --- |
| Szminka Aksamit | mat | 4–5 godzin | ${price('szminka.07')} |
| Pomadka Bez Śladu | pełny mat | do 10 godzin | ${price('pomadka-w-plynie.06')} |
| Błyszczyk Tafla | połysk | 2 godziny | ${price('blyszczyk.mal')} |

## Kolory, o które klientki pytają najczęściej

- Na co dzień: 03 herbaciana róża albo 04 brudny róż
- Na wesele: 06 czerwony dywan w płynie, do tego konturówka czerwień
- Zamiast wycofanej 05 fuksji: 08 wiśnia

## Rady

Pomadkę w płynie nakłada się na suche usta, cienko, i czeka minutę. Zmywa ją olejek do demakijażu; płyn micelarny nie da rady. Otwartej szminki nie przyjmujemy do zwrotu.`,
  },
  {
    articleId: 'oczy-i-brwi',
    title: 'Tusz, kredki i brwi: dla kogo która wersja',
    category: makeup,
    keywords: ['tusz', 'maskara', 'soczewki', 'brwi', 'kreska', 'wodoodporny'],
    verifiedAt: calendar.day(-46),
    body: `Przy wrażliwych oczach i soczewkach polecamy tusz Kurtyna w wersji zwykłej: schodzi ciepłą wodą z żelem i nie wymaga tarcia.

## Tusz

- **Czarny lub brązowy** – na co dzień; brąz łagodniejszy przy jasnych rzęsach
- **Czarny wodoodporny** – wesele, basen, łzawiące oczy; zmywać olejkiem

Tusz wymieniamy po trzech miesiącach, a po zapaleniu spojówek od razu.

## Kredki

Kredka do oczu Linia, ${price('kredka-do-oczu.cza')}, zastyga w 30 sekund. Cielista na linię wodną powiększa oko.

## Brwi

1. Kredka Włosek – rysuje pojedyncze włoski, ${price('kredka-do-brwi.tau')}
2. Żel Ramka – układa i utrwala do 12 godzin, ${price('zel-do-brwi.tra')}

Odcień o ton jaśniejszy niż włosy przy brunetkach, o ton ciemniejszy przy blondynkach. Taupe pasuje do włosów popielatych.`,
  },
  {
    articleId: 'mycie-pedzli',
    title: 'Mycie pędzli i gąbek',
    category: makeup,
    keywords: ['pędzle', 'gąbka', 'czyszczenie', 'higiena', 'akcesoria'],
    verifiedAt: calendar.day(-58),
    body: `Brudne pędzle to częsta przyczyna wyprysków, o której mało kto myśli. Warto zapytać, zanim poleci się kolejny krem.

## Jak często

- Pędzel do podkładu i gąbeczka: po każdym użyciu lub co drugi dzień
- Pędzle do pudru i różu: raz w tygodniu
- Pędzle do cieni: przy zmianie koloru

## Jak myć

1. Zwilżyć samo włosie letnią wodą, skuwką w dół
2. Rozprowadzić kroplę żelu do mycia twarzy na dłoni
3. Płukać, aż woda będzie czysta
4. Suszyć na płasko, nigdy na kaloryferze ani włosiem do góry

## Kiedy wymienić

Gąbeczkę Łezka co trzy miesiące; jedna kosztuje ${price('gabka.1')}, zestaw trzech ${price('gabka.3')}. Nasze pędzle mają włosie syntetyczne, więc są wegańskie i schną w jedną noc. Zestaw ośmiu w etui to ${price('pedzel.zes')}.`,
  },
  {
    articleId: 'zapachy-luna',
    title: 'Pięć zapachów Luna: jak o nich opowiadać',
    category: scents,
    keywords: ['perfumy', 'nuty zapachowe', 'próbki', 'trwałość', 'edp'],
    verifiedAt: calendar.day(-11),
    body: `Zapachu nie da się powąchać na czacie, dlatego pytamy o ulubione perfumy i porę dnia, a potem polecamy próbki.

## Zapachy w jednym zdaniu

- **Nów** – piżmo i irys: czysty, pudrowy, do biura
- **Kwadra** – figa i cedr: zielony i drzewny, także dla mężczyzn
- **Pełnia** – jaśmin i wanilia: ciepły, na wieczór
- **Zorza** – bergamotka i herbata: świeży, na lato
- **Mrok** – oud i śliwka: intensywny, jesień i zima

## Ceny i trwałość

Flakon 30 ml kosztuje ${price('woda-perfumowana.30.now')} (Mrok ${price('woda-perfumowana.30.mro')}), 10 ml do torebki ${price('woda-perfumowana.10.now')}. Stężenie 18% oznacza 6–8 godzin na skórze.

## Próbki

Zestaw Fazy za ${price('probki-zapachow')} zawiera pięć próbek po 2 ml i kod na tę samą kwotę przy zakupie flakonu 30 lub 50 ml. Otwartego flakonu nie przyjmujemy do zwrotu, więc próbki naprawdę się opłacają.`,
  },
];
