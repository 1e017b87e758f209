import { contextBridge, ipcRenderer } from 'electron';
import { DESKTOP_GLOBAL, type Desktop } from '../shared/desktop.ts';
import { CHANNELS, CLOSING_CHANNELS } from './channels.ts';

/** What the page does before its window closes; the last that it said. */
let finish: () => Promise<void> = async () => undefined;

ipcRenderer.on(CLOSING_CHANNELS.tell, () => {
  // Failed or not, there is nothing more to wait for; the page itself tells of its failures.
  const finished = (): Promise<unknown> => ipcRenderer.invoke(CLOSING_CHANNELS.finished);
  void finish().then(finished, finished);
});

// Thin on purpose: the main process checks sender and payload of every call, this side only names the channel.
const bridge: Desktop = {
  appInfo: () => ipcRenderer.invoke(CHANNELS.appInfo),
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request),
  openFiles: (request) => ipcRenderer.invoke(CHANNELS.openFiles, request),
  printPapers: (job) => ipcRenderer.invoke(CHANNELS.printPapers, job),
  savePdf: (request) => ipcRenderer.invoke(CHANNELS.savePdf, request),
  saveFolder: (request) => ipcRenderer.invoke(CHANNELS.saveFolder, request),
  printProgress: () => ipcRenderer.invoke(CHANNELS.printProgress),
  cancelPrint: () => ipcRenderer.invoke(CHANNELS.cancelPrint),
  openRunningBoard: (request) => ipcRenderer.invoke(CHANNELS.openRunningBoard, request),
  keepSnapshot: (request) => ipcRenderer.invoke(CHANNELS.keepSnapshot, request),
  listSnapshots: () => ipcRenderer.invoke(CHANNELS.listSnapshots),
  readSnapshot: (request) => ipcRenderer.invoke(CHANNELS.readSnapshot, request),
  chooseSnapshotFolder: () => ipcRenderer.invoke(CHANNELS.chooseSnapshotFolder),
  useOwnSnapshotFolder: () => ipcRenderer.invoke(CHANNELS.useOwnSnapshotFolder),
  copySnapshot: (request) => ipcRenderer.invoke(CHANNELS.copySnapshot, request),
  showSnapshotFolder: () => ipcRenderer.invoke(CHANNELS.showSnapshotFolder),
  beginChangeLog: (request) => ipcRenderer.invoke(CHANNELS.beginChangeLog, request),
  addToChangeLog: (request) => ipcRenderer.invoke(CHANNELS.addToChangeLog, request),
  readChangeLogs: () => ipcRenderer.invoke(CHANNELS.readChangeLogs),
  dropChangeLogs: (request) => ipcRenderer.invoke(CHANNELS.dropChangeLogs, request),
  onClosing: (work) => {
    finish = work;
    void ipcRenderer.invoke(CLOSING_CHANNELS.ask);
  },
};

contextBridge.exposeInMainWorld(DESKTOP_GLOBAL, bridge);
