import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { APP_SCHEME } from '../shared/security/appAddress.ts';
import { APP_SCHEME_PRIVILEGES, appResponse } from './appProtocol.ts';
import type { Closing } from './closing.ts';
import { electronDesktop } from './electronDesktop.ts';
import { holdOpen } from './holdOpen.ts';
import { registerClosing, registerDesktop } from './ipc.ts';
import { logFile } from './logFile.ts';
import { secureContents, secureSession, secureSwitches } from './security.ts';
import { FOLDER_DISK } from './snapshots/folderDisk.ts';
import { refusedSwitch } from './switches.ts';
import { openBoardWindow, openMainWindow, openPrintWindow } from './window.ts';

const PAGE_FOLDER = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

let mainWindow: BrowserWindow | null = null;
let boardWindow: BrowserWindow | null = null;
let mainClosing: Closing | null = null;

// Pinned by name, not left to Electron: a renamed product would otherwise start with an empty database. Before the
// lock, because the lock lies in this folder.
app.setPath('userData', join(app.getPath('appData'), 'Sunflower'));

// Codes and places in our code only; names, phones and paths never reach a log.
const log = logFile(
  join(app.getPath('userData'), 'logs'),
  () => new Date(),
  (line) => process.stderr.write(`${line}\n`),
);
process.on('uncaughtExceptionMonitor', (error) => log('uncaught', error));

function showWindow(): void {
  if (!mainWindow) {
    mainWindow = openMainWindow(PRELOAD);
    mainClosing = holdOpen(mainWindow);
    mainWindow.on('closed', () => {
      mainWindow = null;
      mainClosing = null;
      // A board without the program that feeds it would stand still on the second screen.
      boardWindow?.close();
    });
    return;
  }
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}

/** One board at a time: opened again it comes to the front. */
function showBoard(fragment: string): void {
  boardWindow?.close();
  const window = openBoardWindow(PRELOAD, fragment);
  boardWindow = window;
  window.on('closed', () => {
    if (boardWindow === window) boardWindow = null;
  });
}

async function askWhereToSave(options: Electron.SaveDialogOptions): Promise<string | null> {
  const answer = await (mainWindow
    ? dialog.showSaveDialog(mainWindow, options)
    : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath;
}

async function askWhatToOpen(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  const answer = await (mainWindow
    ? dialog.showOpenDialog(mainWindow, options)
    : dialog.showOpenDialog(options));
  return answer.canceled ? [] : answer.filePaths;
}

async function showFolder(folder: string): Promise<void> {
  const complaint = await shell.openPath(folder);
  if (complaint) log('folderNotShown', new Error(complaint));
}

/** Windows and Linux need no menu: every action is in the page. macOS has no copy and paste without one. */
function setMenu(): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    isMac
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}

function start(): void {
  secureSession(session.defaultSession);
  protocol.handle(APP_SCHEME, (request) => appResponse(PAGE_FOLDER, request));
  const host = electronDesktop({
    version: app.getVersion(),
    dialog: { askWhereToSave, askWhatToOpen },
    snapshots: {
      disk: FOLDER_DISK,
      ownFolder: join(app.getPath('userData'), 'snapshots'),
      memoryFile: join(app.getPath('userData'), 'shell.json'),
      now: () => new Date(),
      log,
      showFolder,
    },
    changeLog: { folder: join(app.getPath('userData'), 'changes'), disk: FOLDER_DISK },
    openPrintWindow,
    openBoardWindow: showBoard,
  });
  registerDesktop(ipcMain, host, log);
  registerClosing(ipcMain, (contentsId) => (mainWindow?.webContents.id === contentsId ? mainClosing : null));
  setMenu();
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  showWindow();
}

const refused = refusedSwitch(process.argv.slice(1), app.isPackaged, process.platform);

if (refused !== null) {
  process.stderr.write(`Sunflower does not start with --${refused}.\n`);
  log('switchRefused', new Error(refused));
  app.exit(1);
  // Two programs on one database would overwrite each other: the second only shows the first one's window.
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  secureSwitches(app.commandLine);
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  secureContents(app, app.isPackaged);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}
