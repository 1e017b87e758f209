import type { TextOf } from '../catalogueTypes.ts';
import type { assigning as zh } from '../zh-CN/assigning.ts';

export const assigning: TextOf<typeof zh> = {
  note: 'Where automatic assigning cannot do justice to everything, what stands higher comes first. A change counts from the next automatic assigning on; what is assigned already does not move by itself.',
  order: 'Order',
  goals: {
    cover: {
      name: 'Fill every place',
      effect:
        'No place is left empty if it can be helped; where people are short, stalls of higher priority come first.',
    },
    evenLoad: {
      name: 'Even load over the year',
      effect: 'Those who have done little this year are assigned more, those who have done much less.',
    },
    keepPlan: {
      name: 'Keep the plan',
      effect: 'When assigning automatically again, people who were assigned that way stay where they can.',
    },
    wishes: {
      name: 'Wishes',
      effect: 'People are put where they like to be, or can help.',
    },
    teams: {
      name: 'Teams and friends together',
      effect: 'People are put at their own team’s stalls, and those kept together side by side.',
    },
  },
  moveUp: (p) => `Move “${p.name}” up`,
  moveDown: (p) => `Move “${p.name}” down`,
  custom: 'Custom',
  customNote:
    'Some numbers below were set by hand. Moving a line takes the numbers that go with the order instead.',
  gapsPossible:
    'As it is now, a place may stay empty though somebody could take it: filling it matters less than the rest.',
  reset: 'Back to the defaults',
  numbers: 'Set the numbers one by one (seldom needed)',
  numbersNote: 'The greater the number, the more it matters; 0 is not at all. Only their proportion counts.',
  weights: {
    gap: { name: 'Place not filled', unit: 'each person missing × priority of the stall (1–3)' },
    balance: {
      name: 'Uneven load',
      unit: 'square of the time in the year (15 minutes = 1): the more somebody has done, the more another slot costs',
    },
    notPreferred: { name: 'Against wishes', unit: 'each place at a stall outside somebody’s wishes' },
    noPreference: { name: 'No wishes known', unit: 'each place of somebody without wishes' },
    otherTeam: {
      name: 'Not at the own team’s stall',
      unit: 'each place at a stall that is not the own team’s',
    },
    keep: { name: 'Place kept', unit: 'each place kept of those assigned automatically before' },
    together: { name: 'Together', unit: 'each two at one stall in one slot who are kept together' },
  },
  slider: (p) => `Weight of “${p.name}”`,
};
