import type { App, Session } from 'electron';
import {
  isDeveloperKey,
  mayFetch,
  mayLoadFrame,
  mayNavigate,
  mayUse,
} from '../shared/security/windowPolicy.ts';
import { NETWORK_SWITCHES } from './switches.ts';

/** Chromium's own code for a certificate that is not accepted. */
const REFUSE_CERTIFICATE = -2;

/** Sets the switches under which Chromium looks up and fetches nothing by itself; before the program is ready. */
export function secureSwitches(commandLine: App['commandLine']): void {
  for (const [name, value] of NETWORK_SWITCHES) commandLine.appendSwitch(name, value);
}

/** Nothing leaves this PC, and the page gets no permission that it does not use. */
export function secureSession(session: Session): void {
  // Without a filter it is asked about every scheme: http, https, ws, wss, ftp, file, devtools…
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayFetch(url) }));
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayUse(permission, requestingUrl)),
  );
  // Some permissions are only ever checked, never requested: both handlers ask the same policy.
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.on('select-hid-device', (event, _details, decide) => {
    event.preventDefault();
    decide(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, decide) => {
    event.preventDefault();
    decide('');
  });
  session.on('select-usb-device', (event, _details, decide) => {
    event.preventDefault();
    decide();
  });
  session.on('select-webauthn-account', (event, _details, decide) => {
    event.preventDefault();
    decide(null);
  });
  session.on('file-system-access-restricted', (_event, _details, decide) => decide('deny'));
  // Files go through the contract, where the user is asked and what is written is read back.
  session.on('will-download', (event) => event.preventDefault());
  // There is no server whose certificate could be good.
  session.setCertificateVerifyProc((_request, decide) => decide(REFUSE_CERTIFICATE));
  // A proxy that Windows knows of, or looks for by itself, is not asked either.
  void session.setProxy({ mode: 'direct' });
  session.setSpellCheckerEnabled(false);
}

/**
 * Every window and frame stays in the program; new windows, web views, certificates and passwords are refused, and in the
 * packaged program the developer tools.
 */
export function secureContents(app: Pick<App, 'on'>, isPackaged: boolean): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!mayLoadFrame(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!mayLoadFrame(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('select-bluetooth-device', (event, _devices, decide) => {
      event.preventDefault();
      decide('');
    });
    // Peer connections are neither requests nor under the content policy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    if (!isPackaged) return;
    contents.on('before-input-event', (event, input) => {
      if (isDeveloperKey(input)) event.preventDefault();
    });
    contents.on('devtools-opened', () => contents.closeDevTools());
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, decide) => {
    event.preventDefault();
    decide();
  });
  app.on('login', (event, _contents, _details, _info, decide) => {
    event.preventDefault();
    decide();
  });
}
