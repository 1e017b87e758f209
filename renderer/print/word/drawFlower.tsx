import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { WordPicture } from '../../../shared/documents/word/wordPicture.ts';
import { PosterFlower } from '../faces/PosterFlower.tsx';
import { drawnPicture } from './inkCanvas.ts';
import '../faces/coverFace.css';

/** Millimetres across, as on the cover on paper. */
const ACROSS = 46;

/** The sunflower of the cover. It has no letters, so its own drawing can be taken as a picture. */
export async function drawFlower(): Promise<WordPicture | null> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(flowerSvg())}`;
  await image.decode();
  return drawnPicture(ACROSS, ACROSS, (context) => context.drawImage(image, 0, 0, ACROSS, ACROSS));
}

function flowerSvg(): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<PosterFlower />));
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('The flower drew no SVG.');
  // A picture without a size of its own is drawn at 300 × 150.
  svg.setAttribute('width', '980');
  svg.setAttribute('height', '980');
  const words = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return words;
}
