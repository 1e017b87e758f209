import { tableNames } from '../../../shared/backup/snapshotFormat.ts';
import { SCHEMA_VERSION } from '../../../shared/model/tables.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { useText } from '../../text/useText.ts';
import { useAppInfo } from '../../usecases/appInfo.ts';
import { useTableCounts } from '../../usecases/backup.ts';
import '../../components/list.css';

/** Version, host, and how much is in the database. */
export function AboutSection() {
  const { text, locale } = useText();
  const info = useAppInfo();
  const counts = useTableCounts();
  const { about, tables } = text.data;
  return (
    <>
      <p>{about.privacy}</p>
      <table className="plain-table narrow-table">
        <tbody>
          <tr>
            <th scope="row">{about.version}</th>
            <td className="number">{info?.version}</td>
          </tr>
          <tr>
            <th scope="row">{about.host}</th>
            <td className="number">{info ? about.hosts[info.host] : null}</td>
          </tr>
          <tr>
            <th scope="row">{about.format}</th>
            <td className="number">{SCHEMA_VERSION}</td>
          </tr>
        </tbody>
      </table>
      <table className="plain-table narrow-table">
        <thead>
          <tr>
            <th scope="col">{about.counts}</th>
            <th scope="col" className="number">
              {about.rows}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts
            ? tableNames().map((table) => (
                <tr key={table}>
                  <th scope="row">{tables[table]}</th>
                  <td className="number">{formatCount(locale, counts[table])}</td>
                </tr>
              ))
            : null}
        </tbody>
      </table>
    </>
  );
}
