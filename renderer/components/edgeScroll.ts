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

/** Scrolls an element if the place is near its edge. @returns whether it moved. */
function scrollBy(element: Element, { clientX, clientY }: At): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const isScroller = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  if (!isScroller(overflowX) && !isScroller(overflowY)) return false;
  const box = element.getBoundingClientRect();
  const across = isScroller(overflowX) ? step(clientX, box.left, box.right) : 0;
  const down = isScroller(overflowY) ? step(clientY, box.top, box.bottom) : 0;
  if (across === 0 && down === 0) return false;
  const { scrollLeft, scrollTop } = element;
  element.scrollLeft += across;
  element.scrollTop += down;
  return element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop;
}

/** Scrolls whatever around an element is near its edge at the place. */
function scrollAround(under: Element | null, at: At): boolean {
  let hasScrolled = false;
  for (let box = under; box; box = box.parentElement) hasScrolled = scrollBy(box, at) || hasScrolled;
  return hasScrolled;
}

/**
 * Scrolls what lies under a drag while the pointer rests near its edge, frame by frame, until the signal ends it.
 * @param onScrolled what lies under the pointer is another now
 * @returns to be told each place of the pointer, and what lies under it
 */
export function edgeScroll(
  onScrolled: (at: At) => void,
  signal: AbortSignal,
): (at: At, under: Element | null) => void {
  let latest: At | null = null;
  let frame = 0;
  const tick = (): void => {
    frame = 0;
    if (!latest || signal.aborted) return;
    const at = latest;
    if (!scrollAround(document.elementFromPoint(at.clientX, at.clientY), at)) return;
    onScrolled(at);
    frame = requestAnimationFrame(tick);
  };
  return (at, under) => {
    latest = at;
    if (frame === 0 && scrollAround(under, at)) frame = requestAnimationFrame(tick);
  };
}
