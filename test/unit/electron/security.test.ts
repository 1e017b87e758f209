import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { secureContents, secureSession } from '../../../electron/security.ts';
import { isDeveloperKey } from '../../../shared/security/windowPolicy.ts';

const PAGE = 'app://sunflower/index.html';
const ELSEWHERE = [
  'http://elsewhere.example/',
  'https://elsewhere.example/',
  'ws://elsewhere.example/',
  'wss://elsewhere.example/',
  'ftp://elsewhere.example/',
  'file:///C:/Windows/win.ini',
  'file://server/share/',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu/',
  'chrome-extension://abcdef/',
  'view-source:app://sunflower/',
  'filesystem:app://sunflower/',
  'about:srcdoc',
  'javascript:alert(1)',
  'http://127.0.0.1:20260/',
  'app://sunflower.example/',
];

type Listener = (...given: unknown[]) => unknown;

/** Remembers every handler that it is given, by the name of the method. */
function falseSession(): { readonly session: never; readonly handler: (name: string) => Listener } & {
  readonly events: EventEmitter;
  readonly calls: Map<string, unknown[]>;
} {
  const calls = new Map<string, unknown[]>();
  const events = new EventEmitter();
  const keep =
    (name: string) =>
    (...given: unknown[]): Promise<void> => {
      calls.set(name, given);
      return Promise.resolve();
    };
  const session = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'on') return events.on.bind(events);
        if (name === 'webRequest') return { onBeforeRequest: keep('onBeforeRequest') };
        return keep(String(name));
      },
    },
  );
  const handler = (name: string): Listener => {
    const found = calls.get(name)?.at(-1);
    if (typeof found !== 'function') throw new Error(`${name} was not set.`);
    return (...given) => Reflect.apply(found, undefined, given);
  };
  // @ts-expect-error A false session has of the real one only what is asked of it.
  return { session, handler, events, calls };
}

/** What a handler answered through its callback. */
function answerOf(work: (decide: Listener) => unknown): unknown[] {
  const decide = vi.fn();
  work(decide);
  expect(decide).toHaveBeenCalledOnce();
  return decide.mock.calls[0] ?? [];
}

describe('the session', () => {
  const { session, handler, events, calls } = falseSession();
  secureSession(session);

  test.each(ELSEWHERE)('fetches nothing from %s', (url) => {
    expect(answerOf((decide) => handler('onBeforeRequest')({ url }, decide))).toEqual([{ cancel: true }]);
  });

  test('is asked about every address: there is no filter, and the program itself passes', () => {
    expect(calls.get('onBeforeRequest')).toHaveLength(1);
    expect(answerOf((decide) => handler('onBeforeRequest')({ url: PAGE }, decide))).toEqual([
      { cancel: false },
    ]);
  });

  const NEVER = [
    'clipboard-read',
    'display-capture',
    'mediaKeySystem',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'window-management',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'media',
    'background-sync',
    'unknown',
  ];
  test.each(NEVER)('gives no permission “%s”, asked for or only checked', (permission) => {
    const asked = answerOf((decide) =>
      handler('setPermissionRequestHandler')({}, permission, decide, { requestingUrl: PAGE }),
    );
    expect(asked).toEqual([false]);
    expect(handler('setPermissionCheckHandler')({}, permission, PAGE, {})).toBe(false);
  });

  test('gives the two that the page uses to the page, and to nobody else', () => {
    for (const permission of ['clipboard-sanitized-write', 'persistent-storage']) {
      const ask = (requestingUrl: string): unknown[] =>
        answerOf((decide) =>
          handler('setPermissionRequestHandler')({}, permission, decide, { requestingUrl }),
        );
      expect([ask(PAGE), ask('https://elsewhere.example/')]).toEqual([[true], [false]]);
      expect(handler('setPermissionCheckHandler')(null, permission, '', {})).toBe(false);
    }
  });

  test('gives no device, no screen, no pairing and no folder', () => {
    expect(handler('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false);
    expect(answerOf((decide) => handler('setDisplayMediaRequestHandler')({}, decide))).toEqual([null]);
    expect(answerOf((decide) => handler('setBluetoothPairingHandler')({}, decide))).toEqual([
      { confirmed: false },
    ]);
    expect(answerOf((decide) => events.emit('file-system-access-restricted', {}, {}, decide))).toEqual([
      'deny',
    ]);
  });

  test.each([
    ['select-hid-device', [{}], [null]],
    ['select-serial-port', [[], {}], ['']],
    ['select-usb-device', [{}], []],
    ['select-webauthn-account', [{}], [null]],
  ] as const)('chooses nothing for %s', (name, details, answer) => {
    const preventDefault = vi.fn();
    expect(answerOf((decide) => events.emit(name, { preventDefault }, ...details, decide))).toEqual(answer);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('downloads nothing, trusts no certificate, asks no proxy, checks no spelling', () => {
    const preventDefault = vi.fn();
    events.emit('will-download', { preventDefault }, {}, {});
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(
      answerOf((decide) => handler('setCertificateVerifyProc')({ hostname: 'localhost' }, decide)),
    ).toEqual([-2]);
    expect(calls.get('setProxy')).toEqual([{ mode: 'direct' }]);
    expect(calls.get('setSpellCheckerEnabled')).toEqual([false]);
  });
});

/** The contents of a window, as far as they are made safe. */
class FalseContents extends EventEmitter {
  openHandler: Listener | null = null;
  rtcPolicy = '';
  closedTools = 0;
  setWindowOpenHandler(handler: Listener): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtcPolicy = policy;
  }
  closeDevTools(): void {
    this.closedTools += 1;
  }
}

describe.each([{ isPackaged: true }, { isPackaged: false }])(
  'the contents of every window ($isPackaged)',
  ({ isPackaged }) => {
    const app = new EventEmitter();
    let contents: FalseContents;
    // @ts-expect-error A false app has of the real one only its events.
    secureContents(app, isPackaged);
    beforeEach(() => {
      contents = new FalseContents();
      app.emit('web-contents-created', {}, contents);
    });
    const isStopped = (name: string, url: string): boolean => {
      const preventDefault = vi.fn();
      contents.emit(name, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };

    test.each(ELSEWHERE)('go nowhere but to the program: %s', (url) => {
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
        expect([name, isStopped(name, url)]).toEqual([name, true]);
      }
    });

    test('go within the program', () => {
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
        expect([name, isStopped(name, PAGE)]).toEqual([name, false]);
      }
    });

    test('open no window, hold no web view, choose no device and make no peer connection', () => {
      expect(contents.openHandler?.({ url: PAGE })).toEqual({ action: 'deny' });
      expect(isStopped('will-attach-webview', PAGE)).toBe(true);
      expect(contents.rtcPolicy).toBe('disable_non_proxied_udp');
      const preventDefault = vi.fn();
      expect(
        answerOf((decide) => contents.emit('select-bluetooth-device', { preventDefault }, [], decide)),
      ).toEqual(['']);
    });

    test('show developer tools in the program that is not packaged only', () => {
      const preventDefault = vi.fn();
      const key = { key: 'F12', control: false, meta: false, shift: false, alt: false };
      contents.emit('before-input-event', { preventDefault }, key);
      contents.emit('before-input-event', { preventDefault }, { ...key, key: 'a' });
      contents.emit('devtools-opened');
      expect([preventDefault.mock.calls.length, contents.closedTools]).toEqual(isPackaged ? [1, 1] : [0, 0]);
    });

    test.each([
      ['certificate-error', [{}, '', '', {}], [false]],
      ['select-client-certificate', [{}, '', []], []],
      ['login', [{}, {}, {}], []],
    ] as const)('give nothing to a server: %s', (name, details, answer) => {
      const preventDefault = vi.fn();
      expect(answerOf((decide) => app.emit(name, { preventDefault }, ...details, decide))).toEqual(answer);
      expect(preventDefault).toHaveBeenCalledOnce();
    });
  },
);

test('the keys of developer tools are known on every system, and typing is not taken for them', () => {
  const none = { control: false, meta: false, shift: false, alt: false };
  const opens = [
    { ...none, key: 'F12' },
    ...['I', 'i', 'J', 'C'].map((key) => ({ ...none, key, control: true, shift: true })),
    { ...none, key: 'i', meta: true, alt: true },
  ];
  const types = [
    { ...none, key: 'I', shift: true },
    { ...none, key: 'c', control: true },
    { ...none, key: 'Process', control: true, shift: true },
  ];
  expect([opens.every(isDeveloperKey), types.some(isDeveloperKey)]).toEqual([true, false]);
});
