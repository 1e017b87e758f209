/** The sunflower, decoration only. `size` in pixels. */
export function Flower({ size }: { readonly size: number }) {
  return <img src="./flower.svg" width={size} height={size} alt="" aria-hidden="true" />;
}
