import type { TextOf } from '../catalogueTypes.ts';
import type { fair as zh } from '../zh-CN/fair.ts';

export const fair: TextOf<typeof zh> = {
  noFairYet: 'There are no fairs yet. Create the year’s twelve in the year plan first.',
  goToYearPlan: 'Go to the year plan',
  previousFair: 'Previous fair',
  nextFair: 'Next fair',
  edition: (p) => `Edition ${p.edition}`,
  steps: { stalls: 'Stalls & needs', board: 'Assignment', papers: 'Papers', record: 'Record & close' },
  statuses: {
    planned: 'Planned',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
    held: 'Held',
    archived: 'Archived',
  },
};
