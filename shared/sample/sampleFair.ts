import * as v from 'valibot';
import type { YearLoad } from '../assign/assignmentCase.ts';
import { assignmentsOf } from '../assign/assignmentsOf.ts';
import { buildProblem } from '../assign/buildProblem.ts';
import { chooseLeads } from '../assign/chooseLeads.ts';
import { solveNow } from '../assign/solveNow.ts';
import { suitablePeople } from '../assign/suitability.ts';
import { daysAfter, monthOf } from '../calendar/dates.ts';
import type { FairData, FairRecords, Registers } from '../fair/fairData.ts';
import { generateFair } from '../fair/generateFair.ts';
import { releasePartner } from '../fair/releasePartner.ts';
import type { Assignment } from '../model/assignment.ts';
import { Instant, IsoDate } from '../model/basic.ts';
import type { Booking, Fair, FairTemplate } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import { assignmentId, PartnerPersonId } from '../model/ids.ts';
import type { PaperKind } from '../model/ledger.ts';
import { PAPER_KINDS } from '../model/ledger.ts';
import type { Dice } from './dice.ts';
import { sampleAttendance } from './sampleAttendance.ts';
import { SAMPLE_MONTHS, SAMPLE_POSTPONEMENT } from './sampleMonths.ts';
import { inventName, inventPhone } from './sampleNames.ts';
import { sampleTallies } from './sampleTallies.ts';

export interface SampleFairInput {
  readonly fair: Fair;
  readonly registers: Registers;
  readonly template: FairTemplate;
  readonly load: YearLoad;
  /** Residents served, to be shared out over the stalls. */
  readonly visits: number;
  readonly dice: Dice;
  readonly makeId: MakeId;
}

function heldFair(fair: Fair, visits: number, dice: Dice): Fair {
  const { month } = monthOf(fair.id);
  const plan = SAMPLE_MONTHS[month - 1];
  const isPostponed = month === SAMPLE_POSTPONEMENT.month;
  const heldDate = v.parse(IsoDate, isPostponed ? SAMPLE_POSTPONEMENT.date : fair.scheduledDate);
  const missing: readonly PaperKind[] =
    month === 2 ? ['partnerSignIn'] : month === 8 ? ['tally', 'partnerSignIn'] : [];
  return {
    ...fair,
    theme: plan?.theme ?? '',
    weatherPlan: plan?.weatherPlan ?? '',
    status: 'archived',
    postponedTo: isPostponed ? heldDate : null,
    statusReason: isPostponed ? SAMPLE_POSTPONEMENT.reason : '',
    heldDate,
    papersMadeAt: v.parse(Instant, `${daysAfter(heldDate, -2)}T08:20:00.000Z`),
    archivedAt: v.parse(Instant, `${daysAfter(heldDate, 3)}T02:10:00.000Z`),
    // Only some months counted different residents; the others are unknown, never guessed.
    uniqueRecipients: dice.chance(0.6) ? Math.round((visits * dice.int(60, 70)) / 100) : null,
    filedPapers: PAPER_KINDS.filter((kind) => !missing.includes(kind)),
  };
}

/** The hospital and the law firm send lists of names; the others a number. */
function confirmed(booking: Booking, { registers, dice, makeId }: SampleFairInput): Booking {
  const partner = registers.partnerUnits.find(({ id }) => id === booking.partnerUnitId);
  const departments = partner?.departments ?? [];
  const isNamed = departments.length > 0 || partner?.kind === 'lawFirm';
  const people = Array.from({ length: isNamed ? booking.expected : 0 }, (_, index) => ({
    id: v.parse(PartnerPersonId, makeId()),
    name: inventName(dice).name,
    role: departments[index % Math.max(1, departments.length)]?.name ?? '律师',
    phone: inventPhone(dice),
    volunteerId: null,
  }));
  return { ...booking, people, status: 'confirmed' };
}

/** A few regulars are put at their place by hand and locked before the program assigns the rest. */
function regulars(data: FairData, { load, dice }: SampleFairInput): readonly Assignment[] {
  const chosen: Assignment[] = [];
  for (const need of dice.some(data.needs, 4)) {
    const best = suitablePeople({ ...data, assignments: chosen }, need.id, load).at(0);
    if (!best?.isSuitable) continue;
    chosen.push({
      id: assignmentId(need.id, best.volunteer.id),
      fairId: need.fairId,
      needId: need.id,
      stallId: need.stallId,
      slotId: need.slotId,
      volunteerId: best.volunteer.id,
      isLocked: dice.chance(0.5),
      overrideReason: null,
      source: 'manual',
    });
  }
  return chosen;
}

/** In one month a partner cancels late: its people are released (rule 7). */
function withdrawal(data: FairData, input: SampleFairInput): FairData {
  const late = monthOf(input.fair.id).month === 11 ? data.bookings.at(-1) : undefined;
  if (!late) return data;
  const released = releasePartner(data, late, input.template, input.makeId);
  const edited = new Map(released.stalls.map((stall) => [stall.id, stall]));
  return {
    ...data,
    bookings: data.bookings.map((booking) => (booking.id === late.id ? released.booking : booking)),
    stalls: data.stalls.map((stall) => edited.get(stall.id) ?? stall),
    needs: [...data.needs, ...released.newNeeds],
  };
}

/** One fair of the sample as held and archived: generated, assigned, attended and counted. */
export function sampleFair(input: SampleFairInput): FairRecords {
  const { registers, template, load, visits, dice, makeId } = input;
  const fair = heldFair(input.fair, visits, dice);
  const made = generateFair(template, { ...registers, fair, makeId });
  const planned = withdrawal(
    {
      ...registers,
      ...made,
      bookings: made.bookings.map((booking) => confirmed(booking, input)),
      assignments: [],
      attendance: [],
      tallies: [],
      replies: [],
      volunteerPairs: [],
      publication: null,
      groundPlan: null,
    },
    input,
  );
  const fixed: FairData = { ...planned, assignments: regulars(planned, input) };
  const question = buildProblem(fixed, load);
  const outcome = solveNow(question);
  if (outcome.kind === 'refused') throw new Error(`The sample is refused: ${outcome.refusal.code}.`);
  const { added } = assignmentsOf(fixed, question, outcome.solution);
  const staffed: FairData = { ...fixed, assignments: [...fixed.assignments, ...added] };
  const leads = new Map(chooseLeads(staffed).map((stall) => [stall.id, stall]));
  const led: FairData = { ...staffed, stalls: staffed.stalls.map((stall) => leads.get(stall.id) ?? stall) };
  const attended: FairData = { ...led, attendance: sampleAttendance(led, dice, makeId) };
  const { slots, stalls, needs, bookings, assignments, attendance } = attended;
  const tallies = sampleTallies(attended, visits, dice);
  return { fair: attended.fair, slots, stalls, needs, bookings, assignments, attendance, tallies };
}
