import type { ReactNode } from 'react';
import type { PlanMarkKind } from '../../../shared/model/groundPlan.ts';

/* Drawn by hand in a square of 24: black shapes that are told apart on a grey print, each beside its word. */

const SHAPES: Readonly<Record<PlanMarkKind, ReactNode>> = {
  entrance: <path d="M12 3.5 19 11h-4.4v9.5H9.4V11H5z" />,
  power: <path d="M13.6 2.5 5.5 13.4h5L9.4 21.5l9.1-11.7h-5.3z" />,
  firstAid: <path d="M9.6 4.5h4.8v5.1h5.1v4.8h-5.1v5.1H9.6v-5.1H4.5V9.6h5.1z" />,
  meeting: (
    <>
      <circle cx="12" cy="7" r="2.6" />
      <path d="M7.8 18.5v-3.7a4.2 4.2 0 0 1 8.4 0v3.7z" />
      <path d="M3 4v4h1.6V5.6H7V4zM21 4v4h-1.6V5.6H17V4zM3 21v-4h1.6v2.4H7V21zM21 21v-4h-1.6v2.4H17V21z" />
    </>
  ),
  water: <path d="M12 3c3.9 4.7 6 7.9 6 11a6 6 0 0 1-12 0c0-3.1 2.1-6.3 6-11z" />,
  toilet: (
    <path d="m2.6 7 2.6 10h2.3l1.7-6.4L10.9 17h2.3l2.6-10h-2.2L12 13.4 10.3 7H8.1l-1.7 6.4L4.8 7zM22 9.4A4 4 0 0 0 15.9 12a4.4 4.4 0 0 0 6.1 4.6v-2.3a2.5 2.5 0 1 1 0-4.6z" />
  ),
  parking: <path d="M7.5 4h5.8a5 5 0 0 1 0 10h-2.7v6H7.5zm3.1 2.8v4.4h2.5a2.2 2.2 0 0 0 0-4.4z" />,
};

/** Kinds that are white on their own colour, as on the signs that everybody knows. */
const SIGN_COLORS: Readonly<Partial<Record<PlanMarkKind, string>>> = {
  firstAid: '#1f6b3a',
  parking: '#1d4f8f',
};

interface MapPictogramProps {
  readonly kind: PlanMarkKind;
  /** Side in units of the drawing. */
  readonly size: number;
  readonly rule: number;
  /** Quarter turns clockwise; only the arrow of an entrance turns. */
  readonly quarters?: number;
}

/** The sign of a mark around the origin of an SVG. */
export function MapPictogram({ kind, size, rule, quarters = 0 }: MapPictogramProps) {
  const color = SIGN_COLORS[kind];
  const shape = size * 0.8;
  return (
    <g>
      <rect
        x={-size / 2}
        y={-size / 2}
        width={size}
        height={size}
        rx={size * 0.16}
        fill={color ?? '#fff'}
        stroke={color ?? '#000'}
        strokeWidth={rule * 1.5}
      />
      <g
        transform={`rotate(${quarters * 90}) scale(${shape / 24}) translate(-12 -12)`}
        fill={color ? '#fff' : '#000'}
        fillRule="evenodd"
      >
        {SHAPES[kind]}
      </g>
    </g>
  );
}
