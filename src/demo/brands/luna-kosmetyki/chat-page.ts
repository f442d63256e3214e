import type { ChatPageWords } from '../demo-brand.ts';

export const chatPage: ChatPageWords = {
  title: 'Porozmawiajmy o pielęgnacji',
  welcome:
    'Dzień dobry! Chętnie pomożemy dobrać kosmetyk, odcień albo prezent i sprawdzimy zamówienie. Zwykle odpowiadamy w ciągu dwóch minut.',
  namePlaceholder: 'Imię',
  messagePlaceholder: 'Proszę napisać wiadomość',
  send: 'Wyślij',
  typing: 'pisze…',
  reconnecting: 'Połączenie przerwane. Łączymy ponownie…',
  notSent: 'Nie wysłano',
  retry: 'Wyślij ponownie',
  ended: 'Rozmowa została zakończona. Dziękujemy za kontakt.',
  startNew: 'Rozpocznij nową rozmowę',
  you: 'Ja',
  tooLong: 'Wiadomość jest za długa. Prosimy wysłać ją w dwóch częściach.',
  tooFast: 'Wiadomości przychodzą zbyt szybko. Prosimy odczekać kilka sekund.',
  close: 'Zamknij czat',
  open: 'Otwórz czat',
  attach: 'Dodaj zdjęcie lub PDF',
  dropFiles: 'Prosimy upuścić pliki tutaj',
  removeFile: 'Usuń',
  fileTooLarge: 'Plik jest za duży. Może mieć najwyżej 10 MB.',
  fileWrongType:
    'Przyjmujemy zdjęcia (JPEG, PNG, WebP, GIF) i pliki PDF. Prosimy zapisać plik w jednym z tych formatów.',
  fileUnreadable: 'Pliku nie da się odczytać. Prosimy zapisać go ponownie i spróbować jeszcze raz.',
  fileTooManyPixels: 'Zdjęcie jest za duże. Prosimy je zmniejszyć i spróbować ponownie.',
  fileTooManyPages: 'PDF ma za dużo stron. Prosimy wysłać tylko te, o które chodzi.',
  fileLocked: 'PDF jest zabezpieczony hasłem. Prosimy wysłać go bez hasła.',
  fileTooMany: 'Plików jest za dużo naraz. Pozostałe prosimy wysłać w kolejnej wiadomości lub nieco później.',
};
