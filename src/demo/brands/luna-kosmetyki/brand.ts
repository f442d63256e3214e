import type { Brand } from '../../../contract/model/brand.ts';
import { BrandId } from '../../../contract/model/ids.ts';
import { handling } from './handling.ts';

export const brand: Brand = {
  brandId: BrandId.parse('luna-kosmetyki'),
  name: 'Luna Kosmetyki',
  mark: 'LK',
  colour: '#be185d',
  locale: 'pl-PL',
  currency: 'PLN',
  timeZone: 'Europe/Warsaw',
  trade: 'Cosmetics',
  domain: 'luna-kosmetyki.example',
  voice: {
    alias: 'Natalia',
    register: 'formal',
    addressing:
      'Zwracamy się per Pani lub Pan, zawsze wielką literą. Dopóki nie wiadomo, kto pisze, używamy form bezosobowych ' +
      '(„czy mogę prosić o…”, „proszę podać…”) i nie zgadujemy płci z imienia ani z zakupów. Po imieniu tylko w wołaczu: ' +
      '„Pani Anno”, „Panie Marku”. Na „ty” nie przechodzimy, nawet gdy klientka zaczyna. Zdania krótkie i ciepłe, bez ' +
      'zdrobnień i bez obietnic leczenia.',
    greetings: [
      'Dzień dobry! Z tej strony Natalia z Luny. W czym mogę pomóc?',
      'Dzień dobry, dziękuję za wiadomość.',
      'Dobry wieczór! Chętnie pomogę dobrać pielęgnację.',
    ],
    closings: [
      'Dziękuję za rozmowę i życzę miłego dnia.',
      'Gdyby pojawiły się pytania, jesteśmy do dyspozycji.',
      'Pozdrawiam serdecznie i życzę przyjemnej pielęgnacji.',
    ],
    preferred: [
      { use: 'cera', insteadOf: 'twarz problematyczna' },
      { use: 'wypryski', insteadOf: 'pryszcze' },
      { use: 'cera dojrzała', insteadOf: 'stara skóra' },
      { use: 'chwilowo niedostępny', insteadOf: 'nie ma' },
      { use: 'automat paczkowy', insteadOf: 'skrytka' },
    ],
    avoided: ['niestety', 'kochana', 'słoneczko', 'tanie', 'leczy', 'gwarantujemy efekt', 'regulamin mówi'],
    toTheAngry:
      'Najpierw podziękować za wiadomość i nazwać, co się stało, własnymi słowami. Przeprosić raz i szczerze, bez „przykro ' +
      'nam, że tak to Pani odebrała”. Powiedzieć, co robimy dzisiaj i kto odezwie się następny. Nie tłumaczyć się kurierem ' +
      'ani magazynem. Przy reakcji skórnej pierwsze jest bezpieczeństwo: odstawić kosmetyk, przemyć skórę wodą, poradzić się ' +
      'lekarza. Zwrot pieniędzy obiecuje tylko dział reklamacji.',
  },
  dialogue: [
    {
      stepId: 'greeting',
      title: 'Powitanie',
      hint: 'Przywitać się i przedstawić jako Natalia.',
      responses: ['powitanie', 'przeprosiny-za-czekanie'],
    },
    {
      stepId: 'need',
      title: 'Potrzeba',
      hint: 'Dla kogo jest kosmetyk i co ma zmienić? Jedno pytanie naraz.',
    },
    {
      stepId: 'skin',
      title: 'Cera lub włosy',
      hint: 'Rodzaj cery albo włosów i to, co jest używane teraz.',
      responses: ['pytanie-o-cere'],
    },
    {
      stepId: 'safety',
      title: 'Alergie, ciąża, leki',
      hint: 'Zapytać zawsze przed retinolem, kwasami i zapachami.',
      responses: ['pytanie-o-bezpieczenstwo'],
    },
    {
      stepId: 'advice',
      title: 'Propozycja',
      hint: 'Jeden produkt z ceną i pojemnością, do tego najwyżej jeden dodatek.',
    },
    {
      stepId: 'use',
      title: 'Sposób użycia',
      hint: 'Kiedy, ile i jak często; próba uczuleniowa przy nowościach.',
      responses: ['proba-uczuleniowa'],
    },
    {
      stepId: 'order',
      title: 'Zamówienie',
      hint: 'Numer, imię i telefon – dopiero po zgodzie na zapisanie.',
      responses: ['numer-zamowienia', 'zgoda-na-dane'],
      asks: 'contact',
    },
    {
      stepId: 'delivery',
      title: 'Dostawa',
      hint: 'Sposób, koszt, próg bezpłatnej wysyłki i termin.',
      responses: ['koszt-dostawy'],
      asks: 'city',
    },
    {
      stepId: 'closing',
      title: 'Pożegnanie',
      hint: 'Zapytać, czy coś jeszcze, podziękować i życzyć miłego dnia.',
      responses: ['cos-jeszcze', 'pozegnanie'],
    },
  ],
  dispositions: [
    { code: 'productAdvice', label: 'Dobór kosmetyku' },
    { code: 'orderStatus', label: 'Status zamówienia' },
    { code: 'deliveryQuestion', label: 'Dostawa i płatność' },
    {
      code: 'returnOrComplaint',
      label: 'Zwrot lub reklamacja',
      fields: [
        { fieldId: 'orderNumber', label: 'Numer zamówienia', required: true },
        {
          fieldId: 'cause',
          label: 'Powód',
          required: true,
          options: ['Uszkodzenie', 'Pomyłka w paczce', 'Nie pasuje', 'Inny'],
        },
      ],
    },
    {
      code: 'skinReaction',
      label: 'Reakcja skórna',
      fields: [{ fieldId: 'orderNumber', label: 'Numer zamówienia', required: false }],
    },
    { code: 'giftQuestion', label: 'Prezent lub karta podarunkowa' },
    { code: 'consultation', label: 'Konsultacja umówiona' },
    { code: 'noAnswer', label: 'Klient nie odpowiedział' },
  ],
  synonyms: [
    ['szminka', 'pomadka'],
    ['tusz do rzęs', 'maskara', 'mascara'],
    ['woda perfumowana', 'perfumy', 'pachnidło'],
    ['karta podarunkowa', 'bon podarunkowy', 'karta upominkowa'],
    ['dostawa', 'wysyłka', 'przesyłka'],
    ['podkład', 'fluid'],
    ['gąbeczka', 'gąbka', 'blender'],
    ['błyszczyk', 'lipgloss'],
    ['rozświetlacz', 'glow'],
    ['wypryski', 'trądzik', 'pryszcze'],
    ['zmywacz', 'aceton'],
  ],
  firstResponseSeconds: 90,
  handling,
};
