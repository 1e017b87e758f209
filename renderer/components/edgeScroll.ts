/** So near to the edge of what scrolls, in pixels, a drag begins to scroll it. */
const EDGE = 44;
/** Pixels a frame, at the very edge. */
const FASTEST = 14;

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

/** How far to scroll for a place between two edges; negative is back. Far outside scrolls no faster than at the edge. */
function step(at: number, from: number, to: number): number {
  const near = (distance: number): number => Math.min(1, Math.max(0, (EDGE - distance) / EDGE)) * FASTEST;
  return Math.round(near(to - at) - near(at - from));
}

function scrollBy(element: Element, { clientX, clientY }: At): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isScroller = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  const before = [element.scrollLeft, element.scrollTop];
  if (isScroller(overflowX)) element.scrollLeft += step(clientX, box.left, box.right);
  if (isScroller(overflowY)) element.scrollTop += step(clientY, box.top, box.bottom);
  return element.scrollLeft !== before[0] || element.scrollTop !== before[1];
}

/**
 * Scrolls what lies under a drag while the pointer rests near its edge, frame by frame, until the signal ends it.
 * @param onScrolled what lies under the pointer is another now
 * @returns to be told each place of the pointer
 */
export function edgeScroll(onScrolled: (at: At) => void, signal: AbortSignal): (at: At) => void {
  let latest: At | null = null;
  let frame = 0;
  const tick = (): void => {
    frame = 0;
    if (!latest || signal.aborted) return;
    const at = latest;
    let under = document.elementFromPoint(at.clientX, at.clientY);
    let hasScrolled = false;
    for (; under; under = under.parentElement) hasScrolled = scrollBy(under, at) || hasScrolled;
    if (!hasScrolled) return;
    onScrolled(at);
    frame = requestAnimationFrame(tick);
  };
  return (at) => {
    latest = at;
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
}
