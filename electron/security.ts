import type { App, Session } from 'electron';
import { mayFetch, mayLoadFrame, mayNavigate, mayUse } from '../shared/security/windowPolicy.ts';

/** Nothing leaves this PC, and the page gets no permission that it does not use. */
export function secureSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayFetch(url) }));
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayUse(permission, requestingUrl)),
  );
  // Some permissions are only ever checked, never requested: both handlers ask the same policy.
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

/** Every window and frame stays in the program; new windows and web views are refused. */
export function secureContents(app: Pick<App, 'on'>): void {
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
  });
}
