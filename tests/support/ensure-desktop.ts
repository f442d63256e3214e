import { installDebianPackages } from './debian-packages.ts';
import { DESKTOP_PACKAGES, missingForDesktop } from './desktop.ts';

/** Installs what a desktop of our own needs where that can be done; tests that need one say when it is not there. */
export function ensureDesktop(say: (line: string) => void): void {
  if (process.platform !== 'linux' || missingForDesktop().length === 0) return;
  say(`No ${missingForDesktop().join(', ')} yet: installing Debian’s packages…`);
  if (!installDebianPackages(DESKTOP_PACKAGES))
    say(
      `They could not be installed. Debian/Ubuntu: \`sudo apt-get install ${DESKTOP_PACKAGES.join(' ')}\`.`,
    );
}
