import type { TextOf } from '../catalogueTypes.ts';
import type { welcome as zh } from '../zh-CN/welcome.ts';

export const welcome: TextOf<typeof zh> = {
  title: 'Welcome to Sunflower',
  lead: 'The neighbourhood service fair on the 20th of every month: plan it, assign people, print its papers and count the year, all here. Your data stays on this PC; no network is needed.',
  ownTitle: 'Start with your own community',
  name: 'Name of the community',
  namePlaceholder: 'e.g. Heping Community',
  nameHint: 'Printed at the head of every paper; you can change it later in “Data & settings”.',
  startEmpty: 'Start empty',
  startingEmpty: 'Setting up the community…',
  sampleTitle: 'Look around first',
  sampleNote:
    'With 300 invented volunteers, partner units and the twelve fairs of 2025, free to click and change. Every screen and print says that it is a sample; one step removes it.',
  startSample: 'Try it with a sample community',
  makingSample: 'Making the sample community: volunteers, partner units and twelve fairs; a few seconds…',
  restoreNote: 'A new PC, or installed again?',
};
