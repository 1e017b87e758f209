import type { TableNews } from '../../../../shared/exchange/exchangeReport.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useText } from '../../../text/useText.ts';
import '../../../components/list.css';

/** How many records of each table a merge adds, changes and deletes. */
export function NewsTable({ news }: { readonly news: readonly TableNews[] }) {
  const { text, locale } = useText();
  const words = text.exchange.take;
  const count = (value: number): string =>
    value === 0 ? text.common.nothingCounted : formatCount(locale, value);
  return (
    <table className="plain-table" data-testid="package-news">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {[words.created, words.changed, words.deleted].map((heading) => (
            <th key={heading} scope="col" className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {news.map(({ table, created, changed, deleted }) => (
          <tr key={table}>
            <th scope="row">{text.data.tables[table]}</th>
            <td className="number">{count(created)}</td>
            <td className="number">{count(changed)}</td>
            <td className="number">{count(deleted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
