import type { Rotation } from '../../../shared/fair/partnerRotation.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { CategoryId } from '../../../shared/model/ids.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { useText } from '../../text/useText.ts';

interface RotationFootProps {
  readonly months: Rotation['months'];
  readonly categories: readonly Category[];
  readonly clinicCategoryId: CategoryId;
}

/** What each month lacks: a clinic or any unit aloud, other categories quietly. */
export function RotationFoot({ months, categories, clinicCategoryId }: RotationFootProps) {
  const { text } = useText();
  const words = text.rotation;
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.warnings}</th>
        {months.map(({ month, lacksClinic, lacksPartner }) => (
          <td key={month} className="rotation-warning">
            {lacksPartner ? <span className="gap-text">{words.lacksPartner}</span> : null}
            {lacksClinic && !lacksPartner ? <span className="gap-text">{words.lacksClinic}</span> : null}
          </td>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="row">{words.lacking}</th>
        {months.map(({ month, lackingCategoryIds, lacksClinic }) => {
          // The clinic is named aloud above.
          const quiet = lackingCategoryIds.filter((id) => !lacksClinic || id !== clinicCategoryId);
          const lacking = categories.filter(({ id }) => quiet.includes(id));
          return (
            <td key={month}>
              {lacking.length > 0 ? (
                <span className="rotation-lacking">
                  {lacking.map((category) => (
                    <CategoryTag key={category.id} category={category} isCompact />
                  ))}
                </span>
              ) : null}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}
