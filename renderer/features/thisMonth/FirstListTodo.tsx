import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { importPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { TodoRow } from './TodoRow.tsx';

interface FirstListTodoProps {
  readonly volunteers: readonly Volunteer[];
  readonly partnerUnits: readonly PartnerUnit[];
}

/** Where to begin: an office has its people in spreadsheets already. Nothing once both lists are there. */
export function FirstListTodo({ volunteers, partnerUnits }: FirstListTodoProps) {
  const { text } = useText();
  const words = text.thisMonth.firstLists;
  return (
    <>
      {volunteers.length === 0 ? (
        <TodoRow state="attention" title={words.volunteers} to={importPath('volunteers')}>
          {words.importVolunteers}
        </TodoRow>
      ) : null}
      {partnerUnits.length === 0 ? (
        <TodoRow state="attention" title={words.partners} to={importPath('partners')}>
          {words.importPartners}
        </TodoRow>
      ) : null}
    </>
  );
}
