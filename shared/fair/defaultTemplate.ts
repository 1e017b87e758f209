import * as v from 'valibot';
import { FairTemplate } from '../model/fair.ts';
import type { QualificationKind } from '../model/volunteer.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/* The fair as it is usually held: 09:00–11:30 in two slots, set-up from 08:30, clear-up to 12:00 (DOMAIN.md). */

export const DEFAULT_HOURS = { setUpFrom: 8 * 60 + 30, clearUpTo: 12 * 60 } as const;

const SLOTS = [
  { start: 9 * 60, end: 10 * 60 + 15 },
  { start: 10 * 60 + 15, end: 11 * 60 + 30 },
] as const;

type TemplateText = Catalogue['template'];

interface StallPattern {
  readonly key: keyof TemplateText['stalls'];
  readonly categoryId: string;
  readonly items: readonly string[];
  readonly priority: 1 | 2 | 3;
  readonly needs: readonly (readonly [
    post: keyof TemplateText['posts'],
    count: number,
    qualification?: QualificationKind,
  ])[];
}

const STALLS: readonly StallPattern[] = [
  {
    key: 'bloodPressure',
    categoryId: 'medical',
    items: ['bloodPressure', 'bloodSugar', 'healthLeaflet'],
    priority: 3,
    needs: [
      ['nurse', 1, 'medical'],
      ['guide', 2],
    ],
  },
  {
    key: 'pulseReading',
    categoryId: 'medical',
    items: ['pulseReading'],
    priority: 2,
    needs: [
      ['doctor', 1, 'medical'],
      ['guide', 1],
    ],
  },
  {
    key: 'healthAdvice',
    categoryId: 'medical',
    items: ['healthAdvice', 'healthLeaflet'],
    priority: 3,
    needs: [
      ['doctor', 1, 'medical'],
      ['guide', 2],
    ],
  },
  {
    key: 'seniorHaircut',
    categoryId: 'haircut',
    items: ['haircut', 'shave'],
    priority: 2,
    needs: [
      ['barber', 1],
      ['guide', 1],
    ],
  },
  {
    key: 'haircut',
    categoryId: 'haircut',
    items: ['haircut'],
    priority: 2,
    needs: [
      ['barber', 1],
      ['guide', 1],
    ],
  },
  {
    key: 'sharpening',
    categoryId: 'repair',
    items: ['knifeSharpening', 'keyCutting'],
    priority: 2,
    needs: [
      ['repairer', 1],
      ['registrar', 1],
    ],
  },
  {
    key: 'appliances',
    categoryId: 'repair',
    items: ['smallAppliance', 'bicycle', 'shoeRepair'],
    priority: 2,
    needs: [
      ['repairer', 1],
      ['registrar', 1],
    ],
  },
  {
    key: 'legalAdvice',
    categoryId: 'legal',
    items: ['legalAdvice', 'mediation', 'legalLeaflet'],
    priority: 3,
    needs: [
      ['adviser', 1, 'legal'],
      ['registrar', 1],
    ],
  },
  {
    key: 'government',
    categoryId: 'government',
    items: ['medicalInsurance', 'socialSecurity', 'elderlyBenefit'],
    priority: 2,
    needs: [['clerk', 2]],
  },
  {
    key: 'finance',
    categoryId: 'finance',
    items: ['fraudPrevention', 'newNotes', 'financeLeaflet'],
    priority: 2,
    needs: [['speaker', 2]],
  },
  {
    key: 'familyCraft',
    categoryId: 'culture',
    items: ['familyCraft'],
    priority: 1,
    needs: [['host', 2]],
  },
  {
    key: 'tasting',
    categoryId: 'culture',
    items: ['calligraphy', 'tasting'],
    priority: 1,
    needs: [['host', 2]],
  },
];

/** The template that a new community starts with, its names in the reader's language; no partner is linked yet. */
export function defaultTemplate(text: Catalogue): FairTemplate {
  const { stalls, posts, supplies } = text.template;
  return v.parse(FairTemplate, {
    id: 'template',
    ...DEFAULT_HOURS,
    slots: SLOTS.map((slot) => ({ ...slot })),
    stalls: STALLS.map((stall) => ({
      categoryId: stall.categoryId,
      name: stalls[stall.key],
      serviceItemIds: [...stall.items],
      partnerUnitId: null,
      priority: stall.priority,
      supplies: supplies[stall.key],
      needs: stall.needs.map(([post, count, qualification]) => ({
        post: posts[post],
        qualification: qualification ?? null,
        count,
      })),
    })),
  });
}
