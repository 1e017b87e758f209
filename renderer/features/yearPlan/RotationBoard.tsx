import { Button } from 'antd';
import { useMemo, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import type { Rotation } from '../../../shared/fair/partnerRotation.ts';
import { partnerRotation, ROTATION_STATES } from '../../../shared/fair/partnerRotation.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import '../../components/list.css';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import './rotation.css';
import { ROTATION_MARKS } from './RotationCellButton.tsx';
import { RotationGrid } from './RotationGrid.tsx';
import { RotationTools } from './RotationTools.tsx';

/** The clinic keeps its id whatever the office calls it. */
const CLINIC = v.parse(CategoryId, 'medical');

function useRotation(view: YearView): Rotation {
  const today = useToday();
  const { year, partnerUnits, fairs, bookings, partnerAttendance, categories, volunteerCategories } = view;
  return useMemo(
    () =>
      partnerRotation({
        year,
        today,
        partnerUnits,
        fairs,
        bookings,
        attendance: partnerAttendance,
        categoryIds: categories.filter(({ isActive }) => isActive).map(({ id }) => id),
        clinicCategoryId: CLINIC,
        volunteerCategories,
      }),
    [year, today, partnerUnits, fairs, bookings, partnerAttendance, categories, volunteerCategories],
  );
}

/** The partners' year as a board, unit × month, on which visits are planned, moved and filled in by rule. */
export function RotationBoard({ view }: { readonly view: YearView }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [onlyUneven, setOnlyUneven] = useState(false);
  const rotation = useRotation(view);
  const words = text.rotation;
  const uneven = rotation.rows.filter(({ balance }) => balance === 'under' || balance === 'over');
  const isFiltered = onlyUneven && uneven.length > 0;
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
      />
      <RotationGrid
        view={view}
        rotation={rotation}
        rows={isFiltered ? uneven : rotation.rows}
        clinicCategoryId={CLINIC}
      />
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
