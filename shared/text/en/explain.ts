import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { explain as zh } from '../zh-CN/explain.ts';

export const explain: TextOf<typeof zh> = {
  groups: {
    none: (p) => `Could come at once (${p.count})`,
    one: (p) => `One thing stands in the way (${p.count})`,
    several: (p) => `More than one thing (${p.count})`,
  },
  standsAt: (p) => `At this fair already at ${p.places}`,
  listComma: ', ',
  title: 'What would fill this gap',
  trying: (p) => `Trying one change after another: ${p.tried} of ${p.total}`,
  preparing: 'Trying…',
  nothing: (p) =>
    p.tried === 0
      ? 'No single change fills this gap without leaving another.'
      : `${plural(p.tried, 'change', 'changes')} tried: none alone fills this gap without leaving another. Find a new volunteer, or ask for fewer people.`,
  stop: 'Stop',
  again: 'Try again',
  stopped: (p) =>
    p.count > 0 ? `Stopped: ${plural(p.count, 'change was', 'changes were')} not tried.` : 'Stopped.',
  left: (p) => `${plural(p.count, 'more change was', 'more changes were')} not tried.`,
  more: (p) => `Show ${p.count} more`,
  hopeless: {
    nobodyActive: 'The registry has no active volunteers.',
    everybodyThere: (p) =>
      `All ${p.count} who could be assigned are at this post already: find a new volunteer, or ask for fewer people.`,
    everybodyQualifiedThere: (p) =>
      `All ${p.count} with a valid ${p.qualification.toLowerCase()} qualification are at this post already: find somebody else who holds one, or ask for fewer people.`,
    nobodyQualified: (p) =>
      p.expired === 0
        ? `Nobody in the registry holds the ${p.qualification.toLowerCase()} qualification.`
        : `Nobody in the registry holds a ${p.qualification.toLowerCase()} qualification that is valid on ${p.date} (${p.expired} expired).`,
  },
  change: {
    refill: 'Assigning automatically again fills it',
    ask: (p) => `Ask ${p.name} to come ${p.slot}`,
    askAgain: (p) => `Ask ${p.name} once more to come ${p.slot}`,
    unlock: (p) => `Unlock ${p.name} at ${p.place}`,
    letMove: (p) => `Let the program move ${p.name}, who was put at ${p.place} by hand`,
    raiseSlots: (p) => `Ask ${p.name} to take one slot more (now at most ${p.limit})`,
    raiseFairs: (p) => `Ask ${p.name} to come to one fair more this year (now at most ${p.limit})`,
    waiveRest: (p) => `Ask ${p.name} to do without the rest between slots this time`,
    letTogether: (p) => `Let ${p.name} and ${p.other} stand at one stall (they are kept apart)`,
  },
  afterwards: (p) => `Then assigning does the rest: ${p.moves}`,
  stillMissing: (p) => `${p.count} still missing`,
  moves: {
    comes: (p) => `${p.name} to ${p.to}`,
    moves: (p) => `${p.name} from ${p.from} to ${p.to}`,
    goes: (p) => `${p.name} no longer at ${p.from}`,
    others: (p) => `${plural(p.count, 'other changes', 'others change')}`,
    comma: '; ',
  },
  act: {
    phone: 'Phone',
    openPerson: 'Show this person',
    unlock: 'Unlock',
    letMove: 'Let the program move',
    refill: 'Assign automatically',
    about: (p) => `${p.act}: ${p.change}`,
  },
  why: {
    menu: 'Why this person?',
    title: (p) => `Why ${p.name}? (${p.place})`,
    close: 'Close',
    exception: (p) => `Assigned as an exception: ${p.reason}`,
    recorded: 'Attendance is recorded, so this stays',
    locked: 'Locked: the program does not move this person',
    byHand: 'Put here by hand',
    byProgram: 'Put here by the program, which leaves people where they are when it can',
    promised: 'Promised to come in this slot',
    qualified: (p) => `Holds the ${p.qualification.toLowerCase()} qualification that the post needs`,
    likes: (p) => `Likes ${p.category}`,
    knows: (p) => `Can help with ${p.category}`,
    sameTeam: (p) => `Of the stall’s team, ${p.team}`,
    together: (p) => `Likes to be with ${p.names}, and is`,
    didLess: (p) =>
      `Did only ${p.hours} h this year, the middle one of the others who could come ${p.median} h: this evens it out`,
    didMore: (p) =>
      `Did ${p.hours} h this year already, the middle one of the others who could come ${p.median} h`,
    others: (p) =>
      p.count === 0
        ? 'Nobody else could take the place just now'
        : `${plural(p.count, 'other person', 'other people')} could take the place just now`,
    searching: 'Looking for the next best person…',
    next: (p) => `Next best: ${p.name}, who ${p.drawbacks}`,
    opens: (p) => `But then somebody is missing at ${p.places}`,
    nobody: 'Without this person the place would stay open',
    notNeeded: 'The post has enough people without this person',
    drawback: {
      moreMinutes: (p) => `has ${p.hours} h more this year`,
      likesLess: 'neither likes nor knows this category',
      otherTeam: 'is of another team than the stall',
      movesFrom: (p) => `would have to leave ${p.place}`,
      none: 'would do as well',
    },
  },
};
