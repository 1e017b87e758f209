import type { FaceKeyFigure } from '../../../shared/documents/sheetFace.ts';
import './keyFigures.css';

/** Large figures, two in a line: what it is, how many, how it changed, how it is counted. */
export function KeyFigures({ figures }: { readonly figures: readonly FaceKeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map(({ label, value, unit, change, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b> {unit}
          </dd>
          {change === '' ? null : <dd>{change}</dd>}
          <dd className="key-figures-note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
