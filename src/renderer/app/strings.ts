import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { alertsEnglish } from '../alerts/strings-en.ts';
import { conversationStrings } from '../conversation/strings-en.ts';
import { helpEnglish } from '../help/strings-en.ts';
import { knowledgeStrings } from '../knowledge/strings-en.ts';
import { lookupEnglish } from '../lookup/strings-en.ts';
import { presenceEnglish } from '../presence/strings-en.ts';
import { queueStrings } from '../queue/strings-en.ts';
import { settingsEnglish } from '../settings/strings-en.ts';
import { signInEnglish } from '../sign-in/strings-en.ts';
import { slackStrings } from '../slack-setup/strings-en.ts';
import { statusEnglish } from '../status/strings-en.ts';
import { updateDeskStrings } from '../updates/lead/strings-en.ts';
import { updatesEnglish } from '../updates/strings-en.ts';
import { appStrings } from './strings-en.ts';

/** The screen's words, one namespace per feature. */
export async function createStrings(): Promise<i18n> {
  const strings = createInstance();
  await strings.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: {
      en: {
        app: appStrings,
        queue: queueStrings,
        presence: presenceEnglish,
        conversation: conversationStrings,
        lookup: lookupEnglish,
        knowledge: knowledgeStrings,
        updateDesk: updateDeskStrings,
        slack: slackStrings,
        signIn: signInEnglish,
        status: statusEnglish,
        alerts: alertsEnglish,
        settings: settingsEnglish,
        help: helpEnglish,
        updates: updatesEnglish,
      },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return strings;
}
