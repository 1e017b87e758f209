import type { Category } from '../model/category.ts';
import type { Certificate } from '../model/certificate.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Locale } from '../model/settings.ts';
import type { PeoplePaperRequest } from '../paperRequest.ts';
import type { PartnerService } from '../people/partnerService.ts';
import type { ServiceRecord } from '../people/serviceRecord.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PeoplePaperData } from './buildPeoplePaper.ts';
import { buildPeoplePaper } from './buildPeoplePaper.ts';
import { certificateSheet } from './certificateSheet.ts';
import { partnerLetter } from './partnerLetter.ts';
import type { PaperOptions } from './peopleContext.ts';
import { peopleContext } from './peopleContext.ts';
import { serviceRecordSheet } from './serviceRecordSheet.ts';
import type { SheetDocument } from './sheetDocument.ts';

/** What papers of which there is one a person or a unit are made of. */
export interface PersonalPaperData extends PeoplePaperData {
  /** What people did in the period that is asked for, by the person's id. */
  readonly records?: ReadonlyMap<string, ServiceRecord>;
  readonly certificates?: readonly Certificate[];
  readonly categories?: readonly Category[];
  /** What units did in the period that is asked for; a unit that never came is not in it. */
  readonly served?: ReadonlyMap<PartnerUnit, PartnerService>;
}

/**
 * The documents of a paper about people or partners: one a person or a unit where the paper is about each, in the order asked
 * for. Whoever is gone is left out, and of several people those without service in the period; a record that is asked for
 * one person says that there is none.
 */
export function buildPeoplePapers(
  data: PersonalPaperData,
  request: PeoplePaperRequest,
  text: Catalogue,
  locale: Locale,
  options: PaperOptions,
): readonly SheetDocument[] {
  switch (request.kind) {
    case 'serviceRecords': {
      const context = peopleContext(data, text, locale, options);
      const isOne = request.volunteerIds.length === 1;
      return request.volunteerIds.flatMap((id) => {
        const [volunteer, record] = [context.volunteer(id), data.records?.get(id)];
        if (!volunteer || !record || (record.fairs === 0 && !isOne)) return [];
        return serviceRecordSheet(context, data.community, volunteer, { record, period: request });
      });
    }
    case 'certificate': {
      const context = peopleContext(data, text, locale, options);
      return request.certificateIds.flatMap((id) => {
        const certificate = data.certificates?.find((candidate) => candidate.id === id);
        const volunteer = certificate && context.volunteer(certificate.volunteerId);
        return volunteer ? certificateSheet(context, data.community, volunteer, certificate) : [];
      });
    }
    case 'partnerLetter': {
      const context = peopleContext(data, text, locale, options);
      const { on, words } = request;
      const units = new Map<string, readonly [PartnerUnit, PartnerService]>(
        [...(data.served ?? [])].map((entry) => [entry[0].id, entry]),
      );
      return request.partnerUnitIds.flatMap((id) => {
        const found = units.get(id);
        if (!found) return [];
        const order = { period: request, writtenOn: on, words };
        return partnerLetter(context, data.community, ...found, data.categories ?? [], order);
      });
    }
    default: {
      const document = buildPeoplePaper(data, request, text, locale, options);
      return document ? [document] : [];
    }
  }
}
