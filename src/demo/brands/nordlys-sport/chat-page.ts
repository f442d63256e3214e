import type { ChatPageWords } from '../demo-brand.ts';

export const chatPage: ChatPageWords = {
  title: 'Chat med oss',
  welcome:
    'Hei! Lurer du på størrelse, utstyr eller en ordre? Vi svarer som regel i løpet av et par minutter.',
  namePlaceholder: 'Fornavnet ditt',
  messagePlaceholder: 'Skriv en melding',
  send: 'Send',
  typing: 'skriver …',
  reconnecting: 'Mistet forbindelsen, kobler til på nytt …',
  notSent: 'Ikke sendt',
  retry: 'Prøv igjen',
  ended: 'Samtalen er avsluttet. Takk for praten!',
  startNew: 'Start en ny samtale',
  you: 'Du',
  tooLong: 'Meldingen er for lang. Del den i to.',
  tooFast: 'Litt fort nå – vent noen sekunder før du sender mer.',
  close: 'Lukk chatten',
  open: 'Åpne chatten',
};
