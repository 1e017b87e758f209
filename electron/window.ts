import { app, BrowserWindow, screen } from 'electron';
import { PRINT_PROGRESS, PRINT_READY, type PrintOutcome, parsePrintProgress } from '../shared/desktop.ts';
import { APP_ORIGIN } from '../shared/security/appAddress.ts';
import type { PrintWindow } from './printing.ts';
import { webPreferences } from './webPreferences.ts';

/** Opens the program's window. @param preload path of preload.cjs. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(app.isPackaged, { preload }),
  });
  window.once('ready-to-show', () => window.show());
  // Everything that was typed is on disk, so a page that crashed is simply shown again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Opens a window that shows the running board; on a second screen where there is one. @param preload path of preload.cjs. */
export function openBoardWindow(preload: string, fragment: string): BrowserWindow {
  const second = screen.getAllDisplays().find(({ id }) => id !== screen.getPrimaryDisplay().id);
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    ...(second ? { x: second.workArea.x, y: second.workArea.y } : {}),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(app.isPackaged, { preload, backgroundThrottling: false }),
  });
  window.once('ready-to-show', () => {
    window.show();
    if (second) window.maximize();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html${fragment}`);
  return window;
}

function printOf(window: BrowserWindow): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve({ outcome: 'printed' });
      else if (/cancel/iu.test(reason)) resolve({ outcome: 'cancelled' });
      else resolve({ outcome: 'failed', detail: reason });
    });
  });
}

/** Makes the hidden window in which papers are laid out. Not throttled, or fonts and timers would crawl. */
export function openPrintWindow(): PrintWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: webPreferences(app.isPackaged, { backgroundThrottling: false }),
  });
  const contents = window.webContents;
  return {
    load: (address) => window.loadURL(address),
    marks: async () => {
      const markOf = async (name: string): Promise<string | undefined> => {
        const mark: unknown = await contents.executeJavaScript(`document.documentElement.dataset.${name}`);
        return typeof mark === 'string' ? mark : undefined;
      };
      return {
        ready: (await markOf(PRINT_READY)) ?? null,
        progress: parsePrintProgress(await markOf(PRINT_PROGRESS)),
      };
    },
    // Tags for readers of a PDF who do not see it; the outline makes the titles of papers its bookmarks.
    toPdf: () =>
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    print: () => printOf(window),
    close: () => window.destroy(),
  };
}
