import type { Locale } from '../../shared/model/settings.ts';
import type { WalkedLine } from '../support/walkTheLine.ts';

interface MadeFile {
  readonly path: string;
  readonly bytes: number;
  readonly note: string;
}

/** What the demo made, step by step and file by file, as a page of Markdown. */
export class DemoSummary {
  readonly #started = performance.now();
  readonly #files: MadeFile[] = [];
  readonly #steps: { readonly locale: Locale; readonly step: string }[] = [];
  readonly #lines: string[] = [];

  addFile(path: string, bytes: number, note: string): void {
    this.#files.push({ path, bytes, note });
  }

  addStep(locale: Locale, step: string): void {
    this.#steps.push({ locale, step });
  }

  addLine(locale: Locale, { assigned, partners, visits }: WalkedLine): void {
    this.#lines.push(
      `${locale}: ${partners} partner units confirmed; ${assigned.needed} places needed, ${assigned.assigned} assigned, ${assigned.gap} missing; ${visits} visits counted.`,
    );
  }

  /** The step that was reached last; “nothing” before the first. */
  lastStep(locale: Locale): string {
    return this.#steps.findLast((done) => done.locale === locale)?.step ?? 'nothing';
  }

  text(): string {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(0);
    // The languages are walked side by side: by path, each file stands where it is looked for.
    const made = this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const files = made.map(
      ({ path, bytes, note }) => `| ${path} | ${(bytes / 1024).toFixed(0)} KiB | ${note} |`,
    );
    return [
      '# What the demo made',
      '',
      `${this.#steps.length} pictures, ${this.#files.length} files, ${seconds} seconds.`,
      '',
      ...this.#lines.toSorted().map((line) => `- ${line}`),
      '',
      '| file | size | |',
      '| --- | ---: | --- |',
      ...files,
      '',
    ].join('\n');
  }
}
