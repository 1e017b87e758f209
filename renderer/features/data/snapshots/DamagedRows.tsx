import { Alert, App, Button } from 'antd';
import { problemText } from '../../../../shared/text/problem.ts';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import { saveSetAside, setDamagedAside, useSetAside } from '../../../usecases/damagedRows.ts';
import { keepSnapshot, useSnapshotState } from '../../../usecases/snapshots.ts';

const SHOWN_CHARACTERS = 80;
const SHOWN_ROWS = 20;

/** Records that cannot be read: those that stop snapshots, and those that were set aside. Nothing where there are none. */
export function DamagedRows() {
  const { text } = useText();
  const { message } = App.useApp();
  const run = useAction();
  const { problem } = useSnapshotState();
  const rows = useSetAside();
  const words = text.snapshots.aside;
  const setAside = async (): Promise<void> => {
    const done = await run(setDamagedAside, { isQuiet: true });
    if (!done.ok) return;
    message.success({ content: words.done({ count: done.value }), duration: 8 });
    await keepSnapshot('manual');
  };
  const save = async (): Promise<void> => {
    const saved = await saveSetAside(words.fileName);
    if (!saved.ok) message.error({ content: problemText(text, saved.problem), duration: 8 });
  };
  return (
    <>
      {problem?.code === 'rowsDamaged' ? (
        <Alert
          className="snapshot-alert"
          type="warning"
          showIcon
          title={words.damaged}
          action={<Button onClick={() => void setAside()}>{words.setAside}</Button>}
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <>
          <h3 className="section-head">{words.title}</h3>
          <p className="soft">{words.note}</p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.table}</th>
                <th scope="col">{words.columns.why}</th>
                <th scope="col">{words.columns.content}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN_ROWS).map(({ id, table, why, row }) => (
                <tr key={id}>
                  <td>{text.data.tables[table]}</td>
                  <td>{why}</td>
                  <td className="soft">{JSON.stringify(row).slice(0, SHOWN_CHARACTERS)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="snapshot-buttons">
            <Button onClick={() => void save()}>{words.save}</Button>
          </p>
        </>
      ) : null}
    </>
  );
}
