import type { CertificateId } from '../../../shared/model/ids.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

/** Enough to see what they look like. */
const PREVIEWED = 5;

interface CertificatesDrawerProps {
  readonly certificateIds: readonly CertificateId[];
  readonly onClose: () => void;
}

/** Certificates that were given out, to print and save: what was certified, whatever the records say now. */
export function CertificatesDrawer({ certificateIds, onClose }: CertificatesDrawerProps) {
  const { text } = useText();
  const words = text.peoplePapers.screen;
  const paperOf = (ids: readonly CertificateId[]): PeoplePaperRequest => ({
    kind: 'certificate',
    certificateIds: [...ids],
  });
  return (
    <PeoplePaperDrawer
      title={text.certificates.paper.title}
      paper={paperOf(certificateIds)}
      previewed={paperOf(certificateIds.slice(0, PREVIEWED))}
      note={certificateIds.length > PREVIEWED ? words.previewOfRecords({ shown: PREVIEWED }) : null}
      onClose={onClose}
    />
  );
}
