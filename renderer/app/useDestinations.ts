import { useMemo } from 'react';
import { partsOf } from '../../shared/calendar/dates.ts';
import { periodOfYear } from '../../shared/calendar/period.ts';
import { reportTitle } from '../../shared/documents/report/reportContext.ts';
import { focusFair } from '../../shared/fair/focusFair.ts';
import { IMPORT_TARGETS } from '../../shared/import/importFields.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { SearchEntry } from '../../shared/people/searchPeople.ts';
import { searchEntry } from '../../shared/people/searchPeople.ts';
import { isHeld, yearsOfFairs } from '../../shared/stats/countedFair.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import {
  DATA_SECTIONS,
  DUPLICATES_PATH,
  dataPath,
  FAIR_VIEWS,
  fairPath,
  historyPath,
  importPath,
  NEW_PARTNER_PATH,
  NEW_VOLUNTEER_PATH,
  PATHS,
  partnerPath,
  peoplePapersPath,
  statisticsErrandPath,
  statisticsPath,
  volunteerPath,
} from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { useFairs, usePartnerUnits, useVolunteers } from '../usecases/registers.ts';
import { useToday } from '../usecases/today.ts';

/** A place in the program that can be found by typing. */
export interface Destination {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
}

type Entry = SearchEntry<Destination>;

function entry(destination: Destination, extra: readonly string[] = [], phone = ''): Entry {
  return searchEntry(destination, destination.name, extra, phone);
}

function pageEntries(text: Catalogue): readonly Entry[] {
  const { shell } = text;
  const pages: readonly [string, string][] = [
    [PATHS.thisMonth, shell.thisMonth],
    [PATHS.yearPlan, shell.yearPlan],
    [PATHS.fairs, shell.fair],
    [PATHS.volunteers, shell.volunteers],
    [PATHS.partners, shell.partners],
    [PATHS.statistics, shell.statistics],
    [PATHS.data, shell.data],
  ];
  return [
    ...pages.map(([path, name]) => entry({ path, name, kind: '', detail: '' })),
    entry({ path: historyPath(), name: text.history.title, kind: shell.data, detail: '' }),
    // The sample has its banner, and is not there in a community of one's own.
    ...DATA_SECTIONS.filter((section) => section !== 'sample').map((section) =>
      entry({ path: dataPath(section), name: text.data.sections[section], kind: shell.data, detail: '' }),
    ),
  ];
}

/** Every screen of the fair at hand. */
function fairEntries(text: Catalogue, { id }: Fair): readonly Entry[] {
  const kind = text.shell.action;
  const detail = formatFairMonth(text, id);
  const names = { ...text.fair.steps, replies: text.replies.title, plan: text.groundPlan.title };
  return FAIR_VIEWS.map((view) =>
    entry({ path: fairPath(id, view), name: names[view], kind, detail }, [detail]),
  );
}

/** What is done most: the steps of the fair at hand, and adding somebody. */
function actionEntries(text: Catalogue, focus: Fair | null): readonly Entry[] {
  const kind = text.shell.action;
  return [
    ...(focus ? fairEntries(text, focus) : []),
    entry({ path: NEW_VOLUNTEER_PATH, name: text.volunteers.add, kind, detail: '' }),
    entry({ path: DUPLICATES_PATH, name: text.duplicates.title, kind, detail: '' }),
    ...IMPORT_TARGETS.map((target) =>
      entry({ path: importPath(target), name: text.importer.titles[target], kind, detail: '' }),
    ),
    entry({ path: NEW_PARTNER_PATH, name: text.partners.add, kind, detail: '' }),
    entry({ path: PATHS.statistics, name: text.statistics.export, kind, detail: '' }),
    entry({ path: peoplePapersPath('records'), name: text.peoplePapers.screen.records, kind, detail: '' }),
    entry({ path: peoplePapersPath('certificates'), name: text.certificates.issue.button, kind, detail: '' }),
    entry({ path: dataPath('backup'), name: text.data.backup.saveNow, kind, detail: '' }),
  ];
}

/** The figures of every year that has fairs, and what is handed in for the latest in which one was held. */
function statisticsEntries(text: Catalogue, fairs: readonly Fair[], today: IsoDate): readonly Entry[] {
  const { action: kind, statistics } = text.shell;
  const latest = yearsOfFairs(fairs.filter(isHeld))[0];
  const detail = latest === undefined ? '' : text.calendar.year({ year: latest });
  return [
    ...yearsOfFairs(fairs).map((year) => {
      const name = text.figures.titleOf({ period: text.calendar.year({ year }) });
      return entry({ path: statisticsPath(year), name, kind: statistics, detail: '' });
    }),
    ...(latest === undefined
      ? []
      : [
          entry({
            path: statisticsErrandPath(latest, 'report'),
            name: reportTitle(text, periodOfYear(latest)),
            kind,
            detail: '',
          }),
          entry({
            path: statisticsErrandPath(latest, 'matrix'),
            name: text.peoplePapers.screen.matrix,
            kind,
            detail,
          }),
        ]),
    entry({
      path: statisticsErrandPath(latest ?? partsOf(today).year, 'past'),
      name: text.pastYears.title,
      kind,
      detail: '',
    }),
  ];
}

/** Everything that can be found, prepared once for as long as the search is open. */
export function useDestinations(): readonly Entry[] {
  const { text } = useText();
  const volunteers = useVolunteers();
  const fairs = useFairs();
  const units = usePartnerUnits();
  const today = useToday();
  return useMemo(
    () => [
      ...pageEntries(text),
      // After its day, too: that is when its sheets are entered.
      ...actionEntries(text, focusFair(fairs ?? [], today, new Set(fairs?.map(({ id }) => id)))),
      ...statisticsEntries(text, fairs ?? [], today),
      ...(fairs ?? []).map(({ id, theme }) => {
        const name = formatFairMonth(text, id);
        return entry({ path: fairPath(id, 'stalls'), name, kind: text.shell.fair, detail: theme }, [
          id,
          theme,
        ]);
      }),
      ...(units ?? []).map(({ id, name }) =>
        entry({ path: partnerPath(id), name, kind: text.shell.partners, detail: '' }),
      ),
      ...(volunteers ?? []).map(({ id, name, volunteerNo, phone }) =>
        entry(
          { path: volunteerPath(id), name, kind: text.shell.volunteers, detail: volunteerNo },
          [volunteerNo],
          phone,
        ),
      ),
    ],
    [text, volunteers, fairs, units, today],
  );
}
