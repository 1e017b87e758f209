import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { useAction } from '../../../components/useAction.tsx';
import { WordTag } from '../../../components/WordTag.tsx';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';
import type { KeptReport } from '../../../usecases/exchangeReports.ts';
import { saveReport, useExchangeReports } from '../../../usecases/exchangeReports.ts';
import { ReportBody } from './ReportBody.tsx';
import { useMarkText } from './useMarkText.ts';
import '../../../components/list.css';

const SHOWN = 10;

/** Packages that were taken in lately, with what came of each. */
export function ReportList() {
  const { text, locale } = useText();
  const kept = useExchangeReports(SHOWN);
  const [open, setOpen] = useState<KeptReport | null>(null);
  const words = text.exchange.report;
  return (
    <section className="exchange-part">
      <h3 className="section-head">{words.title}</h3>
      {kept?.length === 0 ? <p className="soft">{words.none}</p> : null}
      {kept && kept.length > 0 ? (
        <table className="plain-table" data-testid="exchange-reports">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.from}</th>
              <th scope="col" className="number">
                {words.changed}
              </th>
              <th scope="col" className="number">
                {words.conflicts}
              </th>
              <th scope="col" className="number">
                {words.leftOut}
              </th>
              <th scope="col">
                <span className="visually-hidden">{words.show}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <tr key={one.id}>
                <td>
                  {formatInstant(one.at)}{' '}
                  {one.isUndone ? <WordTag tone="plain">{words.undone}</WordTag> : null}
                </td>
                <td>{one.report.from}</td>
                <td className="number">{formatCount(locale, changedIn(one))}</td>
                <td className="number">{formatCount(locale, one.report.conflicts.length)}</td>
                <td className="number">{formatCount(locale, one.report.leftOut.length)}</td>
                <td className="number">
                  <Button type="link" size="small" onClick={() => setOpen(one)}>
                    {words.show}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {open ? <ReportDialog kept={open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function changedIn({ report }: KeptReport): number {
  return report.news.reduce((sum, { created, changed, deleted }) => sum + created + changed + deleted, 0);
}

function ReportDialog({ kept, onClose }: { readonly kept: KeptReport; readonly onClose: () => void }) {
  const { text } = useText();
  const run = useAction();
  const markText = useMarkText(kept.report);
  const words = text.exchange.report;
  const save = () => run(() => saveReport(kept.report, kept.at, text, markText), { isQuiet: true });
  return (
    <Modal
      open
      title={words.dialog({ name: kept.report.from, when: formatInstant(kept.at) })}
      onCancel={onClose}
      width="56em"
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 180px)', overflow: 'auto' } }}
      footer={
        <>
          <Button icon={<FileExcelOutlined />} onClick={() => void save()} data-testid="save-report">
            {words.save}
          </Button>
          <Button onClick={onClose}>{text.common.close}</Button>
        </>
      }
    >
      <ReportBody report={kept.report} isDone />
    </Modal>
  );
}
