import type { Letter } from '../demo-brand.ts';

export const letters: readonly Letter[] = [
  {
    letterId: 'broken-jar',
    from: { name: 'Halina Wrzesińska', address: 'halina.wrzesinska@listy.example' },
    subject: 'Rozbity słoiczek w paczce nr 7741',
    text: [
      'Dzień dobry,',
      '',
      'wczoraj odebrałam paczkę z paczkomatu i niestety słoiczek z masłem do ciała',
      'był pęknięty, a zawartość rozlała się na resztę kosmetyków. Zrobiłam zdjęcia',
      'paczki jeszcze przed wyjęciem produktów.',
      '',
      'Czy mogą mi Państwo przysłać nowy słoiczek, czy muszę odesłać całość?',
      '',
      'Z poważaniem',
      'Halina Wrzesińska',
    ].join('\n'),
    followUp: ['Bardzo dziękuję za szybką pomoc!', '', 'Halina Wrzesińska'].join('\n'),
  },
  {
    letterId: 'retinol-pregnancy',
    from: { name: 'Weronika Pająk', address: 'weronika.pajak@listy.example' },
    subject: 'Odp: Państwa zamówienie zostało wysłane',
    text: [
      'Dzień dobry,',
      '',
      'dopiero po złożeniu zamówienia dowiedziałam się, że jestem w ciąży. W paczce',
      'jest serum z retinolem – wiem, że nie powinnam go teraz używać. Czy mogę je',
      'wymienić na coś bezpiecznego? Paczki jeszcze nie otworzyłam.',
      '',
      'Pozdrawiam',
      'Weronika',
      '',
      '> Dzień dobry,',
      '> Państwa zamówienie opuściło nasz magazyn i powinno dotrzeć w ciągu 2 dni.',
      '> Zespół Luna Kosmetyki',
    ].join('\n'),
    followUp: null,
  },
];
