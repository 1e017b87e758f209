import type { Need } from '../../../shared/model/fair.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** Name of a post with the qualification that it asks for: “医生（医护）”; a blank name is plain service. */
export function postText(
  text: Catalogue,
  { post, qualification }: Pick<Need, 'post' | 'qualification'>,
): string {
  const name = post === '' ? text.fair.needs.plainPost : post;
  return qualification === null
    ? name
    : text.fair.needs.qualified({
        post: name,
        qualification: text.volunteers.qualificationKinds[qualification],
      });
}
