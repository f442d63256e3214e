import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Pielęgnacja twarzy';

export const faceArticles: readonly Article[] = [
  {
    articleId: 'rodzaj-cery',
    title: 'Jak rozpoznać rodzaj cery',
    category,
    keywords: ['cera sucha', 'cera tłusta', 'cera mieszana', 'dobór kremu', 'typ skóry'],
    verifiedAt: calendar.day(-12),
    body: `Większość klientek nie wie, jaką ma cerę, albo zna ją sprzed lat. Wystarczą trzy pytania.

## O co zapytać

1. Jak skóra zachowuje się godzinę po umyciu samą wodą: ściąga, błyszczy się, czy jedno i drugie?
2. Gdzie widać pory: wszędzie, tylko na nosie i czole, prawie wcale?
3. Co jest używane teraz i czy coś kiedyś uczuliło?

## Co z tego wynika

- **Ściąga** – cera sucha: Krem Aqua do cery suchej, ${price('krem-aqua.30.suc')} za 30 ml
- **Błyszczy się w strefie T** – cera mieszana: formuła matująca, bez olejów
- **Piecze i czerwieni się** – cera wrażliwa: Krem barierowy Otulenie, ${price('krem-barierowy.40')} za 40 ml

Odwodnienie to nie rodzaj cery, tylko stan: tłusta skóra też bywa odwodniona i wtedy potrzebuje serum hialuronowego, a nie cięższego kremu.`,
  },
  {
    articleId: 'kolejnosc-pielegnacji',
    title: 'Kolejność nakładania kosmetyków rano i wieczorem',
    category,
    keywords: ['rutyna', 'plan pielęgnacji', 'co po czym', 'etapy'],
    verifiedAt: calendar.day(-20),
    body: `Zasada jest jedna: od najlżejszego do najcięższego, filtr zawsze na końcu.

## Rano

1. Żel albo sama woda
2. Tonik, jeszcze wilgotna skóra
3. Serum: witamina C lub niacynamid
4. Krem
5. Filtr SPF 50 na 15 minut przed wyjściem

## Wieczorem

1. Olejek do demakijażu, jeśli był makijaż lub filtr
2. Żel lub pianka
3. Tonik – wersję z PHA najwyżej trzy razy w tygodniu
4. Serum hialuronowe albo retinol
5. Krem na noc

## Gdy ktoś dopiero zaczyna

Trzy kroki wystarczą: żel Poranek za ${price('zel-myjacy.150.nor')}, krem do swojej cery i filtr. Nowości wprowadza się pojedynczo, co dwa tygodnie, żeby było wiadomo, co służy, a co nie.`,
  },
  {
    articleId: 'retinol',
    title: 'Retinol: od czego zacząć i kto powinien go unikać',
    category,
    keywords: ['retinol', 'witamina a', 'ciąża', 'łuszczenie', 'stężenie'],
    verifiedAt: calendar.day(-4),
    body: `Przed poleceniem serum Noc po Nocy **zawsze** pytamy o ciążę, karmienie piersią i leki z witaminą A.

## Komu odradzamy

- W ciąży, przy jej planowaniu i podczas karmienia piersią
- Przy kuracji izotretynoiną
- Na skórę podrażnioną, z raną lub po zabiegu

Zamiast retinolu proponujemy wtedy niacynamid albo serum hialuronowe.

## Plan na start

| Tygodnie | Stężenie | Jak często |
| --- | --- | --- |
| 1–4 | 0,1% | dwa wieczory w tygodniu |
| 5–8 | 0,1% | co drugi wieczór |
| od 9 | 0,3% | co drugi wieczór |

Butelka 15 ml o stężeniu 0,1% kosztuje ${price('serum-retinol.15.r01')} i wystarcza na około trzy miesiące. Lekkie łuszczenie w pierwszych tygodniach jest zwyczajne; pieczenie – nie. Rano obowiązkowo filtr, a w jednym wieczorze nie łączymy retinolu z kwasami.`,
  },
  {
    articleId: 'witamina-c',
    title: 'Serum z witaminą C: stężenie, przechowywanie, łączenie',
    category,
    keywords: ['wit c', 'przebarwienia', 'utlenianie', 'lodówka', 'rozjaśnienie'],
    verifiedAt: calendar.day(-27),
    body: `Serum nakłada się rano, na suchą skórę, pod krem i filtr. Trzy, cztery krople wystarczą na twarz i szyję.

## Które stężenie

- **10%** – pierwsza witamina C, cera wrażliwa
- **15%** – skóra przyzwyczajona do serum, przebarwienia po lecie

## Z czym łączyć

Dobrze współpracuje z kwasem hialuronowym i filtrem. Z retinolem rozdzielamy pory dnia: witamina C rano, retinol wieczorem. Z tonikiem PHA nie używamy jej tego samego dnia, jeśli skóra piecze.

## Przechowywanie

Chłodno i ciemno; może stać w lodówce. Po otwarciu serum jest dobre trzy miesiące. Lekko słomkowy kolor jest normalny, **bursztynowy oznacza utlenienie** – wtedy prosimy o zdjęcie i numer partii z dna butelki, bo świeżo kupione serum wymieniamy w ramach reklamacji.`,
  },
  {
    articleId: 'filtr-spf',
    title: 'Filtr SPF 50: ile, kiedy i pod makijaż',
    category,
    keywords: ['spf', 'filtr', 'opalanie', 'bieli', 'ochrona przeciwsłoneczna', 'dziecko'],
    verifiedAt: calendar.day(-33),
    body: `Najczęstszy błąd to za mała ilość. Na twarz i szyję potrzeba **dwóch palców kremu**: dwóch pasków, od nasady do czubka palca wskazującego i środkowego.

## Jak stosować

- Nakładać 15 minut przed wyjściem, po kremie
- Na słońcu ponawiać co 2 godziny i po kąpieli
- W mieście, przy biurku: raz rano wystarczy, zimą również

## Która wersja

Wersja bez koloru, ${price('krem-spf50.50.tra')} za 50 ml, nie bieli i pasuje każdemu. Wersje koloryzujące, ${price('krem-spf50.50.jas')}, wyrównują koloryt i mogą zastąpić podkład; jasna odpowiada odcieniom 110–125, średnia 130–150.

## Warto powiedzieć

Przy dzieciach do 3. roku życia odsyłamy do pediatry. Filtr zmywamy olejkiem, sam żel nie wystarczy.`,
  },
  {
    articleId: 'wypryski',
    title: 'Cera z wypryskami: co polecać, a czego nie obiecywać',
    category,
    keywords: ['trądzik', 'pory', 'niacynamid', 'wypryski', 'zaskórniki', 'nastolatka'],
    verifiedAt: calendar.day(-16),
    body: `Kosmetyk może wspierać skórę, ale nie zastąpi dermatologa. Nie używamy słów „leczy” ani „usuwa trądzik”.

## Prosty zestaw

1. Żel do mycia twarzy Poranek, dwa razy dziennie
2. Serum z niacynamidem: 5% na początek, ${price('serum-niacynamid.15.n05')} za 15 ml
3. Krem Aqua do cery mieszanej i tłustej
4. Filtr, bo ślady po wypryskach ciemnieją na słońcu

Raz w tygodniu maseczka z zieloną glinką.

## Czego nie łączyć na raz

Niacynamidu 10%, toniku PHA i peelingu w jednym wieczorze. Skóra, która się broni, produkuje więcej sebum.

## Kiedy do lekarza

Bolesne guzki, blizny, nagłe pogorszenie u osoby dorosłej albo brak zmian po 12 tygodniach. Proszę powiedzieć o tym wprost i życzliwie; klientki są za to wdzięczne.`,
  },
  {
    articleId: 'cera-wrazliwa',
    title: 'Cera wrażliwa i próba uczuleniowa',
    category,
    keywords: ['alergia', 'uczulenie', 'próba uczuleniowa', 'bez zapachu', 'azs', 'atopowa'],
    verifiedAt: calendar.day(-9),
    body: `Przy cerze wrażliwej mniej znaczy więcej: łagodne mycie, krem barierowy, filtr.

## Próba uczuleniowa

1. Odrobinę kosmetyku nałożyć w zgięciu łokcia lub za uchem
2. Nie zmywać i nie trzeć, odczekać **48 godzin**
3. Brak zaczerwienienia i świądu – można spróbować na twarzy

## Bezpieczniejsze wybory

- Żel do mycia twarzy Poranek do cery wrażliwej, ${price('zel-myjacy.150.wra')}
- Krem barierowy Otulenie, bez kompozycji zapachowej, ${price('krem-barierowy.100')} za 100 ml
- Balsam, krem do rąk i dezodorant w wersji bez zapachu

## Uwaga na słowa

Żaden kosmetyk nie jest „hipoalergiczny dla każdego”. Jeżeli klientka zna swój alergen, prosimy o nazwę i sprawdzamy pełny skład INCI na stronie produktu. Nazwy po polsku i po łacinie mogą się różnić.`,
  },
  {
    articleId: 'maseczki-i-peelingi',
    title: 'Maseczki i peelingi: jak często i do jakiej cery',
    category,
    keywords: ['maseczka', 'glinka', 'peeling', 'płachta', 'złuszczanie'],
    verifiedAt: calendar.day(-41),
    body: `Maseczka ma być przyjemnością, nie obowiązkiem. Jedna lub dwie w tygodniu wystarczą.

## Dobór

| Produkt | Do jakiej cery | Ile minut |
| --- | --- | --- |
| Płachta nawilżająca | każda, zwłaszcza sucha | 15 |
| Płachta łagodząca | wrażliwa, po słońcu | 15 |
| Glinka zielona | tłusta i mieszana | 10 |
| Glinka biała | normalna i sucha | 5–10 |
| Peeling enzymatyczny Papaja | każda poza podrażnioną | 10 |

Pojedyncza płachta kosztuje ${price('maska-plachta.naw.1')}, a zestaw pięciu sztuk ${price('maska-plachta.naw.5')}.

## Ważne

- Glinka nie może całkiem wyschnąć; warto spryskiwać ją mgiełką
- Peeling i retinol – w różne wieczory
- Po złuszczaniu następnego dnia filtr

Esencji z płachty nie zmywamy, resztę z saszetki można wmasować w dłonie.`,
  },
];
