import type { SolutionCost } from '../../../../shared/assign/cost.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useText } from '../../../text/useText.ts';

const PARTS = [
  'gap',
  'balance',
  'preference',
  'team',
  'keep',
  'together',
  'total',
] as const satisfies readonly (keyof SolutionCost)[];

/** What the plan before and the proposed one cost by the office's weights, part by part: for whoever wants to know. */
export function WeightTable({ proposal: { before, after, bound } }: { readonly proposal: Proposal }) {
  const { text, locale } = useText();
  const words = text.proposal.weights;
  const amount = (value: number): string => formatCount(locale, Math.round(value));
  return (
    <details className="proposal-weights">
      <summary>{words.title}</summary>
      <p className="soft">{words.note}</p>
      <table>
        <thead>
          <tr>
            <th>{words.part}</th>
            <th>{words.before}</th>
            <th>{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {PARTS.map((part) => (
            <tr key={part} className={part === 'total' ? 'is-total' : ''}>
              <th scope="row">{words[part]}</th>
              <td>{amount(before.cost[part])}</td>
              <td>{amount(after.cost[part])}</td>
            </tr>
          ))}
          {Number.isFinite(bound) ? (
            <tr>
              <th scope="row">{words.bound}</th>
              <td />
              <td>{amount(bound)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </details>
  );
}
