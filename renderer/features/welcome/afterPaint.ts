/** Resolves once the screen has shown the present state: work that blocks the page must not start before. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
