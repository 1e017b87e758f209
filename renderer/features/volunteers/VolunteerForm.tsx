import { AvailabilitySection } from './AvailabilitySection.tsx';
import { OtherSection } from './OtherSection.tsx';
import { PairSection } from './PairSection.tsx';
import { PersonSection } from './PersonSection.tsx';
import { QualificationSection } from './QualificationSection.tsx';
import { SkillSection } from './SkillSection.tsx';
import type { SectionProps } from './volunteerEdit.ts';

/** All that is known of a person, section by section. */
export function VolunteerForm(props: SectionProps) {
  return (
    <>
      <PersonSection {...props} />
      <SkillSection {...props} />
      <QualificationSection {...props} />
      <AvailabilitySection {...props} />
      {/* Somebody who is not saved yet cannot be a pair with anybody. */}
      {props.edit.isDraft ? null : <PairSection {...props} />}
      <OtherSection {...props} />
    </>
  );
}
