import type { WebPreferences } from 'electron';

/** What a window may ask for itself; nothing of it touches security. */
type OwnPreferences = Pick<WebPreferences, 'preload' | 'backgroundThrottling'>;

/**
 * The preferences of every window of the program: no Node in the page, a world of its own for preload, the system's sandbox,
 * and no developer tools in the packaged program. No window is made without them (test/unit/electron/window.test.ts).
 */
export function webPreferences(isPackaged: boolean, own: OwnPreferences = {}): WebPreferences {
  return {
    ...own,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // The spell checker would fetch dictionaries.
    spellcheck: false,
    devTools: !isPackaged,
  };
}
