import { tableNames } from '../../shared/backup/snapshotFormat.ts';
import { formatCount } from '../../shared/text/formatNumber.ts';
import { formatInstant } from '../text/formatInstant.ts';
import { useText } from '../text/useText.ts';
import type { SnapshotPreview } from '../usecases/backup.ts';
import './list.css';

/** What is in a snapshot, beside what is here now; tables that are empty in both are left out. */
export function SnapshotPreviewTable({ preview }: { readonly preview: SnapshotPreview }) {
  const { text, locale } = useText();
  const { backup, tables } = text.data;
  const { snapshot, presentCounts, presentName, fileName } = preview;
  const shown = tableNames().filter((table) => snapshot.counts[table] + presentCounts[table] > 0);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{backup.table}</th>
          <th scope="col" className="number">
            {backup.now}
          </th>
          <th scope="col" className="number">
            {backup.snapshot}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{backup.community}</th>
          <td className="number">{presentName ?? backup.noCommunity}</td>
          <td className="number">{snapshot.data.community[0]?.name ?? backup.noCommunity}</td>
        </tr>
        <tr>
          <th scope="row">{backup.createdAt}</th>
          <td className="number">{text.common.nothingCounted}</td>
          <td className="number">{formatInstant(snapshot.createdAt)}</td>
        </tr>
        <tr>
          <th scope="row">{backup.file}</th>
          <td className="number">{text.common.nothingCounted}</td>
          <td className="number">{fileName}</td>
        </tr>
        {shown.map((table) => (
          <tr key={table}>
            <th scope="row">{tables[table]}</th>
            <td className="number">{formatCount(locale, presentCounts[table])}</td>
            <td className="number">{formatCount(locale, snapshot.counts[table])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
