import type { SiteNeedsOfFair } from '../../../shared/fair/siteNeeds.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** What one unit needs on the square: “电源、桌子 6 张”; blank when it needs nothing. */
export function unitNeedsText(text: Catalogue, { siteNeeds }: Pick<PartnerUnit, 'siteNeeds'>): string {
  const words = text.partnerPage.siteNeeds;
  const { power, tent, tables } = siteNeeds;
  return [
    ...(power ? [words.power] : []),
    ...(tent ? [words.tent] : []),
    ...(tables > 0 ? [words.tableCount({ count: tables })] : []),
  ].join(text.partnerPage.listSeparator);
}

/** What all units of a fair need together: “本场需要：电源 3 处、帐篷 2 顶、桌子 9 张”; null when nothing. */
export function fairNeedsText(text: Catalogue, { power, tents, tables }: SiteNeedsOfFair): string | null {
  const words = text.partnerPage.siteNeeds;
  const needs = [
    ...(power > 0 ? [words.powerCount({ count: power })] : []),
    ...(tents > 0 ? [words.tentCount({ count: tents })] : []),
    ...(tables > 0 ? [words.tableCount({ count: tables })] : []),
  ];
  return needs.length > 0 ? words.ofFair({ needs: needs.join(text.partnerPage.listSeparator) }) : null;
}
