import type { Differing, TableDifference } from '../../shared/backup/compareData.ts';
import { formatCount } from '../../shared/text/formatNumber.ts';
import { formatInstant } from '../text/formatInstant.ts';
import { useText } from '../text/useText.ts';
import type { SnapshotPreview } from '../usecases/restoring.ts';
import './list.css';

function isSame({ onlyNow, onlyThen, changed }: TableDifference): boolean {
  return onlyNow.count + onlyThen.count + changed.count === 0;
}

/** What is in a snapshot beside what is here, and what restoring all of it would do; tables that are the same are counted. */
export function SnapshotDifferences({ preview }: { readonly preview: SnapshotPreview }) {
  const { text, locale } = useText();
  const words = text.snapshots.restore;
  const { snapshot, presentName, fileName, differences } = preview;
  const differing = presentName === null ? differences : differences.filter((one) => !isSame(one));
  const same = differences.length - differing.length;
  return (
    <>
      <p className="soft">
        {words.madeAt} <strong>{formatInstant(snapshot.createdAt)}</strong> · {words.community}{' '}
        <strong>{snapshot.data.community[0]?.name ?? text.data.backup.noCommunity}</strong> · {words.version}{' '}
        {snapshot.appVersion} · {fileName}
      </p>
      {differing.length === 0 ? (
        <p>{words.allSame}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.table}</th>
              <th scope="col" className="number">
                {words.columns.here}
              </th>
              <th scope="col" className="number">
                {words.columns.kept}
              </th>
              {presentName === null ? null : <th scope="col">{words.columns.effect}</th>}
            </tr>
          </thead>
          <tbody>
            {differing.map((one) => (
              <tr key={one.table}>
                <th scope="row">{text.data.tables[one.table]}</th>
                <td className="number">{formatCount(locale, one.here)}</td>
                <td className="number">{formatCount(locale, one.kept)}</td>
                {presentName === null ? null : (
                  <td>
                    <Effect difference={one} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differing.length > 0 && same > 0 ? <p className="soft">{words.showSame({ count: same })}</p> : null}
    </>
  );
}

function Effect({ difference }: { readonly difference: TableDifference }) {
  const { text } = useText();
  const words = text.snapshots.restore;
  const named = ({ names, count }: Differing): string =>
    names.length === 0
      ? ''
      : words.names({
          names: names.join(text.thisMonth.listSeparator),
          count: count > names.length ? count : 0,
        });
  const kinds = [
    { key: 'back', what: words.back, rows: difference.onlyThen },
    { key: 'putBack', what: words.putBack, rows: difference.changed },
    { key: 'gone', what: words.gone, rows: difference.onlyNow },
  ];
  return kinds
    .filter(({ rows }) => rows.count > 0)
    .map(({ key, what, rows }) => (
      <div key={key}>
        {what({ count: rows.count })} <span className="soft">{named(rows)}</span>
      </div>
    ));
}
