/** The tick to which an arrow key leads; null for other keys, and where there is none. */
export function inputAfterKey(
  key: string,
  from: EventTarget,
  inputs: readonly HTMLInputElement[],
): HTMLInputElement | null {
  const present = inputs.find((input) => input === from);
  if (!present) return null;
  const at = inputs.indexOf(present);
  if (key === 'ArrowRight') return inputs[at + 1] ?? null;
  if (key === 'ArrowLeft') return inputs[at - 1] ?? null;
  if (key === 'Home') return inputs[0] ?? null;
  if (key === 'End') return inputs.at(-1) ?? null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const further = key === 'ArrowDown' ? inputs.slice(at + 1) : inputs.slice(0, at).toReversed();
  const unit = further.find((input) => input.dataset.unit !== present.dataset.unit)?.dataset.unit;
  const distance = (input: HTMLInputElement): number =>
    Math.abs(Number(input.dataset.month) - Number(present.dataset.month));
  const [nearest] = further
    .filter((input) => input.dataset.unit === unit)
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}
