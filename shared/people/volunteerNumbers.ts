const NUMBERED = /^(\D*)(\d{1,9})$/u;
const FIRST = 'V0001';

/**
 * Proposes the next volunteer number: one more than the greatest, in the form that the greatest has (V0099 → V0100).
 * Numbers of another form are left alone.
 */
export function nextVolunteerNo(taken: readonly string[]): string {
  let next = { prefix: '', digits: '', value: -1 };
  for (const volunteerNo of taken) {
    const match = NUMBERED.exec(volunteerNo.trim());
    const value = Number(match?.[2] ?? -1);
    if (match && value > next.value) next = { prefix: match[1] ?? '', digits: match[2] ?? '', value };
  }
  return next.value < 0 ? FIRST : next.prefix + String(next.value + 1).padStart(next.digits.length, '0');
}

/** Gives the next free numbers to those who have none, in their order. */
export function numberVolunteers<T extends { readonly volunteerNo: string }>(
  volunteers: readonly T[],
  taken: readonly string[],
): readonly T[] {
  const numbers = [...taken, ...volunteers.map(({ volunteerNo }) => volunteerNo)];
  let last = nextVolunteerNo(numbers);
  let isFirst = true;
  return volunteers.map((volunteer) => {
    if (volunteer.volunteerNo.trim() !== '') return volunteer;
    last = isFirst ? last : nextVolunteerNo([last]);
    isFirst = false;
    return { ...volunteer, volunteerNo: last };
  });
}
