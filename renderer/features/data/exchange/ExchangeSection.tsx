import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/useText.ts';
import { nameDevice, useDeviceName } from '../../../usecases/exchangePcs.ts';
import { MakePackage } from './MakePackage.tsx';
import { ReportList } from './ReportList.tsx';
import { TakePackage } from './TakePackage.tsx';
import './exchange.css';

/** Two PCs: how this one is called, making a package, taking one in, and what came of those taken in before. */
export function ExchangeSection() {
  const { text } = useText();
  const name = useDeviceName(text);
  const words = text.exchange;
  return (
    <>
      <p>{words.intro}</p>
      <p className="soft">{words.how}</p>
      <div className="exchange-name">
        {name === undefined ? null : (
          <TextField
            label={words.name.title}
            hint={words.name.hint}
            value={name}
            maxLength={60}
            onCommit={nameDevice}
            testId="device-name"
          />
        )}
      </div>
      <div className="exchange-ways">
        <MakePackage />
        <TakePackage />
      </div>
      <ReportList />
    </>
  );
}
