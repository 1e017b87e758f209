import { Switch, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PeoplePrintJob } from '../../shared/desktop.ts';
import type { PeoplePaperRequest } from '../../shared/paperRequest.ts';
import { SheetPages } from '../print/SheetPages.tsx';
import { useText } from '../text/useText.ts';
import { usePapers } from '../usecases/loadPapers.ts';
import { notePeoplePaperSeen } from '../usecases/papers.ts';
import { PaperActions } from './PaperActions.tsx';
import { SideDrawer } from './SideDrawer.tsx';

/** A landscape page fits beside the edge of a 1366 pixel window. */
const PREVIEW_ZOOM = 0.82;

/** Papers on which no phone number stands. */
const WITHOUT_PHONES: readonly PeoplePaperRequest['kind'][] = [
  'rotationTable',
  'pointsStatement',
  'pointsList',
  'certificate',
  'partnerLetter',
  'annualReport',
];

/** Papers that are edited in Word before they are handed in. */
const FOR_WORD: readonly PeoplePaperRequest['kind'][] = ['annualReport'];

/** True for a paper of which there is one a person or a unit while it is for none: there is nothing to print. */
function isForNobody(paper: PeoplePaperRequest): boolean {
  switch (paper.kind) {
    case 'serviceRecords':
      return paper.volunteerIds.length === 0;
    case 'certificate':
      return paper.certificateIds.length === 0;
    case 'partnerLetter':
      return paper.partnerUnitIds.length === 0;
    default:
      return false;
  }
}

interface PeoplePaperDrawerProps {
  readonly title: string;
  readonly paper: PeoplePaperRequest;
  /** What is looked at where all of it would take too long to lay out; the whole paper when left out. */
  readonly previewed?: PeoplePaperRequest;
  /** Choices of this paper, before the buttons. */
  readonly children?: ReactNode;
  /** Said above the pages. */
  readonly note?: ReactNode;
  /** Said where there is nobody to print a paper for; that the person is gone when left out. */
  readonly nothing?: string;
  readonly onClose: () => void;
}

/** A paper about people or partners to look at, print, and save as PDF or workbook. */
export function PeoplePaperDrawer(props: PeoplePaperDrawerProps) {
  const { title, paper, previewed = paper, children, note, nothing, onClose } = props;
  const { text, locale } = useText();
  const [showPhones, setShowPhones] = useState(false);
  const jobOf = (what: PeoplePaperRequest): PeoplePrintJob => ({
    kind: 'people',
    paper: what,
    locale,
    showPhones,
  });
  const preview = jobOf(previewed);
  const papers = usePapers(preview);
  return (
    <SideDrawer onClose={onClose} size="min(1000px, 96vw)" rootClassName="paper-drawer" title={title}>
      <div className="paper-drawer-bar">
        {children}
        {WITHOUT_PHONES.includes(paper.kind) ? null : (
          <Tooltip title={text.papers.screen.showPhonesHint}>
            <span className="paper-drawer-switch">
              <Switch
                size="small"
                aria-label={text.papers.screen.showPhones}
                checked={showPhones}
                onChange={(isOn) => {
                  if (isOn) void notePeoplePaperSeen(preview);
                  setShowPhones(isOn);
                }}
              />
              {text.papers.screen.showPhones}
            </span>
          </Tooltip>
        )}
        <PaperActions
          job={papers === null || isForNobody(paper) ? null : jobOf(paper)}
          hasWord={FOR_WORD.includes(paper.kind)}
        />
      </div>
      {note ? <div className="soft">{note}</div> : null}
      <section className="paper-drawer-preview" aria-label={text.papers.screen.preview}>
        {papers === undefined ? <p className="soft">{text.papers.screen.laidOut}</p> : null}
        {papers === null ? <p className="soft">{nothing ?? text.peoplePapers.screen.gone}</p> : null}
        {papers ? (
          <SheetPages key={JSON.stringify(preview)} documents={papers.documents} zoom={PREVIEW_ZOOM} />
        ) : null}
      </section>
    </SideDrawer>
  );
}
