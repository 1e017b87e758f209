import { useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { usualPeriod } from '../../../shared/calendar/period.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { PeriodPicker } from '../../components/PeriodPicker.tsx';
import { useText } from '../../text/useText.ts';
import { useServiceRecords, useServiceYearsOf } from '../../usecases/serviceRecords.ts';
import { useToday } from '../../usecases/today.ts';
import type { PeopleScope } from './peopleScopes.ts';
import { ScopeField } from './ScopeField.tsx';

/** Enough to see what they look like. */
const PREVIEWED = 5;

interface ServiceRecordsDrawerProps {
  /** For whom records can be made; at least one. */
  readonly scopes: readonly [PeopleScope, ...PeopleScope[]];
  readonly onClose: () => void;
}

/** Service records of one person or of many for any time, one document each; whoever did not serve then is left out. */
export function ServiceRecordsDrawer({ scopes, onClose }: ServiceRecordsDrawerProps) {
  const { text } = useText();
  const words = text.peoplePapers.screen;
  const today = useToday();
  const [scope, setScope] = useState<PeopleScope>(scopes[0]);
  const [chosen, setChosen] = useState<Period | null>(null);
  const { volunteerIds } = scope;
  const years = useServiceYearsOf(volunteerIds) ?? [];
  const period = chosen ?? usualPeriod(years, today);
  const records = useServiceRecords(volunteerIds, period);
  const isOne = volunteerIds.length === 1;
  const served = isOne ? volunteerIds : volunteerIds.filter((id) => (records?.get(id)?.fairs ?? 0) > 0);
  const paperOf = (ids: readonly VolunteerId[]): PeoplePaperRequest => ({
    kind: 'serviceRecords',
    volunteerIds: [...ids],
    ...period,
  });
  const counted = words.leftOut({ count: served.length, without: volunteerIds.length - served.length });
  const preview = served.length > PREVIEWED ? words.previewOfRecords({ shown: PREVIEWED }) : '';
  return (
    <PeoplePaperDrawer
      title={text.peoplePapers.titles.serviceRecord}
      paper={paperOf(served)}
      previewed={paperOf(served.slice(0, PREVIEWED))}
      note={isOne || !records ? null : [counted, preview].join(' ')}
      nothing={records ? words.nobodyServed : text.papers.screen.laidOut}
      onClose={onClose}
    >
      <ScopeField scopes={scopes} value={scope} onChoose={setScope} />
      <PeriodPicker value={period} years={years} onChange={setChosen} />
    </PeoplePaperDrawer>
  );
}
