import { Modal } from 'antd';
import { useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { usualPeriod } from '../../../shared/calendar/period.ts';
import { isPlainCandidate } from '../../../shared/certificates/certificateCandidates.ts';
import { validateTerms } from '../../../shared/certificates/issueCertificates.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { CertificateId } from '../../../shared/model/ids.ts';
import { failure, success } from '../../../shared/model/result.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { focusFirstProblem } from '../../components/focusFirstProblem.ts';
import { FormProblemsScope, useFormProblems } from '../../components/formProblems.tsx';
import { PeriodPicker } from '../../components/PeriodPicker.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { issueCertificates, useCertificateCandidates } from '../../usecases/certificates.ts';
import { useServiceYearsOf } from '../../usecases/serviceRecords.ts';
import { useToday } from '../../usecases/today.ts';
import { CandidateTable } from './CandidateTable.tsx';
import { CertificatesDrawer } from './CertificatesDrawer.tsx';
import type { PeopleScope } from './peopleScopes.ts';
import { ScopeField } from './ScopeField.tsx';
import './certificates.css';

interface IssueCertificatesProps {
  /** To whom certificates can be given; at least one. */
  readonly scopes: readonly [PeopleScope, ...PeopleScope[]];
  readonly onClose: () => void;
}

/** Gives out certificates of service hours: asks for whom, for what time and on which day, then opens the papers. */
export function IssueCertificates({ scopes, onClose }: IssueCertificatesProps) {
  const [shown, setShown] = useState<readonly CertificateId[] | null>(null);
  return shown ? (
    <CertificatesDrawer certificateIds={shown} onClose={onClose} />
  ) : (
    <IssueDialog scopes={scopes} onClose={onClose} onShow={setShown} />
  );
}

interface IssueDialogProps extends IssueCertificatesProps {
  readonly onShow: (ids: readonly CertificateId[]) => void;
}

/** Ticks that were set or taken away by hand. */
type Ticks = ReadonlyMap<string, boolean>;
const NO_TICKS: Ticks = new Map();

function IssueDialog({ scopes, onClose, onShow }: IssueDialogProps) {
  const { text } = useText();
  const words = text.certificates.issue;
  const today = useToday();
  const run = useAction();
  const form = useFormProblems();
  const [scope, setScope] = useState<PeopleScope>(scopes[0]);
  const [chosen, setChosen] = useState<Period | null>(null);
  const [date, setDate] = useState<IsoDate | null>(null);
  const [ticks, setTicks] = useState(NO_TICKS);
  const [isWorking, setIsWorking] = useState(false);
  const years = useServiceYearsOf(scope.volunteerIds);
  const period = chosen ?? usualPeriod(years ?? [], today);
  const candidates = useCertificateCandidates(scope.volunteerIds, period);
  const terms = { ...period, issuedOn: date ?? today };
  const refusal = validateTerms(terms, today);
  const able = candidates?.able ?? [];
  const picked = able.filter((candidate) => ticks.get(candidate.volunteer.id) ?? isPlainCandidate(candidate));
  const issue = async (): Promise<void> => {
    if (form.hasProblem() || refusal) {
      setTimeout(focusFirstProblem);
      return;
    }
    setIsWorking(true);
    const ids = picked.map(({ volunteer }) => volunteer.id);
    const issued = await run(() => issueCertificates(ids, terms));
    setIsWorking(false);
    if (issued.ok) onShow(issued.value);
  };
  return (
    <Modal
      open
      centered
      width="min(860px, 94vw)"
      className="issue-dialog"
      title={words.title}
      okText={words.confirm({ count: picked.length })}
      cancelText={text.common.cancel}
      confirmLoading={isWorking}
      okButtonProps={{ disabled: picked.length === 0 }}
      onOk={() => void issue()}
      onCancel={onClose}
    >
      <FormProblemsScope problems={form}>
        <div className="issue-terms">
          <ScopeField
            scopes={scopes}
            value={scope}
            onChoose={(next) => {
              setScope(next);
              setTicks(NO_TICKS);
            }}
          />
          <PeriodPicker
            value={period}
            years={years ?? []}
            onChange={(next) => {
              setChosen(next);
              setTicks(NO_TICKS);
            }}
          />
          <DateField
            label={words.issuedOn}
            value={terms.issuedOn}
            problem={refusal?.code === 'periodReversed' ? null : refusal}
            hint={words.issuedOnHint}
            onCommit={async (typed) => {
              if (typed === null) return failure(problem('dateMissing'));
              return success(setDate(typed));
            }}
          />
        </div>
        {candidates && years ? (
          <CandidateTable
            candidates={candidates}
            picked={picked}
            onTick={(ids, isTicked) =>
              setTicks((before) => new Map([...before, ...ids.map((id) => [id, isTicked] as const)]))
            }
            onOpen={(id) => onShow([id])}
          />
        ) : (
          <p className="soft">{text.common.loading}</p>
        )}
      </FormProblemsScope>
    </Modal>
  );
}
