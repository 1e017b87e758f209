/** Measures once and gives that value again: for what takes long. */
export function once(measure: () => Promise<number>): () => Promise<number> {
  let measured: Promise<number> | undefined;
  return () => {
    measured ??= measure();
    return measured;
  };
}
