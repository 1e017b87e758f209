import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { validateName } from '../../../shared/fair/validateFair.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Agreement } from '../../../shared/model/partner.ts';
import type { Result } from '../../../shared/model/result.ts';
import { failure } from '../../../shared/model/result.ts';
import { agreementExpiry, validateAgreement } from '../../../shared/people/agreements.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { SectionProps } from './partnerEdit.ts';

const TITLE_LENGTH = 60;
const NOTE_LENGTH = 2000;

/** That an agreement has ended or soon will, in words; null when it holds. */
export function agreementWarning(text: Catalogue, { endsOn }: Agreement, today: IsoDate): string | null {
  const expiry = agreementExpiry({ endsOn }, today);
  const words = text.partnerPage.agreements;
  if (expiry === 'valid' || endsOn === null) return null;
  return expiry === 'expired' ? words.ended({ date: endsOn }) : words.endsSoon({ date: endsOn });
}

/** The agreements with a unit 共建协议, each with when it was signed and until when it holds. */
export function AgreementSection({ edit }: SectionProps) {
  const { text } = useText();
  const { agreements } = edit.unit;
  const words = text.partnerPage.agreements;
  const add = async (typed: string): Promise<Result<unknown, Problem>> => {
    const title = validateName(typed);
    if (!title.ok) return title;
    return edit.onChange({
      agreements: [...agreements, { title: title.value, signedOn: null, endsOn: null, note: '' }],
    });
  };
  const put = async (index: number, next: Agreement): Promise<Result<unknown, Problem>> => {
    const [wrong] = validateAgreement(next);
    if (wrong) return failure(wrong.problem);
    return edit.onChange({ agreements: agreements.with(index, next) });
  };
  return (
    <fieldset className="form-section">
      <legend>{words.section}</legend>
      {agreements.length === 0 ? <p className="soft">{words.none}</p> : null}
      {agreements.map((agreement, index) => (
        <AgreementRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an agreement has no id; the fields take their values from outside.
          key={index}
          agreement={agreement}
          onPut={(patch) => put(index, { ...agreement, ...patch })}
          onRemove={() => void edit.onChange({ agreements: agreements.toSpliced(index, 1) })}
        />
      ))}
      <AddByName label={words.add} onAdd={add} />
    </fieldset>
  );
}

interface AgreementRowProps {
  readonly agreement: Agreement;
  readonly onPut: (patch: Partial<Agreement>) => Promise<Result<unknown, Problem>>;
  readonly onRemove: () => void;
}

function AgreementRow({ agreement, onPut, onRemove }: AgreementRowProps) {
  const { text } = useText();
  const today = useToday();
  const words = text.partnerPage.agreements;
  return (
    <div className="agreement-row">
      <TextField
        label={words.title}
        value={agreement.title}
        maxLength={TITLE_LENGTH}
        onCommit={(title) => onPut({ title: title.trim() })}
      />
      <DateField
        label={words.signedOn}
        value={agreement.signedOn}
        onCommit={(signedOn) => onPut({ signedOn })}
      />
      <DateField
        label={words.endsOn}
        value={agreement.endsOn}
        placeholder={words.openEnded}
        warning={agreementWarning(text, agreement, today)}
        onCommit={(endsOn) => onPut({ endsOn })}
      />
      <Button
        type="text"
        aria-label={words.remove(agreement)}
        title={words.remove(agreement)}
        icon={<DeleteOutlined />}
        onClick={onRemove}
      />
      <div className="agreement-note">
        <TextField
          label={words.note}
          value={agreement.note}
          maxLength={NOTE_LENGTH}
          onCommit={(note) => onPut({ note })}
        />
      </div>
    </div>
  );
}
