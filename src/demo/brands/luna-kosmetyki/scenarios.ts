import type { Scenario } from '../demo-brand.ts';

export const scenarios: readonly Scenario[] = [
  {
    scenarioId: 'krem-do-suchej-cery',
    customerNames: ['Anna', 'Katarzyna', 'Joanna', 'Magdalena'],
    opening: [
      'Dzień dobry!',
      'Mam bardzo suchą cerę. Ile kosztuje krem Aqua do suchej skóry, ten większy, 50 ml?',
    ],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'krem-aqua.50.suc' },
        satisfied: 'Dziękuję. A serum hialuronowe pod niego, 30 ml, w jakiej jest cenie?',
        wrong: 'Hm, na stronie widzę inną kwotę. Czy to na pewno 50 ml?',
        unclear: 'Dobrze, ale jaka jest cena tego kremu?',
        impatient: 'Halo, czy ktoś tam jest?',
      },
      {
        expects: { kind: 'price', priceItemId: 'serum-hialuronowe.30' },
        satisfied: 'W porządku. Czy serum nakładać na suchą skórę, czy jakoś inaczej?',
        wrong: 'Czy to nie jest cena innej pojemności?',
        unclear: 'A ile kosztuje samo serum?',
        impatient: 'Udało się sprawdzić to serum?',
      },
      {
        expects: { kind: 'words', anyOf: ['wilgotn', 'zwilżon', 'mokr'] },
        satisfied: 'O, to do tej pory robiłam to źle.',
        wrong: 'Czyli po prostu na suchą, po wytarciu?',
        unclear: 'Nie jestem pewna, czy dobrze rozumiem: na suchą czy na mokrą skórę?',
        impatient: 'Zostało mi tylko pytanie o nakładanie.',
      },
    ],
    farewell: 'Bardzo dziękuję za pomoc, zamawiam. Miłego dnia!',
  },
  {
    scenarioId: 'retinol-i-ciaza',
    customerNames: ['Agnieszka', 'Karolina', 'Paulina', 'Natasza'],
    opening: [
      'Dzień dobry, zastanawiam się nad Państwa serum z retinolem.',
      'Czy mogę go używać? Jestem w ciąży.',
    ],
    steps: [
      {
        expects: {
          kind: 'words',
          anyOf: ['nie stosować', 'nie polec', 'odradza', 'nie używać', 'nie może', 'nie powin', 'unikać'],
        },
        satisfied: 'Dobrze, że zapytałam. Co w takim razie zamiast retinolu?',
        wrong: 'Koleżanka mówiła co innego. Czy to na pewno bezpieczne?',
        unclear: 'Przepraszam, ale tak czy nie: wolno mi go używać w ciąży?',
        impatient: 'To dla mnie ważne, czy ktoś może odpowiedzieć?',
      },
      {
        expects: { kind: 'words', anyOf: ['niacynamid', 'hialuron'] },
        satisfied: 'O tym nie pomyślałam. Ile kosztuje niacynamid 5%, mała butelka?',
        wrong: 'A czy to nie zawiera witaminy A?',
        unclear: 'A konkretnie jakie serum Pani poleca?',
        impatient: 'Czy jest coś innego, co mogę stosować?',
      },
      {
        expects: { kind: 'price', priceItemId: 'serum-niacynamid.15.n05' },
        satisfied: 'Świetnie, to spróbuję.',
        wrong: 'To chyba cena mocniejszego albo większego?',
        unclear: 'A cena? Chodzi mi o 15 ml.',
        impatient: 'Jeszcze tylko cena, proszę.',
      },
    ],
    farewell: 'Dziękuję, uspokoiła mnie Pani.',
  },
  {
    scenarioId: 'odcien-podkladu',
    customerNames: ['Monika', 'Ewelina', 'Dominika', 'Aleksandra'],
    opening: [
      'Dzień dobry, nie wiem, jaki odcień podkładu wybrać. Obecny jest za ciemny.',
      'Są jakieś próbki? Po ile, na przykład 125 wanilia?',
    ],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'podklad.125.p3' },
        satisfied: 'To wezmę dwie. A pełna butelka w tym odcieniu?',
        wrong: 'Naprawdę? Za próbkę spodziewałam się innej kwoty.',
        unclear: 'Ile kosztuje jedna próbka?',
        impatient: 'Jest tam ktoś?',
      },
      {
        expects: { kind: 'price', priceItemId: 'podklad.125.30' },
        satisfied: 'Dobrze. Na ile razy wystarcza próbka?',
        wrong: 'To jest cena za 30 ml? Coś mi się nie zgadza.',
        unclear: 'A cena całego podkładu, 30 ml?',
        impatient: 'I jak z tą pełną butelką?',
      },
      {
        expects: { kind: 'words', anyOf: ['trzy', '3 aplikac', '3 raz', 'trzech'] },
        satisfied: 'To akurat na kilka dni testów.',
        wrong: 'Tylko na jeden raz?',
        unclear: 'Mniej więcej na ile użyć?',
        impatient: 'Jeszcze pytanie o próbkę zostało.',
      },
    ],
    farewell: 'Dziękuję pięknie, dam znać, który pasuje!',
  },
  {
    scenarioId: 'gdzie-moja-paczka',
    customerNames: ['Tomasz', 'Piotr', 'Marcin', 'Łukasz'],
    opening: ['Dzień dobry. Zamówiłem prezent dla żony i paczka stoi w miejscu od dwóch dni.'],
    steps: [
      {
        expects: { kind: 'words', anyOf: ['numer', 'e-mail', 'email'] },
        satisfied: 'Proszę: LK204518. Co teraz z tym będzie?',
        wrong: 'A co jest potrzebne, żeby Pani to sprawdziła?',
        unclear: 'Czy mam coś podać, żeby dało się to sprawdzić?',
        impatient: 'Czy ktoś może to sprawdzić?',
      },
      {
        expects: { kind: 'words', anyOf: ['trzy dni', 'trzech dni', '3 dni', 'przewoźnik', 'zgłosz'] },
        satisfied: 'Rozumiem. Gdyby nie zdążyła, ile kosztuje ekspres na następny dzień?',
        wrong: 'Czyli mam po prostu czekać?',
        unclear: 'Ale kiedy i kto się tym zajmie?',
        impatient: 'I co z tą paczką?',
      },
      {
        expects: { kind: 'price', priceItemId: 'dostawa.eks' },
        satisfied: 'W porządku, dobrze wiedzieć.',
        wrong: 'To chyba zwykły kurier? Pytam o dostawę na następny dzień.',
        unclear: 'A cena ekspresu?',
        impatient: 'Jeszcze koszt ekspresu, jeśli można.',
      },
    ],
    farewell: 'Dziękuję za konkretną odpowiedź. Do widzenia.',
  },
  {
    scenarioId: 'prezent-dla-mamy',
    customerNames: ['Michał', 'Jakub', 'Paweł', 'Adam'],
    opening: [
      'Dzień dobry, szukam prezentu dla mamy.',
      'Widziałem zestaw „Domowe spa”. W jakiej jest cenie?',
    ],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'zestaw-prezentowy.cia' },
        satisfied: 'Pasuje. Czy pudełko jest w cenie, czy się dopłaca?',
        wrong: 'Na pewno mówimy o tym samym zestawie?',
        unclear: 'Ile on kosztuje?',
        impatient: 'Halo?',
      },
      {
        expects: { kind: 'words', anyOf: ['w cenie', 'bez dopłat', 'nie trzeba dopłac', 'wliczon'] },
        satisfied:
          'Super. Dokupiłbym jeszcze kartę podarunkową o wartości stu złotych, drukowaną. Ile wyjdzie z kopertą?',
        wrong: 'Czyli jednak trzeba dopłacić?',
        unclear: 'Pytam o pudełko: jest wliczone czy płatne?',
        impatient: 'A jak z tym pudełkiem?',
      },
      {
        expects: { kind: 'price', priceItemId: 'karta-podarunkowa.100.dru' },
        satisfied: 'Dobrze. Jak długo jest ważna?',
        wrong: 'To drukowana czy elektroniczna? Chodzi mi o tę w kopercie.',
        unclear: 'Ile zapłacę za tę kartę razem z kopertą?',
        impatient: 'I ta karta?',
      },
      {
        expects: { kind: 'words', anyOf: ['12 mies', 'cały rok', 'dwanaście'] },
        satisfied: 'Mama na pewno zdąży.',
        wrong: 'Trochę krótko, na pewno?',
        unclear: 'Do kiedy trzeba ją wykorzystać?',
        impatient: 'Jeszcze tylko ważność karty.',
      },
    ],
    farewell: 'Dziękuję, składam zamówienie. Pozdrawiam!',
  },
  {
    scenarioId: 'zwrot-otwartych-perfum',
    customerNames: ['Beata', 'Renata', 'Iwona', 'Dorota'],
    opening: [
      'Kupiłam u Państwa perfumy Pełnia i zupełnie mi nie odpowiadają.',
      'Chcę je zwrócić, użyłam ich dwa razy.',
    ],
    steps: [
      {
        expects: {
          kind: 'words',
          anyOf: ['nie przyjm', 'higien', 'nie możemy przyjąć', 'nieotwart', 'otwartego flakonu'],
        },
        satisfied:
          'No trudno, ale szkoda pieniędzy. Jak mam następnym razem sprawdzić zapach przez internet?',
        wrong: 'To przyjmują Państwo zwrot czy nie?',
        unclear: 'Nie odpowiedziała mi Pani: czy mogę oddać otwarty flakon?',
        impatient: 'Czekam na odpowiedź.',
      },
      {
        expects: { kind: 'words', anyOf: ['próbk', 'próbek', 'fazy'] },
        satisfied: 'Nie wiedziałam. Ile kosztuje taki zestaw?',
        wrong: 'I to wszystko, co można zrobić?',
        unclear: 'Ale jak mam poznać zapach, zanim kupię?',
        impatient: 'Jest na to jakiś sposób?',
      },
      {
        expects: { kind: 'price', priceItemId: 'probki-zapachow' },
        satisfied: 'To rozsądnie. A jeżeli potem kupię flakon?',
        wrong: 'Jest Pani pewna tej ceny?',
        unclear: 'Ile za te próbki?',
        impatient: 'A cena próbek?',
      },
      {
        expects: { kind: 'words', anyOf: ['kod', 'odlicz', 'kwotę'] },
        satisfied: 'Czyli próbki właściwie się zwracają.',
        wrong: 'Czyli płacę dwa razy?',
        unclear: 'Czy próbki jakoś się wtedy rozlicza?',
        impatient: 'Proszę jeszcze o odpowiedź na to ostatnie.',
      },
    ],
    farewell: 'Dobrze, dziękuję za cierpliwość.',
  },
  {
    scenarioId: 'wysypka-po-serum',
    customerNames: ['Justyna', 'Sylwia', 'Marta', 'Weronika'],
    opening: ['Po wczorajszym serum z witaminą C mam czerwoną, piekącą twarz!', 'Co mam teraz zrobić?'],
    steps: [
      {
        expects: { kind: 'words', anyOf: ['odstaw', 'przemy', 'wodą', 'zmyć'] },
        satisfied: 'Zmyłam i już nie używam. A jeśli do jutra nie przejdzie?',
        wrong: 'Mam dalej go używać?',
        unclear: 'Ale co mam zrobić teraz z tą skórą?',
        impatient: 'Proszę o szybką odpowiedź, naprawdę piecze.',
      },
      {
        expects: { kind: 'words', anyOf: ['lekarz', 'lekarzem', 'dermatolog'] },
        satisfied: 'Dobrze, tak zrobię. Czy ktoś od Państwa się do mnie odezwie?',
        wrong: 'Czyli mam to zignorować?',
        unclear: 'Do kogo mam się zgłosić, jeśli to nie minie?',
        impatient: 'Jest tam Pani?',
      },
      {
        expects: {
          kind: 'words',
          anyOf: ['kosmetolo', 'dnia roboczego', 'dzień roboczy', 'zespół', 'zespoł'],
        },
        satisfied: 'To dobrze. Zgadzam się na zapisanie mojego adresu.',
        wrong: 'Czyli nikt się tym nie zajmie?',
        unclear: 'Kto i kiedy do mnie napisze?',
        impatient: 'I co dalej z moim zgłoszeniem?',
      },
    ],
    farewell: 'Dziękuję, że potraktowała to Pani poważnie.',
  },
  {
    scenarioId: 'makijaz-na-wesele',
    customerNames: ['Julia', 'Oliwia', 'Zuzanna', 'Klaudia'],
    opening: ['Cześć, idę na wesele i będę płakać :)', 'Po ile jest tusz Kurtyna wodoodporny?'],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'tusz.wod' },
        satisfied: 'Biorę! A pomadka w płynie 06 czerwony dywan?',
        wrong: 'Na stronie przy wodoodpornym mam chyba inną cenę…',
        unclear: 'A jaka cena?',
        impatient: 'Halo halo?',
      },
      {
        expects: { kind: 'price', priceItemId: 'pomadka-w-plynie.06' },
        satisfied: 'OK. Ile godzin się trzyma?',
        wrong: 'Na pewno ta w płynie, nie zwykła szminka?',
        unclear: 'I ile kosztuje ta pomadka?',
        impatient: 'A pomadka?',
      },
      {
        expects: { kind: 'words', anyOf: ['10', 'dziesięć', 'dziesięciu'] },
        satisfied: 'Do oczepin wystarczy! A czym to potem zmyć?',
        wrong: 'Tylko tyle? Wesele jest długie.',
        unclear: 'Ale ile to mniej więcej godzin?',
        impatient: 'Ile wytrzyma?',
      },
      {
        expects: { kind: 'words', anyOf: ['olejk', 'olejek'] },
        satisfied: 'Mam taki w domu, idealnie.',
        wrong: 'Micelarnym da radę?',
        unclear: 'To czym mam zmywać?',
        impatient: 'Ostatnie pytanie, o zmywanie.',
      },
    ],
    farewell: 'Dzięki wielkie, jest Pani super!',
  },
  {
    scenarioId: 'wlosy-wypadaja',
    customerNames: ['Barbara', 'Grażyna', 'Elżbieta', 'Małgorzata'],
    opening: [
      'Dzień dobry. Wypadają mi włosy, od jesieni coraz bardziej. Ile kosztuje wcierka Gęstość, duża?',
    ],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'wcierka.200' },
        satisfied: 'Dziękuję. Po jakim czasie widać różnicę?',
        wrong: 'To jest cena za 200 ml? W aptece podano mi inną.',
        unclear: 'Przepraszam, a ile kosztuje ta większa?',
        impatient: 'Dzień dobry, czy ktoś mi odpowie?',
      },
      {
        expects: { kind: 'words', anyOf: ['trzy mies', 'trzech mies', '3 mies', 'kwarta'] },
        satisfied: 'To trzeba cierpliwości. Jak często ją wcierać?',
        wrong: 'Tak szybko? Trudno mi uwierzyć.',
        unclear: 'Ale ile to potrwa, tygodnie czy miesiące?',
        impatient: 'Czy długo się czeka na efekty?',
      },
      {
        expects: { kind: 'words', anyOf: ['codziennie', 'co dzień', 'każdego dnia', 'raz dziennie'] },
        satisfied: 'Poradzę sobie. A szampon do przetłuszczających się włosów, 250 ml, po ile?',
        wrong: 'A nie wystarczy raz w tygodniu?',
        unclear: 'Codziennie czy rzadziej?',
        impatient: 'Jak często mam jej używać?',
      },
      {
        expects: { kind: 'price', priceItemId: 'szampon.250.prz' },
        satisfied: 'To poproszę jedno i drugie.',
        wrong: 'Czy to aby nie większa butelka?',
        unclear: 'A cena szamponu?',
        impatient: 'Jeszcze ten szampon.',
      },
    ],
    farewell: 'Serdecznie dziękuję za cierpliwość do starszej pani.',
  },
  {
    scenarioId: 'wysylka-do-berlina',
    customerNames: ['Izabela', 'Patrycja', 'Kinga', 'Emilia'],
    opening: ['Dzień dobry, mieszkam w Berlinie. Czy wysyłają Państwo do Niemiec i ile to kosztuje?'],
    steps: [
      {
        expects: { kind: 'price', priceItemId: 'dostawa.ue' },
        satisfied: 'Da się przeżyć. Jak długo idzie taka paczka?',
        wrong: 'To nie jest cena dla Polski?',
        unclear: 'A ile wynosi koszt przesyłki?',
        impatient: 'Czy ktoś tu zagląda?',
      },
      {
        expects: { kind: 'words', anyOf: ['4–7', '4-7', 'od 4 do 7', 'tydzień', 'od czterech'] },
        satisfied: 'Dobrze. W koszyku mam też suchy szampon, to nie problem?',
        wrong: 'Aż tak szybko? Zwykle trwa to dłużej.',
        unclear: 'Ile to będzie dni?',
        impatient: 'A czas dostawy?',
      },
      {
        expects: {
          kind: 'words',
          anyOf: ['nie wysył', 'tylko w Polsce', 'nie możemy wysłać', 'aerozol', 'na terenie Polski'],
        },
        satisfied: 'Szkoda, ale rozumiem, wyjmę go z koszyka.',
        wrong: 'Czyli mogę go zamówić?',
        unclear: 'Pytam o suchy szampon: można go wysłać do Niemiec?',
        impatient: 'Jeszcze ten suchy szampon…',
      },
    ],
    farewell: 'Dziękuję i pozdrawiam z Berlina!',
  },
];
