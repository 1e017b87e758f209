/** One picture of an icon: a square PNG. */
export interface IconPicture {
  /** Edge in pixels, 1…256. */
  readonly size: number;
  readonly png: Uint8Array;
}

const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/** Puts PNGs into a Windows icon file; the format stores PNG as it is since Windows Vista. */
export function packIco(pictures: readonly IconPicture[]): Uint8Array {
  const headLength = HEAD_BYTES + ENTRY_BYTES * pictures.length;
  const head = new DataView(new ArrayBuffer(headLength));
  head.setUint16(2, 1, true);
  head.setUint16(4, pictures.length, true);
  let offset = headLength;
  pictures.forEach(({ size, png }, index) => {
    const entry = HEAD_BYTES + ENTRY_BYTES * index;
    // One byte each for width and height; 256 is written as 0.
    head.setUint8(entry, size % 256);
    head.setUint8(entry + 1, size % 256);
    head.setUint16(entry + 4, 1, true);
    head.setUint16(entry + 6, 32, true);
    head.setUint32(entry + 8, png.byteLength, true);
    head.setUint32(entry + 12, offset, true);
    offset += png.byteLength;
  });
  return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), ...pictures.map(({ png }) => png)]));
}
