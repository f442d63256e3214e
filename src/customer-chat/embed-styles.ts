/** Style of the launcher and the frame, inside their shadow root. */
export const embedStyles = `
:host{position:fixed;right:20px;bottom:20px;z-index:2147483000;color-scheme:light dark}
[hidden]{display:none!important}
.launcher{position:relative;display:grid;place-items:center;width:60px;height:60px;padding:0;border:0;border-radius:50%;background:var(--polydesk-brand);color:var(--polydesk-on-brand);box-shadow:0 4px 16px #0005,0 0 0 1px #0002;cursor:pointer}
.launcher svg{width:28px;height:28px;fill:currentColor}
.launcher:focus-visible{outline:3px solid var(--polydesk-on-brand);outline-offset:-7px;box-shadow:0 0 0 4px var(--polydesk-brand)}
.badge{position:absolute;top:-2px;right:-2px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#c01f2e;color:#fff;font:700 13px/22px system-ui,sans-serif;text-align:center;box-sizing:border-box}
iframe{position:absolute;right:0;bottom:76px;width:380px;height:min(560px,calc(100dvh - 116px));border:0;border-radius:14px;background:Canvas;box-shadow:0 12px 40px #0006,0 0 0 1px #0002}
@media (max-width:480px){
:host([data-open]){inset:0}
:host([data-open]) .launcher{display:none}
iframe{inset:0;width:100%;height:100%;border-radius:0}
}
@media (forced-colors:active){.launcher,iframe{border:2px solid CanvasText}}
`;
