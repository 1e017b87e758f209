import { formatCount } from '../../../shared/text/formatNumber.ts';
import { useText } from '../../text/useText.ts';
import type { ProposalEffect } from '../../usecases/planTheYear.ts';

const PLAIN = ['missing', 'withoutClinic', 'withoutPartner', 'lacking'] as const;

/** How the year stands before and after taking what is ticked; the same figures as the board's. */
export function ProposalFigures({ effect: { before, after } }: { readonly effect: ProposalEffect }) {
  const { text, locale } = useText();
  const words = text.yearProposal.figures;
  const count = (value: number): string => formatCount(locale, value);
  const span = ({ fewest, most }: typeof before): string =>
    words.span({ fewest: count(fewest), most: count(most) });
  const figures = [
    ...PLAIN.map((key) => ({ key, label: words[key], from: count(before[key]), to: count(after[key]) })),
    { key: 'range', label: words.range, from: span(before), to: span(after) },
  ];
  return (
    <dl className="proposal-figures" aria-label={words.caption}>
      {figures.map(({ key, label, from, to }) => (
        <div key={key} data-testid={`proposal-${key}`}>
          <dt>{label}</dt>
          <dd title={words.changeLong({ before: from, after: to })}>
            {from === to ? to : words.change({ before: from, after: to })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
