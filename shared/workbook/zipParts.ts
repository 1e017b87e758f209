import { strToU8, Zip, ZipDeflate } from 'fflate';

/*
 * How hard to compress, by measurement (ADR 0005): of 50,000 rows level 6 takes more than twice as long and saves an eighth.
 * A small table of matches (it stays in the processor's cache) is quicker than a large one and finds as much.
 */
const LEVEL = 3;
const MEMORY = 2;
/** Bytes that are gathered before they are compressed. */
const GATHERED = 65_536;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NOTHING = new Uint8Array(0);
const ZERO = 48;

/** Takes the XML of one part of a zip file, piece by piece; the next part begins when it has ended. */
export interface ZipPart {
  text(xml: string): void;
  /** Writes a whole number, not below zero and at most 2^31 − 1. */
  integer(value: number): void;
  end(): void;
}

/** A zip file of XML parts. What is written is compressed at once: the XML is never whole in memory. */
export interface ZipParts {
  begin(path: string): ZipPart;
  add(path: string, xml: string): void;
  /** The bytes of the file. */
  end(): Uint8Array;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * Gathers XML as bytes. Almost all of a sheet is ASCII in many tiny pieces: copying their characters is several times
 * quicker than joining them to long texts and encoding those.
 * @param take may not keep the bytes: they are written over.
 */
function gatherBytes(
  take: (bytes: Uint8Array) => void,
): Pick<ZipPart, 'text' | 'integer'> & { flush(): void } {
  const buffer = new Uint8Array(GATHERED);
  let at = 0;

  function flush(): void {
    if (at > 0) take(buffer.subarray(0, at));
    at = 0;
  }

  /** Copies a text of at most {@link GATHERED} characters; false when it is not ASCII. */
  function copy(xml: string): boolean {
    const { length } = xml;
    if (length > GATHERED - at) flush();
    for (let index = 0; index < length; index += 1) {
      const code = xml.charCodeAt(index);
      if (code > 127) return false;
      buffer[at + index] = code;
    }
    at += length;
    return true;
  }

  function text(xml: string): void {
    if (xml.length <= GATHERED && copy(xml)) return;
    flush();
    take(strToU8(xml));
  }

  function integer(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.trunc(rest / 10)) digits += 1;
    if (digits > GATHERED - at) flush();
    let rest = value | 0;
    for (let place = at + digits - 1; place >= at; place -= 1) {
      const above = (rest / 10) | 0;
      buffer[place] = ZERO + rest - above * 10;
      rest = above;
    }
    at += digits;
  }

  return { text, integer, flush };
}

/** An empty zip file. @param madeAt UTC instant that every part is dated with */
export function createZipParts(madeAt: string): ZipParts {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  let open: ZipDeflate | null = null;
  const { text, integer, flush } = gatherBytes((bytes) => open?.push(bytes));

  function begin(path: string): ZipPart {
    if (open) throw new Error(`${path} begins before the part before it has ended.`);
    const part = new ZipDeflate(path, { level: LEVEL, mem: MEMORY });
    part.mtime = madeAt;
    zip.add(part);
    open = part;
    text(DECLARATION);
    return {
      text,
      integer,
      end() {
        flush();
        part.push(NOTHING, true);
        open = null;
      },
    };
  }

  return {
    begin,
    add(path, xml) {
      const part = begin(path);
      part.text(xml);
      part.end();
    },
    end() {
      zip.end();
      return joined(pieces);
    },
  };
}
