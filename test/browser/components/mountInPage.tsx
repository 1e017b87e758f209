import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { eventually } from '../eventually.ts';

/** Elements shown in the page of a test. */
export interface Mounted {
  readonly place: HTMLElement;
  readonly show: (element: ReactNode) => void;
  readonly remove: () => void;
}

/** Shows elements in a place of their own; resolves when there is something that can be typed into or pressed. */
export async function mountInPage(element: ReactNode): Promise<Mounted> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(element);
  await eventually(() => place.querySelector('input, button'));
  return {
    place,
    show: (next) => root.render(next),
    remove: () => {
      root.unmount();
      place.remove();
    },
  };
}
