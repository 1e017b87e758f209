import type { ReactNode } from 'react';
import { callWords, toldPlace } from '../../../../shared/documents/callList.ts';
import type { PublishedPlace } from '../../../../shared/model/publication.ts';
import type { CallLine } from '../../../../shared/publication/callLines.ts';
import { CALL_KINDS } from '../../../../shared/publication/callLines.ts';
import { MaskedPhone } from '../../../components/MaskedPhone.tsx';
import { useText } from '../../../text/useText.ts';

interface CallLinesProps {
  readonly lines: readonly CallLine[];
  /** What can be done about a line. */
  readonly actions?: (line: CallLine) => ReactNode;
}

/** Whom to phone and what to tell them, by what the call is about. */
export function CallLines({ lines, actions }: CallLinesProps) {
  const { text } = useText();
  return CALL_KINDS.map((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className="call-group" data-call={kind}>
        <h4>{text.publication.group[kind]({ count: ofKind.length })}</h4>
        <ul>
          {ofKind.map((line) => (
            <CallLineRow key={line.volunteer.id} line={line}>
              {actions?.(line)}
            </CallLineRow>
          ))}
        </ul>
      </section>
    );
  });
}

function CallLineRow({ line, children }: { readonly line: CallLine; readonly children: ReactNode }) {
  const { text } = useText();
  const { volunteer, gone, added, kept } = line;
  const words = callWords(text, line);
  return (
    <li className="call-line" data-volunteer={volunteer.id}>
      <div className="call-who">
        <strong>{volunteer.name}</strong> <small className="soft">{volunteer.volunteerNo}</small>
        <div>
          <MaskedPhone phone={volunteer.phone} name={volunteer.name} ownerId={volunteer.id} />
        </div>
      </div>
      <div className="call-places">
        {gone.length > 0 ? <Places places={gone} as="gone" /> : null}
        {gone.length > 0 && added.length > 0 ? <span className="call-arrow">→</span> : null}
        {added.length > 0 ? <Places places={added} as="added" /> : null}
        {kept.length > 0 ? (
          <small className="soft">
            {text.publication.stays({
              places: kept.map((place) => toldPlace(text, place)).join(text.papers.listSeparator),
            })}
          </small>
        ) : null}
        {words === '' ? null : <small className="soft call-words">{words}</small>}
      </div>
      {children ? <div className="call-acts">{children}</div> : null}
    </li>
  );
}

function Places({
  places,
  as,
}: {
  readonly places: readonly PublishedPlace[];
  readonly as: 'gone' | 'added';
}) {
  const { text } = useText();
  const said = places.map((place) => toldPlace(text, place)).join(text.papers.listSeparator);
  return as === 'gone' ? <s>{said}</s> : <strong>{said}</strong>;
}
