import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { ROTATION_STATES } from '../../../shared/fair/partnerRotation.ts';
import { CLINIC_CATEGORY } from '../../../shared/model/category.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import '../../components/list.css';
import { useFoundUnits } from '../../components/useFoundUnits.ts';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { rotationOf } from '../../usecases/rotation.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import './rotation.css';
import { ROTATION_MARKS } from './RotationCellButton.tsx';
import { RotationGrid } from './RotationGrid.tsx';
import { RotationTools } from './RotationTools.tsx';

/** The partners' year as a board, unit × month, on which visits are planned, moved and filled in by rule. */
export function RotationBoard({ view }: { readonly view: YearView }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [onlyUneven, setOnlyUneven] = useState(false);
  const [query, setQuery] = useState('');
  const today = useToday();
  const rotation = useMemo(() => rotationOf(view, today), [view, today]);
  const words = text.rotation;
  const found = useFoundUnits(view.partnerUnits, query);
  const foundIds = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  const uneven = rotation.rows.filter(({ balance }) => balance === 'under' || balance === 'over');
  const isFiltered = onlyUneven && uneven.length > 0;
  const shown = (isFiltered ? uneven : rotation.rows).filter(({ partnerUnitId }) =>
    foundIds.has(partnerUnitId),
  );
  if (rotation.rows.length === 0) {
    return (
      <EmptyState
        sentence={words.noUnits}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.partners)}>
            {words.goToPartners}
          </Button>
        }
      />
    );
  }
  return (
    <section className="panel rotation-panel">
      <RotationTools
        view={view}
        uneven={uneven.length}
        onlyUneven={isFiltered}
        onOnlyUneven={setOnlyUneven}
        query={query}
        onQuery={setQuery}
      />
      {shown.length === 0 ? (
        <EmptyState
          sentence={text.partners.nothingFound}
          action={
            <Button
              onClick={() => {
                setQuery('');
                setOnlyUneven(false);
              }}
            >
              {text.partners.showAll}
            </Button>
          }
        />
      ) : (
        <RotationGrid view={view} rotation={rotation} rows={shown} clinicCategoryId={CLINIC_CATEGORY} />
      )}
      <div className="rotation-legend">
        {ROTATION_STATES.filter((state) => state !== 'none').map((state) => (
          <span key={state} className="rotation-legend-entry">
            <span className={`rotation-mark state-${state}`} aria-hidden="true">
              {ROTATION_MARKS[state]}
            </span>
            {words.states[state]}
          </span>
        ))}
        <span className="rotation-note">{words.note}</span>
      </div>
    </section>
  );
}
