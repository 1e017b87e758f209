import type { TextOf } from '../catalogueTypes.ts';
import { annualReport } from './annualReport.ts';
import { assigning } from './assigning.ts';
import { availability } from './availability.ts';
import { board } from './board.ts';
import { calendar } from './calendar.ts';
import { category } from './category.ts';
import { certificates } from './certificates.ts';
import { change } from './change.ts';
import { common } from './common.ts';
import { data } from './data.ts';
import { duplicates } from './duplicates.ts';
import { exchange } from './exchange.ts';
import { explain } from './explain.ts';
import { fair } from './fair.ts';
import { fairDay } from './fairDay.ts';
import { fairPapers } from './fairPapers.ts';
import { figures } from './figures.ts';
import { groundPlan } from './groundPlan.ts';
import { history } from './history.ts';
import { importer } from './importer.ts';
import { lists } from './lists.ts';
import { paperLayout } from './paperLayout.ts';
import { papers } from './papers.ts';
import { partnerPage } from './partnerPage.ts';
import { partnerPapers } from './partnerPapers.ts';
import { partners } from './partners.ts';
import { pastYears } from './pastYears.ts';
import { peoplePapers } from './peoplePapers.ts';
import { points } from './points.ts';
import { privacy } from './privacy.ts';
import { problem } from './problem.ts';
import { proposal } from './proposal.ts';
import { publication } from './publication.ts';
import { record } from './record.ts';
import { recordFields } from './recordFields.ts';
import { replies } from './replies.ts';
import { rotation } from './rotation.ts';
import { shell } from './shell.ts';
import { snapshots } from './snapshots.ts';
import { statistics } from './statistics.ts';
import { template } from './template.ts';
import { thanks } from './thanks.ts';
import { thisMonth } from './thisMonth.ts';
import { volunteers } from './volunteers.ts';
import { welcome } from './welcome.ts';
import { workbook } from './workbook.ts';
import { yearPlan } from './yearPlan.ts';
import { yearProposal } from './yearProposal.ts';

/** The original catalogue. One file an area; strings that people read live here and nowhere else. */
export const zhCN = {
  common,
  shell,
  category,
  calendar,
  welcome,
  template,
  thisMonth,
  yearPlan,
  rotation,
  yearProposal,
  fair,
  board,
  explain,
  proposal,
  publication,
  importer,
  lists,
  replies,
  availability,
  papers,
  groundPlan,
  fairPapers,
  paperLayout,
  peoplePapers,
  record,
  fairDay,
  volunteers,
  duplicates,
  points,
  certificates,
  privacy,
  partners,
  partnerPage,
  partnerPapers,
  thanks,
  snapshots,
  statistics,
  figures,
  pastYears,
  annualReport,
  workbook,
  history,
  recordFields,
  data,
  exchange,
  assigning,
  problem,
  change,
};

export type Catalogue = TextOf<typeof zhCN>;
