import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app/App.tsx';
import { EntryPage } from './app/EntryPage.tsx';
import { keepPage } from './app/keep-page.ts';
import { createSessionModel } from './app/session-model.ts';
import { createStrings } from './app/strings.ts';
import { connectOverMessagePort, receiveMessagePort } from './rpc/connect-over-message-port.ts';
import { openWebHostSession, type SessionResult } from './rpc/web-host-session.ts';
import './ui/theme.css';

/** Electron serves the page as `app://` and posts a port to it; the web host serves it on loopback. */
async function openConnection(): Promise<SessionResult> {
  if (window.location.protocol !== 'app:') return openWebHostSession(window);
  return { ok: true, connection: connectOverMessagePort(await receiveMessagePort(window)) };
}

const place = document.getElementById('polydesk');
if (!place) throw new Error('The page has no element to draw into');
// Both at once: the port from Electron may be posted before the strings are there.
const [opened, strings] = await Promise.all([openConnection(), createStrings()]);

keepPage(window);
createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={strings}>
      {opened.ok ? (
        <App connection={opened.connection} session={createSessionModel(opened.connection)} />
      ) : (
        <EntryPage problem={opened.code} />
      )}
    </I18nextProvider>
  </StrictMode>,
);
