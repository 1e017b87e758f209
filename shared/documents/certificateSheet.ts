import { partsOf } from '../calendar/dates.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Community } from '../model/community.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { formatHours } from '../stats/formatMetric.ts';
import { hoursOf } from '../stats/sumFigures.ts';
import { certificateKey, certificateNumber } from '../text/certificateNumber.ts';
import { formatCount } from '../text/formatNumber.ts';
import { formatPeriodInFull } from '../text/formatPeriod.ts';
import type { PeopleContext } from './peopleContext.ts';
import type { SheetColumn, SheetDocument } from './sheetDocument.ts';
import type { CertificateFace } from './sheetFace.ts';

function columnsOf({ text }: PeopleContext): readonly SheetColumn[] {
  const { columns } = text.certificates.paper;
  return [
    { key: 'number', label: columns.number, width: 40, kind: 'text' },
    { key: 'name', label: text.peoplePapers.head.name, width: 24, kind: 'text' },
    { key: 'volunteerNo', label: text.peoplePapers.head.volunteerNo, width: 18, kind: 'text' },
    { key: 'from', label: columns.from, width: 22, kind: 'text' },
    { key: 'to', label: columns.to, width: 22, kind: 'text' },
    { key: 'fairs', label: columns.fairs, width: 14, kind: 'number' },
    { key: 'hours', label: columns.hours, width: 16, kind: 'number', decimals: 1 },
    { key: 'minutes', label: columns.minutes, width: 16, kind: 'number' },
    { key: 'issuedOn', label: columns.issuedOn, width: 22, kind: 'text' },
  ];
}

function faceOf(
  { text, locale }: PeopleContext,
  community: Community,
  volunteer: Volunteer,
  certificate: Certificate,
): CertificateFace {
  const words = text.certificates.paper;
  const { fairs, minutes, issuedOn } = certificate;
  return {
    title: words.title,
    number: certificateNumber(text, certificate),
    before: words.before,
    name: volunteer.name,
    volunteerNo:
      volunteer.volunteerNo === '' ? '' : words.volunteerNo({ volunteerNo: volunteer.volunteerNo }),
    after: [
      words.during({ period: formatPeriodInFull(text, certificate) }),
      words.served({ community: community.name, fair: community.fairName }),
    ],
    figures: [
      { value: formatCount(locale, fairs), unit: words.fairsUnit({ fairs }), label: words.fairs },
      {
        value: formatHours(locale, minutes),
        unit: words.hoursUnit,
        label: words.minutes({ minutes: formatCount(locale, minutes) }),
      },
    ],
    sentences: [words.ledger, words.herebyCertified],
    definitions: [words.definition, words.rounding],
    signer: words.signer,
    seal: words.seal,
    host: community.host || community.name,
    issuedOn: text.calendar.fullDate(partsOf(issuedOn)),
  };
}

/** A certificate of service hours as it was given out: what was certified, whatever the records say now. */
export function certificateSheet(
  context: PeopleContext,
  community: Community,
  volunteer: Volunteer,
  certificate: Certificate,
): SheetDocument {
  const { text, locale } = context;
  const { fairs, minutes, from, to, issuedOn } = certificate;
  const words = text.certificates.paper;
  return {
    id: `certificate/${certificate.id}`,
    kind: 'certificate',
    locale,
    title: words.documentTitle({ name: context.nameOf(volunteer), key: certificateKey(certificate) }),
    subtitle: `${community.name} · ${community.fairName}`,
    head: [],
    columns: columnsOf(context),
    rows: [
      {
        kind: 'record',
        cells: [
          certificateNumber(text, certificate),
          volunteer.name,
          volunteer.volunteerNo,
          from,
          to,
          fairs,
          hoursOf(minutes),
          minutes,
          issuedOn,
        ],
      },
    ],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 9,
    notes: [words.definition, words.rounding],
    signatures: [words.signer, words.seal],
    orientation: 'portrait',
    face: { kind: 'certificate', certificate: faceOf(context, community, volunteer, certificate) },
    sampleMark: context.sampleMark,
  };
}
