import type { AssignmentReason } from '../../../../shared/assign/explain/explainAssignment.ts';
import type { Drawback, NextBest } from '../../../../shared/assign/explain/nextBest.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { CategoryId } from '../../../../shared/model/ids.ts';
import { hoursOf } from '../../../../shared/stats/sumFigures.ts';
import { categoryName } from '../../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { nameWords, placeWords } from './suggestionWords.ts';

function hours(minutes: number): string {
  return hoursOf(minutes).toFixed(1);
}

/** One reason why somebody stands at a place, as a sentence. */
export function reasonWords(text: Catalogue, data: FairData, reason: AssignmentReason): string {
  const words = text.explain.why;
  const category = (categoryId: CategoryId): string => {
    const found = data.categories.find(({ id }) => id === categoryId);
    return found ? categoryName(text, found) : '';
  };
  switch (reason.kind) {
    case 'exception':
      return words.exception(reason);
    case 'qualified':
      return words.qualified({ qualification: text.volunteers.qualificationKinds[reason.qualification] });
    case 'likes':
      return words.likes({ category: category(reason.categoryId) });
    case 'knows':
      return words.knows({ category: category(reason.categoryId) });
    case 'sameTeam':
      return words.sameTeam({ team: data.groups.find(({ id }) => id === reason.teamId)?.name ?? '' });
    case 'together':
      return words.together({ names: reason.names.join(text.explain.listComma) });
    case 'didLess':
    case 'didMore':
      return words[reason.kind]({ hours: hours(reason.minutes), median: hours(reason.median) });
    case 'others':
      return words.others(reason);
    default:
      return words[reason.kind];
  }
}

function drawbackWords(text: Catalogue, data: FairData, drawback: Drawback): string {
  const words = text.explain.why.drawback;
  if (drawback.kind === 'moreMinutes') return words.moreMinutes({ hours: hours(drawback.minutes) });
  if (drawback.kind === 'movesFrom')
    return words.movesFrom({ place: placeWords(text, data, drawback.needId) });
  return words[drawback.kind];
}

/** What would happen without the person, as one or two sentences. */
export function nextBestWords(text: Catalogue, data: FairData, next: NextBest): readonly string[] {
  const words = text.explain.why;
  if (next.kind !== 'person') return [words[next.kind]];
  const drawbacks =
    next.drawbacks.length === 0
      ? words.drawback.none
      : next.drawbacks.map((drawback) => drawbackWords(text, data, drawback)).join(text.explain.moves.comma);
  const places = next.opens.map((id) => placeWords(text, data, id)).join(text.explain.listComma);
  return [
    words.next({ name: nameWords(data, next.volunteerId), drawbacks }),
    ...(places === '' ? [] : [words.opens({ places })]),
  ];
}
