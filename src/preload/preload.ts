import { ipcRenderer } from 'electron';

/** Hands the window its end of the channel to the core, and nothing else. */
ipcRenderer.on('polydesk:port', (event) => {
  window.postMessage({ type: 'polydesk-port' }, window.location.origin, event.ports);
});
ipcRenderer.send('polydesk:ready');
