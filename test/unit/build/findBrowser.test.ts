import { expect, test } from 'vitest';
import { browserPlaces } from '../../../build/findBrowser.ts';
import { hasDisplay, profileFolder } from '../../../build/host/appWindow.ts';

test('looks for Edge first on Windows, in every program folder', () => {
  const places = browserPlaces('win32', {
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    ProgramFiles: 'C:\\Program Files',
  });
  expect(places[0]).toBe('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
});

test('looks for Chromium on the path on Linux, for applications on macOS', () => {
  expect(browserPlaces('linux', { PATH: '/opt/bin' })[0]).toBe('/opt/bin/chromium');
  expect(browserPlaces('darwin', {})[0]).toContain('/Applications/');
});

test('Windows always has a display, Linux only with X or Wayland', () => {
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

test("the program's browser profile lies in the user's own data folder", () => {
  expect(profileFolder('linux', {}, '/home/clerk')).toBe('/home/clerk/.local/share/sunflower/browser');
  expect(profileFolder('win32', { LOCALAPPDATA: '/local' }, '/home/clerk')).toBe('/local/Sunflower/browser');
});
