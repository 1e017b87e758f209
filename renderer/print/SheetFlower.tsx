const PETALS = [0, 36, 72, 108, 144, 180, 216, 252, 288, 324] as const;

/** The flower in the head of a sheet: lines only, so that a black-and-white printer shows it as meant. */
export function SheetFlower() {
  return (
    <svg viewBox="-34 -34 68 68" aria-hidden="true">
      {PETALS.map((angle) => (
        <ellipse
          key={angle}
          cy={-21}
          rx={5.4}
          ry={11}
          transform={`rotate(${angle})`}
          fill="#fbd34d"
          stroke="#000"
          strokeWidth={1.2}
        />
      ))}
      <circle r={12} fill="#5a3a1c" stroke="#000" strokeWidth={1.2} />
    </svg>
  );
}
