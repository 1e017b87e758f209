import { AgreementSection } from './AgreementSection.tsx';
import { CadenceSection } from './CadenceSection.tsx';
import { ContactSection } from './ContactSection.tsx';
import { DepartmentSection } from './DepartmentSection.tsx';
import type { SectionProps } from './partnerEdit.ts';
import { SupplySection } from './SupplySection.tsx';
import { UnitSection } from './UnitSection.tsx';

/** All that is known of a unit, section by section. */
export function PartnerForm(props: SectionProps) {
  return (
    <>
      <UnitSection {...props} />
      <CadenceSection {...props} />
      <ContactSection {...props} />
      <DepartmentSection {...props} />
      <AgreementSection {...props} />
      <SupplySection {...props} />
    </>
  );
}
