import { useLocation } from 'wouter';
import { ageOn, isMinor } from '../../../shared/people/ageOn.ts';
import { volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useVolunteers } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';

/** Active volunteers under 18 and whose guardian has not consented yet; those come first (rule 11). */
export function MinorList() {
  const { text } = useText();
  const [, navigate] = useLocation();
  const volunteers = useVolunteers();
  const today = useToday();
  const words = text.privacy.minors;
  if (!volunteers) return null;
  const minors = volunteers
    .filter((volunteer) => volunteer.isActive && isMinor(volunteer, today))
    .toSorted((a, b) => Number(a.hasGuardianConsent) - Number(b.hasGuardianConsent));
  const missing = minors.filter(({ hasGuardianConsent }) => !hasGuardianConsent).length;
  return (
    <section className="privacy-part">
      <h3 className="section-head">{words.title}</h3>
      <p className="soft">
        {minors.length === 0 ? words.none : words.note}{' '}
        {missing > 0 ? <span className="gap-text">{words.missing({ count: missing })}</span> : null}
        {minors.length > 0 && missing === 0 ? words.complete : null}
      </p>
      {minors.length === 0 ? null : (
        <table className="plain-table privacy-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col" className="number">
                {words.columns.age}
              </th>
              <th scope="col">{words.columns.consent}</th>
            </tr>
          </thead>
          <tbody>
            {minors.map(({ id, name, volunteerNo, birthDate, hasGuardianConsent }) => (
              <tr key={id}>
                <td>
                  <button type="button" className="link-name" onClick={() => navigate(volunteerPath(id))}>
                    {name}
                  </button>{' '}
                  <span className="soft">{volunteerNo}</span>
                </td>
                <td className="number">
                  {birthDate ? words.age({ age: ageOn(birthDate, today) }) : text.common.nothingCounted}
                </td>
                <td>
                  {hasGuardianConsent ? (
                    words.hasConsent
                  ) : (
                    <span className="gap-text">{words.lacksConsent}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
