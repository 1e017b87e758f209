import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logFile } from '../../../electron/logFile.ts';
import { logLine } from '../../../electron/logLine.ts';

const NOW = '2026-06-20T00:05:07.123Z';
const SECRET = "EACCES: open 'C:\\Users\\王芳\\张伟 13812345678.xlsx', Li Ming 010-88886666";

describe('a line of the log', () => {
  test('says what happened, the class of the error, its code and its place in our code', () => {
    const error = Object.assign(new TypeError('x'), { code: 'ENOSPC' });
    error.stack = [
      'TypeError: x',
      '    at writeNew (file:///C:/Users/王芳/Sunflower/resources/app.asar/dist/electron/main.js:120:5)',
      '    at async saveFile (/home/wang/main.js:140:7)',
      '    at file:///C:/main.js:9:1',
    ].join('\n');
    expect(logLine(NOW, 'saveFile', error)).toBe(
      `${NOW} saveFile TypeError ENOSPC writeNew@main.js:120 saveFile@main.js:140 @main.js:9`,
    );
  });

  test('never holds a name, a phone or a path of the message', () => {
    const line = logLine(NOW, 'saveFile', Object.assign(new Error(SECRET), { code: 'EACCES' }));
    expect(line).toMatch(/^\S+ saveFile Error EACCES /u);
    for (const part of ['王芳', '张伟', '1381', '8888', 'Li Ming', 'Users', '\\', '/', '.xlsx']) {
      expect(line).not.toContain(part);
    }
  });

  test('does not take a message for a frame, a code, a class or a word', () => {
    const error = new Error('bad\n    at 王芳 (/home/wang/13812345678.js:1:1)');
    expect(logLine(NOW, 'saveFile', error)).not.toContain('1381');
    const dressed = Object.assign(new Error('x'), { code: '13812345678', name: 'Zhang Wei' });
    expect(logLine(NOW, '张伟 13812345678', dressed)).toMatch(/^\S+ \? \? \? /u);
    expect(logLine(NOW, 'a', '张伟 13812345678')).toBe(`${NOW} a string - -`);
  });

  test('is plain letters whatever is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (what, message) => {
        const error = Object.assign(new Error(message), { code: message, name: message });
        expect(logLine(NOW, what, error)).toMatch(/^[\w .:@?$-]+$/u);
      }),
    );
  });
});

describe('the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sunflower-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const now = (): Date => new Date(NOW);

  test('keeps its lines, and two files at most', () => {
    const logs = join(folder, 'logs');
    const log = logFile(logs, now, () => undefined);
    log('first', new Error(SECRET));
    log('second', new Error(SECRET));
    expect(readFileSync(join(logs, 'sunflower.log'), 'utf8').split('\n')).toHaveLength(3);
    for (let time = 0; time < 3; time += 1) {
      writeFileSync(join(logs, 'sunflower.log'), 'x'.repeat(300_000));
      log('later', new Error(SECRET));
    }
    expect(readdirSync(logs).toSorted()).toEqual(['sunflower.1.log', 'sunflower.log']);
    expect(statSync(join(logs, 'sunflower.log')).size).toBeLessThan(1000);
  });

  test('that cannot be written stops nothing, and its line goes elsewhere', () => {
    const place = join(folder, 'logs');
    writeFileSync(place, 'a file stands where the folder should');
    const lines: string[] = [];
    logFile(place, now, (line) => lines.push(line))('saveFile', new Error(SECRET));
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).not.toContain('王芳');
    expect(existsSync(join(place, 'sunflower.log'))).toBe(false);
  });
});
