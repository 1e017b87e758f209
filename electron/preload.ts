import { contextBridge, ipcRenderer } from 'electron';
import { DESKTOP_GLOBAL, type Desktop } from '../shared/desktop.ts';
import { CHANNELS } from './channels.ts';

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
};

contextBridge.exposeInMainWorld(DESKTOP_GLOBAL, bridge);
