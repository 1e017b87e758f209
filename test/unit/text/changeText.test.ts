import { expect, it } from 'vitest';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel, changeText } from '../../../shared/text/change.ts';
import { problem, problemText } from '../../../shared/text/problem.ts';

it('names a fair’s month as people say it, in what was done and in what is wrong', () => {
  const label = changeLabel('postponeFair', { month: '2026-06' });
  expect(changeText(catalogueOf('zh-CN'), label)).toContain('2026年6月');
  expect(changeText(catalogueOf('en'), label)).toContain('June 2026');
  expect(problemText(catalogueOf('en'), problem('fairExists', { month: '2026-07' }))).toContain('July 2026');
});

it('leaves what people typed as it is', () => {
  const label = changeLabel('addVolunteer', { name: '2026-13' });
  expect(changeText(catalogueOf('zh-CN'), label)).toContain('2026-13');
});
