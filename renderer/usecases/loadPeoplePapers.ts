import type { PeoplePrintJob } from '../../shared/desktop.ts';
import type { PersonalPaperData } from '../../shared/documents/buildPeoplePapers.ts';
import { buildPeoplePapers } from '../../shared/documents/buildPeoplePapers.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { Registers } from '../../shared/fair/fairData.ts';
import type { PeoplePaperRequest } from '../../shared/paperRequest.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatPeriod } from '../../shared/text/formatPeriod.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { database } from '../db/openDatabase.ts';
import { readAnnualReport } from './annualReport.ts';
import { readChartPaper } from './chartPaper.ts';
import { loadYearData } from './loadYearData.ts';
import { readOwnRecords } from './ownRecords.ts';
import { readPartnersServed } from './partnerServices.ts';
import { readPointsStatements } from './points.ts';
import { readRegisters } from './readFair.ts';
import { readRotationPaper } from './rotation.ts';
import { readServiceRecords } from './serviceRecords.ts';

/** What a paper needs besides the registers, read only for the paper that needs it. */
type PaperSources = Omit<PersonalPaperData, keyof Registers>;

async function readSources(paper: PeoplePaperRequest): Promise<PaperSources> {
  const nothing: PaperSources = { own: null, rotation: null };
  switch (paper.kind) {
    case 'serviceRecords':
      return { ...nothing, records: await readServiceRecords(paper.volunteerIds, paper) };
    case 'certificate': {
      const certificates = await database().certificates.bulkGet(paper.certificateIds);
      return { ...nothing, certificates: certificates.flatMap((certificate) => certificate ?? []) };
    }
    case 'partnerLetter':
      return { ...nothing, served: await readPartnersServed(paper) };
    case 'rotationTable':
    case 'visitList':
      return { ...nothing, rotation: await readRotationPaper(Number(paper.year)) };
    case 'attendanceMatrix':
      return { ...nothing, yearData: await loadYearData(Number(paper.year)) };
    case 'pointsStatement': {
      const { volunteerId } = paper;
      const redemptions = await database().redemptions.where({ volunteerId }).toArray();
      return { ...nothing, own: await readOwnRecords(volunteerId), redemptions };
    }
    case 'pointsList':
      return { ...nothing, statements: await readPointsStatements() };
    case 'availabilityForm':
    case 'annualReport':
    case 'chart':
      return nothing;
  }
}

/** Name of a file with papers about people: of one paper its title, with the person where the title does not say it. */
function stemOf(
  text: Catalogue,
  { volunteers }: Registers,
  paper: PeoplePaperRequest,
  documents: readonly SheetDocument[],
): string {
  const [first] = documents;
  const { length: count } = documents;
  const title = first?.title ?? '';
  if (paper.kind === 'pointsStatement') {
    const person = volunteers.find(({ id }) => id === paper.volunteerId);
    return person ? text.peoplePapers.recordStem({ title, name: person.name }) : title;
  }
  if (count === 1) return title;
  switch (paper.kind) {
    case 'serviceRecords':
      return text.peoplePapers.recordFiles({ period: formatPeriod(text, paper), count });
    case 'certificate':
      return text.certificates.files({ count });
    case 'partnerLetter':
      return text.thanks.files({ period: formatPeriod(text, paper), count });
    default:
      return title;
  }
}

/** The papers of a job about people or partners and the name of a file with them; null when there is nobody to print one for. */
export async function loadPeoplePapers({
  paper,
  locale,
  showPhones,
}: PeoplePrintJob): Promise<{ readonly documents: readonly SheetDocument[]; readonly stem: string } | null> {
  if (paper.kind === 'annualReport') return readAnnualReport(paper, locale);
  if (paper.kind === 'chart') return readChartPaper(paper, locale);
  const registers = await readRegisters(database());
  if (!registers) return null;
  const text = catalogueOf(locale);
  const data = { ...registers, ...(await readSources(paper)) };
  const documents = buildPeoplePapers(data, paper, text, locale, { showPhones });
  if (documents.length === 0) return null;
  return { documents, stem: stemOf(text, registers, paper, documents) };
}
