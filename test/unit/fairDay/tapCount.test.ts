import { expect, it } from 'vitest';
import { countOfTap, givenRecipient } from '../../../shared/fairDay/tapCount.ts';

it('counts residents as visits, knives beside the one who brought them, leaflets as no visit', () => {
  expect(countOfTap('visits', 3)).toEqual({ visits: 3, items: null });
  expect(countOfTap('items', 3)).toEqual({ visits: 1, items: 3 });
  expect(countOfTap('leaflets', 20)).toEqual({ visits: null, items: 20 });
});

it('takes a recipient of whom nothing is known for none', () => {
  expect(givenRecipient({ name: ' ', ageBand: null, compoundId: null })).toBeNull();
  expect(givenRecipient({ name: ' 王阿姨 ', ageBand: 'from60', compoundId: null })).toEqual({
    name: '王阿姨',
    ageBand: 'from60',
    compoundId: null,
  });
});
