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
};
