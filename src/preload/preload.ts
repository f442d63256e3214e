import { ipcRenderer } from 'electron';

/** Hands the window its end of the channel to the core, and nothing else. */
ipcRenderer.on('polydesk:port', (event) => {
  window.postMessage({ type: 'polydesk-port' }, window.location.origin, event.ports);
});

// The page's scripts are deferred: they have run, and listen, when its content is there.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('polydesk:ready'));
