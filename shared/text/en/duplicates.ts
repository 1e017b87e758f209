import type { TextOf } from '../catalogueTypes.ts';
import type { duplicates as zh } from '../zh-CN/duplicates.ts';

export const duplicates: TextOf<typeof zh> = {
  reasons: {
    sameIdNumber: 'Same ID number',
    sameNameAndPhone: 'Same name and phone',
    sameNameAndBirthDate: 'Same name and birth date',
    sameNameAndNumber: 'Same name, number written differently',
    sameNameAndTeam: 'Same name, same team',
    sameNameAndCompound: 'Same name, same compound',
    samePhoneSimilarName: 'Same phone, similar or same-sounding name',
    sameName: 'Same name only',
  },
  strengths: { strong: 'Very likely one person', likely: 'Perhaps one person', weak: 'Perhaps a namesake' },
  maybeSame: (p) =>
    `Like ${p.who}: ${p.reason.charAt(0).toLowerCase()}${p.reason.slice(1)}. This may be the same person; please check first.`,
};
