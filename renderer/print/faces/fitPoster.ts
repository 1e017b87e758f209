/** Smallest and largest size of a poster's text, 1 = as designed; even 60 stalls and a page of words fit at the smallest. */
const FIT = { least: 0.3, most: 1.4 } as const;
const STEPS = 9;
/** A printer sets lines a hair wider than the screen: not filled to the last point, no line is lost. */
const SLACK = 0.985;

/** Makes the text of a poster as large as all of it still fits on the page; the size is the page's `--fit`. */
export function fitPoster(page: HTMLElement): void {
  const fits = (size: number): boolean => {
    page.style.setProperty('--fit', size.toFixed(4));
    return page.scrollHeight <= page.clientHeight;
  };
  let [least, most]: [number, number] = [FIT.least, FIT.most];
  if (!fits(most)) {
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (least + most) / 2;
      if (fits(middle)) least = middle;
      else most = middle;
    }
    most = least;
  }
  page.style.setProperty('--fit', (most * SLACK).toFixed(4));
}
