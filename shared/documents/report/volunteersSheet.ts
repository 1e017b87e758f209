import * as v from 'valibot';
import { partsOf } from '../../calendar/dates.ts';
import { IsoDate } from '../../model/basic.ts';
import type { Volunteer } from '../../model/volunteer.ts';
import { VOLUNTEER_KINDS } from '../../model/volunteer.ts';
import { formatRate } from '../../stats/formatMetric.ts';
import { groupBy } from '../../stats/groupBy.ts';
import type { MetricKey } from '../../stats/metricDefinitions.ts';
import { metricDefinition } from '../../stats/metricDefinitions.ts';
import type { VolunteerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { attendanceRate, hoursOf, participationsOf } from '../../stats/sumFigures.ts';
import { byId } from '../peopleContext.ts';
import type { SheetCell, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

function row(cells: readonly SheetCell[], kind: 'record' | 'total' = 'record'): SheetRow {
  return { kind, cells };
}

/** Needs filled, attendance and no-shows, each rate with what it was divided by (rule 16). */
function needRows(context: ReportContext): readonly SheetRow[] {
  const { data, text, locale } = context;
  const { metrics } = text.statistics;
  const { total } = data.figures;
  const { denominator } = attendanceRate(total);
  const ofPlaces = (key: MetricKey, basis = ''): SheetRow => {
    const amount = metricDefinition(key).amountOf(data.figures);
    return row([metrics[key].name, '', amount ?? text.common.nothingCounted, '', basis]);
  };
  const rate = (key: MetricKey, part: number, whole: number): SheetRow => {
    const words = { part: context.count(part), whole: context.count(whole) };
    return row([
      metrics[key].name,
      '',
      formatRate(text, locale, metricDefinition(key).amountOf(data.figures)),
      '',
      whole > 0 ? text.annualReport.ofBasis(words) : '',
    ]);
  };
  return [
    ofPlaces('needed'),
    ofPlaces('covered'),
    rate('coverageRate', total.covered, total.needed),
    ofPlaces('expected'),
    ofPlaces('present'),
    ofPlaces('walkIn'),
    ofPlaces('excused'),
    ofPlaces('absent'),
    ofPlaces('unverified'),
    rate('attendanceRate', total.present, denominator),
    rate('noShowRate', total.absent, denominator),
  ];
}

function retentionRows({ data, text }: ReportContext): readonly SheetRow[] {
  const { retention } = data.figures;
  if (!retention) return [];
  const { metrics } = text.statistics;
  const asOf = text.calendar.fullDate(partsOf(v.parse(IsoDate, retention.asOf)));
  return [
    row([metrics.newVolunteers.name, retention.newcomers, '', '', '']),
    row([metrics.returningVolunteers.name, retention.returning, '', '', '']),
    row([
      metrics.lapsedVolunteers.name,
      retention.lapsed,
      '',
      '',
      text.annualReport.lapsedAsOf({ date: asOf }),
    ]),
  ];
}

function sumRow(label: string, own: readonly VolunteerFiguresOfPeriod[]): SheetRow {
  const minutes = own.reduce((sum, { serviceMinutes }) => sum + serviceMinutes, 0);
  const places = own.reduce((sum, figures) => sum + participationsOf(figures), 0);
  return row([label, own.length, places, hoursOf(minutes), '']);
}

/** Those who came, by kind: who is of several kinds stands in each of them. */
function kindRows(
  { text }: ReportContext,
  came: readonly VolunteerFiguresOfPeriod[],
  people: ReadonlyMap<string, Volunteer>,
): readonly SheetRow[] {
  const kindsOf = ({ volunteerId }: VolunteerFiguresOfPeriod) => people.get(volunteerId)?.kinds ?? [];
  const known = VOLUNTEER_KINDS.map((kind) => ({
    label: text.volunteers.kinds[kind],
    own: came.filter((figures) => kindsOf(figures).includes(kind)),
  }));
  const others = {
    label: text.annualReport.noKind,
    own: came.filter((figures) => kindsOf(figures).length === 0),
  };
  return [...known, others].flatMap(({ label, own }) => (own.length > 0 ? [sumRow(label, own)] : []));
}

/** Those who came, by team: everybody stands in one line, so that they add up. */
function teamRows(
  { data, text }: ReportContext,
  came: readonly VolunteerFiguresOfPeriod[],
  people: ReadonlyMap<string, Volunteer>,
): readonly SheetRow[] {
  const names = new Map<string, string>(data.groups.map(({ id, name }) => [id, name]));
  const teams = groupBy(came, ({ volunteerId }) => {
    const { teamId = null } = people.get(volunteerId) ?? {};
    return (teamId !== null && names.get(teamId)) || '';
  });
  const order = new Map(data.groups.map(({ name }, index) => [name, index]));
  return [...teams]
    .toSorted(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
    .map(([name, own]) => sumRow(name === '' ? text.annualReport.noTeam : name, own));
}

function totalRow({ data, text }: ReportContext): SheetRow {
  const { total, distinctVolunteers } = data.figures;
  const minutes = hoursOf(total.serviceMinutes);
  return row([text.common.total, distinctVolunteers, participationsOf(total), minutes, ''], 'total');
}

/** The volunteers 志愿者: needs and attendance, who is new, by kind and by team. Nobody is ranked. */
export function volunteersSheet(context: ReportContext): SheetDocument {
  const { data, text } = context;
  const words = text.annualReport;
  const people = byId<string, Volunteer>(data.volunteers);
  const came = data.volunteerFigures.filter(({ fairs }) => fairs > 0);
  const group = (name: string): SheetRow => ({ kind: 'group', text: name });
  const ofPeople: readonly SheetRow[] =
    came.length === 0
      ? []
      : [
          group(words.groups.teams),
          ...teamRows(context, came, people),
          totalRow(context),
          group(words.groups.kinds),
          ...kindRows(context, came, people),
        ];
  return reportSheet(context, 'volunteers', {
    columns: [
      { key: 'item', label: words.columns.figure, width: 66, kind: 'text' },
      { key: 'people', label: words.columns.people, width: 26, kind: 'number' },
      { key: 'places', label: words.columns.places, width: 28, kind: 'number' },
      { key: 'hours', label: words.columns.hours, width: 28, kind: 'number', decimals: 1 },
      { key: 'basis', label: words.columns.basis, width: 40, kind: 'text' },
    ],
    rows: [
      group(words.groups.needs),
      ...needRows(context),
      group(words.groups.retention),
      ...retentionRows(context),
      ...ofPeople,
    ],
    fontSize: 10,
    notes: [words.peopleNote, ...(ofPeople.length > 0 ? [words.kindsNote] : [])],
  });
}
