import type { YearPlan } from '../../../shared/model/fair.ts';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { editYearPlan } from '../../usecases/yearPlan.ts';
import { HolidayList } from './HolidayList.tsx';

interface YearSettingsDrawerProps {
  readonly year: number;
  readonly plan: YearPlan;
  readonly onClose: () => void;
}

/** Motto, remarks and the holidays that the office enters itself (rule 3). */
export function YearSettingsDrawer({ year, plan, onClose }: YearSettingsDrawerProps) {
  const { text } = useText();
  const words = text.yearPlan;
  return (
    <SideDrawer
      className="form-drawer"
      title={words.settingsTitle({ year })}
      size="min(46em, 94vw)"
      onClose={onClose}
      extra={<span className="soft drawer-note">{text.common.savedAsTyped}</span>}
    >
      <section className="form-section">
        <div className="form-grid">
          <TextField
            label={words.motto}
            value={plan.motto}
            isWide
            onCommit={(motto) => editYearPlan(year, { motto })}
          />
          <TextField
            label={words.planNote}
            value={plan.note}
            isWide
            isMultiline
            onCommit={(note) => editYearPlan(year, { note })}
          />
        </div>
      </section>
      <HolidayList year={year} holidays={plan.ownHolidays} />
    </SideDrawer>
  );
}
