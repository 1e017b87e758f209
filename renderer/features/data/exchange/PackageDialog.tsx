import { Alert, Modal } from 'antd';
import type { PackageScope } from '../../../../shared/exchange/packageFormat.ts';
import { formatFairMonth } from '../../../../shared/text/formatDate.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';
import type { PackagePreview } from '../../../usecases/previewPackage.ts';
import { ReportBody } from './ReportBody.tsx';

interface PackageDialogProps {
  readonly preview: PackagePreview;
  readonly isWorking: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a package holds, in words. */
function scopeText(text: Catalogue, scope: PackageScope): string {
  const { scopes } = text.exchange.take;
  switch (scope.kind) {
    case 'fair':
      return scopes.fair({ month: formatFairMonth(text, scope.fairId) });
    case 'people':
      return scope.withPartners ? scopes.peopleAndPartners : scopes.people;
    case 'changes':
      if (scope.sinceDay) return scopes.sinceDay({ day: scope.sinceDay });
      return scope.since ? scopes.changes : scopes.everything;
  }
}

/** What taking a package in would do, before it is done. */
export function PackageDialog({ preview, isWorking, onTake, onCancel }: PackageDialogProps) {
  const { text } = useText();
  const words = text.exchange.take;
  const { brought, report, erased, numbersTwice, fileName } = preview;
  const isNews = report.news.length > 0 || erased.length > 0;
  // Also what changes nothing tells what the other PC has, so that its next package can be small.
  return (
    <Modal
      open
      title={words.dialog}
      okText={isNews ? words.confirm : words.confirmNothing}
      cancelText={text.common.cancel}
      confirmLoading={isWorking}
      onOk={onTake}
      onCancel={onCancel}
      width="56em"
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 180px)', overflow: 'auto' } }}
    >
      <dl className="exchange-facts">
        <dt>{words.from}</dt>
        <dd>
          {brought.facts.deviceName} <span className="soft">{fileName}</span>
        </dd>
        <dt>{words.madeAt}</dt>
        <dd>{formatInstant(brought.facts.createdAt)}</dd>
        <dt>{words.scope}</dt>
        <dd>{scopeText(text, brought.facts.scope)}</dd>
      </dl>
      {erased.length > 0 ? (
        <Alert
          className="exchange-warning"
          type="warning"
          showIcon
          title={words.erases({ count: erased.length })}
        />
      ) : null}
      {numbersTwice.length > 0 ? (
        <Alert
          className="exchange-warning"
          type="warning"
          showIcon
          title={words.numbersTwice({ names: numbersTwice.join('；') })}
        />
      ) : null}
      {isNews ? null : (
        <p>
          {words.nothingNew} <span className="soft">{words.afterUndo}</span>
        </p>
      )}
      <ReportBody report={report} />
    </Modal>
  );
}
