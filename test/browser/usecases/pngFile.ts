/** A PNG of a size, its left half red and its right half see-through. */
export async function png(width: number, height: number, name = '照片.png') {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
