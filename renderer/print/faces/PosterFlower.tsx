const PETALS = Array.from({ length: 15 }, (_, index) => index * 24);
const PETAL = 'M0 -15 C9 -25 8 -39 0 -48 C-8 -39 -9 -25 0 -15 Z';
/** Seeds of a sunflower stand a golden angle apart, in degrees. */
const GOLDEN_ANGLE = 137.508;
const SEEDS = Array.from({ length: 110 }, (_, index) => ({
  angle: index * GOLDEN_ANGLE,
  radius: 1.62 * Math.sqrt(index + 0.5),
}));

function PetalRing({
  turn,
  scale,
  fill,
}: {
  readonly turn: number;
  readonly scale: number;
  readonly fill: string;
}) {
  return PETALS.map((angle) => (
    <path
      key={angle}
      d={PETAL}
      transform={`rotate(${angle + turn}) scale(${scale})`}
      fill={fill}
      stroke="#5a3a1c"
      strokeWidth={0.7}
    />
  ));
}

/** The sunflower of the poster: light petals with dark outlines and a heart of dots, so that it costs little ink. */
export function PosterFlower() {
  return (
    <svg className="poster-flower" viewBox="-49 -49 98 98" aria-hidden="true">
      <PetalRing turn={12} scale={1} fill="#f8c93a" />
      <PetalRing turn={0} scale={0.9} fill="#fcdc73" />
      <circle r={18.6} fill="#fff6df" stroke="#5a3a1c" strokeWidth={0.9} />
      {SEEDS.map(({ angle, radius }) => (
        <circle key={angle} cy={-radius} r={0.68} transform={`rotate(${angle})`} fill="#5a3a1c" />
      ))}
    </svg>
  );
}
