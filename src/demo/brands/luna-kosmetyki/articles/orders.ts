import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const orders = 'Zamówienia i dostawa';
const care = 'Zwroty i reklamacje';
const gifts = 'Prezenty i klub';

export const orderArticles: readonly Article[] = [
  {
    articleId: 'dostawa-i-koszty',
    title: 'Dostawa: sposoby, koszty i terminy',
    category: orders,
    keywords: ['wysyłka', 'koszt dostawy', 'kurier', 'automat paczkowy', 'darmowa dostawa'],
    verifiedAt: calendar.day(-3),
    body: `Zamówienia opłacone do godziny 13 w dzień roboczy wychodzą z magazynu tego samego dnia.

## W Polsce

| Sposób | Koszt | Czas |
| --- | --- | --- |
| Kurier | ${price('dostawa.kur')} | 1–2 dni robocze |
| Automat paczkowy | ${price('dostawa.aut')} | 1–2 dni robocze |
| Punkt odbioru | ${price('dostawa.pkt')} | 2–3 dni robocze |
| Ekspres | ${price('dostawa.eks')} | następny dzień roboczy |

Od 149 zł dostawa jest bezpłatna, z wyjątkiem ekspresu. Liczy się kwota po rabatach, bez kart podarunkowych.

## Za granicę

Kurier do krajów Unii Europejskiej: ${price('dostawa.ue')}, 4–7 dni roboczych. Poza Unię nie wysyłamy.

## Ograniczenia

Zmywacz do paznokci jedzie tylko kurierem w Polsce, suchego szamponu nie wysyłamy za granicę. Jeden taki produkt decyduje o całej paczce, więc warto zaproponować podział zamówienia.`,
  },
  {
    articleId: 'gdzie-jest-paczka',
    title: 'Gdzie jest paczka: co sprawdzić',
    category: orders,
    keywords: ['status zamówienia', 'przesyłka', 'opóźnienie', 'nie dotarła', 'śledzenie'],
    verifiedAt: calendar.day(-6),
    body: `Prosimy o numer zamówienia: zaczyna się od LK i ma sześć cyfr. Bez niego wystarczy adres e-mail, po zgodzie na jego zapisanie.

## Statusy

- **Przyjęte** – czekamy na płatność
- **W przygotowaniu** – pakujemy, zmiany jeszcze możliwe
- **Wysłane** – numer przesyłki jest w e-mailu
- **Do odbioru** – w automacie czeka 48 godzin, w punkcie 7 dni

## Kiedy reagować

1. Brak ruchu od **trzech dni roboczych** – zgłaszamy przewoźnikowi, odpowiedź do 2 dni
2. Status „doręczone”, a paczki nie ma – pytamy o sąsiadów i portiernię, potem zgłoszenie tego samego dnia
3. Brak wyniku po 7 dniach – dział obsługi wysyła zamówienie ponownie lub zwraca pieniądze

Nie obiecujemy godziny doręczenia i nie podajemy telefonu do kuriera.`,
  },
  {
    articleId: 'zmiana-zamowienia',
    title: 'Zmiana lub anulowanie zamówienia',
    category: orders,
    keywords: ['anulowanie', 'zmiana adresu', 'pomyłka', 'dodać produkt', 'odwołać'],
    verifiedAt: calendar.day(-18),
    body: `Dopóki status brzmi „Przyjęte” lub „W przygotowaniu”, zwykle da się pomóc. Po wysłaniu – już tylko przez zwrot.

## Co można zmienić

- Adres i telefon: tak, do wysłania
- Automat paczkowy na inny: tak, do wysłania
- Odcień lub pojemność: tak, jeśli cena się nie zmienia
- Dołożenie produktu: nie, ale drugie zamówienie wyślemy w jednej paczce, jeśli oba czekają

## Anulowanie

Wystarczy prośba z numerem zamówienia. Pieniądze wracają tą samą drogą w ciągu 3 dni roboczych; punkty klubowe i kod rabatowy odzyskują ważność.

## Jak to zapisać

Numer zamówienia, co było, co ma być, godzina rozmowy. Magazyn pracuje od 7 do 15; prośba z wieczora jest sprawdzana rano, więc mówimy „przekażę” zamiast „zmieniłam”.`,
  },
  {
    articleId: 'platnosci-i-faktury',
    title: 'Płatności, paragony i faktury',
    category: orders,
    keywords: ['płatność', 'faktura', 'nip', 'przelew', 'za pobraniem', 'paragon'],
    verifiedAt: calendar.day(-31),
    body: `Przyjmujemy szybki przelew, kartę, kod z aplikacji bankowej, przelew tradycyjny i kartę podarunkową. Płatności za pobraniem nie prowadzimy.

## Gdy płatność się nie udała

Link do płatności z e-maila jest ważny 24 godziny i można użyć go ponownie. Potem zamówienie anuluje się samo. Przelew tradycyjny księgujemy w 1–2 dni robocze; w tytule musi być numer zamówienia.

## Faktura

- Na firmę: **NIP trzeba podać przy zamówieniu**. Do paragonu bez NIP nie wystawimy faktury na firmę
- Na osobę prywatną: na prośbę, do trzech miesięcy od zakupu
- Dokument przychodzi e-mailem jako PDF w dniu wysyłki

## Bezpieczeństwo

Nie prosimy na czacie o numer karty ani kod z aplikacji. Jeżeli klient je wpisze, prosimy o usunięcie wiadomości i informujemy lidera zmiany.`,
  },
  {
    articleId: 'zwroty',
    title: 'Zwrot w 30 dni: co przyjmujemy, czego nie',
    category: care,
    keywords: ['zwrot', 'odstąpienie', 'otwarty kosmetyk', 'pieniądze', '30 dni'],
    verifiedAt: calendar.day(-2),
    body: `Na zwrot dajemy **30 dni** od odebrania paczki, bez podawania przyczyny.

## Przyjmujemy

- Kosmetyki nieotwarte, z nienaruszoną folią lub plombą
- Zestawy w całości
- Karty podarunkowe, jeśli kod nie został użyty (14 dni)

## Nie przyjmujemy

Otwartych kosmetyków, szminek bez plomby, użytych próbek i otwartych flakonów: powodem jest higiena. Jeśli odcień nie pasuje, proponujemy próbkę przed następnym zakupem.

## Jak zwrócić

1. Formularz w zakładce „Zwroty” i wydruk etykiety
2. Nadanie w automacie paczkowym; koszt odesłania ponosi kupujący
3. Pieniądze w ciągu **5 dni roboczych** od dotarcia paczki, tą samą drogą

Oddajemy też koszt najtańszej dostawy, gdy zwracane jest całe zamówienie.`,
  },
  {
    articleId: 'reklamacje',
    title: 'Reklamacja: uszkodzona paczka, wada, pomyłka',
    category: care,
    keywords: ['reklamacja', 'uszkodzony', 'rozlany', 'zły produkt', 'brak w paczce'],
    verifiedAt: calendar.day(-5),
    body: `Najpierw przeprosiny, potem pytania. Klient nie musi udowadniać winy przewoźnika.

## Prosimy o

1. Numer zamówienia
2. Zdjęcie produktu i opakowania z zewnątrz
3. Numer partii: cyfry na dnie lub na zgrzewie tubki
4. Czego klient oczekuje: wymiany, uzupełnienia czy zwrotu pieniędzy

## Co robimy

- **Uszkodzenie lub pomyłka** – zgłoszenie w dniu rozmowy, nowy produkt wychodzi następnego dnia roboczego
- **Brak w paczce** – magazyn sprawdza wagę paczki, odpowiedź w 2 dni robocze
- **Wada po otwarciu** – dział reklamacji odpowiada najpóźniej w **14 dni**

Pompkę, która nie działa, warto najpierw odblokować: obrót w lewo i dziesięć naciśnięć. Uszkodzonego produktu zwykle nie trzeba odsyłać, ale decyduje o tym dział reklamacji.`,
  },
  {
    articleId: 'reakcja-skorna',
    title: 'Reakcja skórna po kosmetyku: jak rozmawiać',
    category: care,
    keywords: ['uczulenie', 'wysypka', 'pieczenie', 'reakcja', 'działanie niepożądane'],
    verifiedAt: calendar.day(-1),
    body: `Najpierw bezpieczeństwo, dopiero potem zamówienie.

## Od razu

1. Odstawić kosmetyk i przemyć skórę letnią wodą
2. Nie nakładać niczego poza kremem, który skóra zna
3. **Obrzęk twarzy, duszność, ból oka – natychmiast 112 albo lekarz**
4. Gdy zaczerwienienie nie słabnie po dobie – lekarz

Nie stawiamy rozpoznania i nie polecamy leków.

## Zapisać

Nazwę i numer partii, kiedy i gdzie kosmetyk był użyty, co jeszcze było na skórze, od kiedy trwa reakcja. Prosimy o zgodę na zapisanie i na kontakt.

## Dalej

Zgłoszenie trafia tego samego dnia do zespołu kosmetolożek, które piszą do klientki w ciągu **jednego dnia roboczego**. Zwrot pieniędzy jest możliwy także za otwarty produkt; decyzję przekazuje zespół, nie czat.`,
  },
  {
    articleId: 'sklad-i-wegan',
    title: 'Składy, testy na zwierzętach i produkty wegańskie',
    category: care,
    keywords: ['skład', 'inci', 'wegańskie', 'cruelty free', 'termin ważności', 'pao'],
    verifiedAt: calendar.day(-44),
    body: `Pełny skład INCI jest na stronie każdego produktu i na kartoniku. Gdy różnią się, obowiązuje kartonik.

## Zwierzęta

Nie testujemy na zwierzętach i nie zlecamy testów. Prawie wszystko jest wegańskie. Wyjątki:

- Pomadka ochronna Czułość – wosk pszczeli (wersja bez aromatu jest wegańska)
- Mydło z kozim mlekiem

## Daty

Symbol otwartego słoiczka z liczbą, na przykład 6M, mówi, ile miesięcy kosmetyk jest dobry po otwarciu. Data na dnie dotyczy produktu zamkniętego. Wysyłamy kosmetyki z terminem co najmniej **9 miesięcy**.

## Przechowywanie

Z dala od kaloryfera i słońca, najlepiej nie w łazience. Serum z witaminą C może stać w lodówce, kremów i szminek nie mrozimy. Rozwarstwiony krem, zmieniony zapach albo kolor – nie używać, zgłosić reklamację.`,
  },
  {
    articleId: 'klub-luna',
    title: 'Klub Luna i ceny klubowe',
    category: gifts,
    keywords: ['klub', 'punkty', 'rabat', 'kod', 'program lojalnościowy', 'promocja'],
    verifiedAt: calendar.day(-8),
    body: `Klub jest bezpłatny. Należy do niego każdy, kto zamawia w naszym sklepie, a numer klubowy to adres e-mail.

## Ceny klubowe

Wybrane produkty mają cenę klubową i to **ją podajemy**. Jeżeli klientka widzi cenę regularną, wystarczy odświeżyć koszyk. Cen klubowych nie łączymy z kodami rabatowymi; działa korzystniejsza z nich.

## Punkty

- Jeden punkt za każdą wydaną złotówkę, bez dostawy
- 300 punktów: bezpłatna dostawa
- 2000 punktów: karta podarunkowa o wartości ${price('karta-podarunkowa.50.ele')}

Punkty są ważne 12 miesięcy i naliczają się 30 dni po zakupie, gdy mija czas na zwrot.

## Próbki

Do każdego zamówienia dokładamy dwie bezpłatne próbki. Życzenie co do rodzaju można wpisać w uwagach; spełniamy je, jeśli próbki są w magazynie.`,
  },
  {
    articleId: 'zestawy-i-pakowanie',
    title: 'Zestawy prezentowe i pakowanie na prezent',
    category: gifts,
    keywords: ['prezent', 'zestaw', 'pakowanie', 'bilecik', 'pudełko'],
    verifiedAt: calendar.day(-13),
    body: `Pytamy, dla kogo jest prezent, jaki jest budżet i na kiedy ma dotrzeć. Przy nieznanej cerze bezpieczniejsze są kosmetyki do ciała.

## Zestawy

- Zadbane dłonie – ${price('zestaw-prezentowy.dlo')}
- Domowe spa – ${price('zestaw-prezentowy.cia')}
- Pierwszy makijaż – ${price('zestaw-prezentowy.mak')}
- Nawilżenie albo Fazy księżyca – ${price('zestaw-prezentowy.naw')}

Pudełko ze wstążką jest w cenie każdego zestawu. Zawartości nie wymieniamy.

## Pakowanie innych zamówień

1. Torebka z bibułą: ${price('pakowanie-prezentowe.tor')}
2. Pudełko ze wstążką i bilecikiem: ${price('pakowanie-prezentowe.pud')}

Bilecik mieści 200 znaków i jest drukowany. Do paczki prezentowej nie wkładamy paragonu; przychodzi e-mailem do kupującego. Przed świętami wysyłamy na czas zamówienia złożone do **18 grudnia**.`,
  },
  {
    articleId: 'karty-podarunkowe',
    title: 'Karty podarunkowe: ważność i płacenie kartą',
    category: gifts,
    keywords: ['karta podarunkowa', 'bon', 'voucher', 'ważność karty', 'kod karty'],
    verifiedAt: calendar.day(-26),
    body: `Karty mają cztery wartości: od ${price('karta-podarunkowa.50.ele')} do ${price('karta-podarunkowa.300.ele')}. Drukowana w kopercie jest nieco droższa: ${price('karta-podarunkowa.100.dru')} zamiast ${price('karta-podarunkowa.100.ele')}.

## Doręczenie

- **Elektroniczna** – e-mailem w ciągu godziny albo w wybranym dniu
- **Drukowana** – jak zwykła paczka

## Płacenie

Kod wpisuje się w koszyku, w polu „Karta podarunkowa”. Można użyć kilku kart naraz i dopłacić resztę przelewem. Niewykorzystana kwota zostaje na karcie.

## Ważność

Karta jest ważna **12 miesięcy** od zakupu. Przedłużamy ją raz, o trzy miesiące, jeśli prośba przyjdzie najpóźniej miesiąc po terminie. Zgubiony kod odnajdujemy po adresie e-mail kupującego; na czacie podajemy wyłącznie trzy ostatnie znaki.`,
  },
  {
    articleId: 'konsultacja-kosmetologiczna',
    title: 'Konsultacja kosmetologiczna online',
    category: gifts,
    keywords: ['konsultacja', 'kosmetolog', 'wideorozmowa', 'porada', 'plan pielęgnacji'],
    verifiedAt: calendar.day(-17),
    body: `Gdy pytań jest więcej niż na kilka minut czatu, proponujemy wideorozmowę z kosmetolożką.

## Warianty

- 30 minut: ${price('konsultacja.30')} – jeden temat, na przykład przebarwienia
- 60 minut: ${price('konsultacja.60')} – pełny plan, także przy kilku lekach lub po zabiegach

Plan pielęgnacji przychodzi e-mailem w ciągu 2 dni roboczych.

## Jak umówić

1. Zapytać o temat i dogodną porę; terminy od poniedziałku do czwartku, 10–19
2. Zapisać imię i adres e-mail, po zgodzie
3. Link do wyboru godziny i płatności wysyła kalendarz

## Warto wiedzieć

Termin można przełożyć bezpłatnie do 24 godzin przed spotkaniem. Na rozmowę najlepiej przyjść bez makijażu i z listą używanych kosmetyków. Konsultacja nie jest poradą lekarską i nie kończy się receptą.`,
  },
];
