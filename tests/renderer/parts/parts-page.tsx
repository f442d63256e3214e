import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createStrings } from '../../../src/renderer/app/strings.ts';
import { createScreenClock, ScreenClockContext } from '../../../src/renderer/ui/use-now.ts';
import { NOW } from './brand-content.ts';
import { scenes } from './scenes.tsx';

/** Shows the scene named in the address, e.g. `#lookup`, at a time that stands still. */
const scene = scenes[location.hash.slice(1)];
const place = document.getElementById('polydesk');
if (scene === undefined || place === null) throw new Error(`No scene ${location.hash}`);

createRoot(place).render(
  <I18nextProvider i18n={await createStrings()}>
    <ScreenClockContext value={createScreenClock(() => NOW)}>{scene()}</ScreenClockContext>
  </I18nextProvider>,
);
