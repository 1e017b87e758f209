import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';

/** Which hard rules a solution breaks, worked out from the format's text and not with the engine's code. */
export function brokenSolution(problem: AssignmentProblem, solution: Solution): string[] {
  const broken: string[] = [];
  const people = new Map(problem.volunteers.map((person) => [person.id, person]));
  const needs = new Map(problem.needs.map((need) => [need.id, need]));
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const isLocked = (person: string, need: string): boolean =>
    problem.locked.some(([p, n]) => p === person && n === need);
  const places = solution.assignments.flatMap(([personId, needId]) => {
    const person = people.get(personId);
    const need = needs.get(needId);
    const slot = slots.get(need?.slot ?? '');
    if (!person || !need || !slot) {
      broken.push('unknown');
      return [];
    }
    return [{ person, need, slot, locked: isLocked(personId, needId) }];
  });
  for (const { person, need, locked } of places) {
    if (locked) continue;
    if (need.qualification && !person.qualifications.includes(need.qualification))
      broken.push('qualification');
    if (!person.slots.includes(need.slot)) broken.push('notAvailable');
  }
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const overlap = a.slot.start < b.slot.end && b.slot.start < a.slot.end;
      const bothLocked = a.locked && b.locked;
      if (a.person.id === b.person.id) {
        if (overlap) broken.push('overlap');
        const pause = Math.max(a.slot.start, b.slot.start) - Math.min(a.slot.end, b.slot.end);
        if (!overlap && a.person.rest && pause < 60 && !bothLocked) broken.push('rest');
      }
      const areApart = problem.apart.some(
        ([x, y]) => (x === a.person.id && y === b.person.id) || (y === a.person.id && x === b.person.id),
      );
      if (areApart && overlap && a.need.stall === b.need.stall && !bothLocked) broken.push('apart');
    }
  }
  for (const person of problem.volunteers) {
    if (places.filter((place) => place.person.id === person.id).length > person.maxSlots)
      broken.push('maxSlots');
  }
  for (const need of problem.needs) {
    if (places.filter((place) => place.need.id === need.id).length > need.count) broken.push('overStaffed');
  }
  for (const [person, need] of problem.locked) {
    if (!solution.assignments.some(([p, n]) => p === person && n === need)) broken.push('lockedMissing');
  }
  return broken;
}
