import type { TextOf } from '../catalogueTypes.ts';
import type { shell as zh } from '../zh-CN/shell.ts';

export const shell: TextOf<typeof zh> = {
  thisMonth: 'This month',
  yearPlan: 'Year plan',
  fair: 'Fair',
  volunteers: 'Volunteers',
  partners: 'Partners',
  statistics: 'Statistics',
  data: 'Data & settings',
  sampleBanner: 'This is the sample community: all people are invented, for trying out only.',
  removeSample: 'Remove the sample and start with ours',
  switchLanguage: '中文',
  findAnything: 'Find people, fairs, units, pages, actions',
  action: 'Action',
  findAnythingHint: 'Ctrl+K',
  findNothing: 'Nothing found. Try another word, such as the pinyin initials of a name.',
  undoHint: 'Undo (Ctrl+Z)',
  redoHint: 'Redo (Ctrl+Y)',
  mainNavigation: 'Main navigation',
  skipToContent: 'Skip to content',
  notFound: 'There is no such page.',
  backToStart: 'Back to this month',
  secondTitle: 'Sunflower is open in another window',
  secondNote:
    'Please go on in that window. So that two windows do not overwrite each other, this one writes nothing. It takes over by itself as soon as the other is closed.',
  recoveryTitle: 'The data cannot be opened just now',
  retry: 'Try again',
  unexpectedTitle: 'Something went wrong',
  unexpected: 'This page failed. What was saved is safe. Please open it again.',
};
