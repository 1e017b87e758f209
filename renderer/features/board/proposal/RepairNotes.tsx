import { Button } from 'antd';
import { useMemo } from 'react';
import { openNeeds, whomToAsk } from '../../../../shared/assign/explain/whomToAsk.ts';
import { fairAfter } from '../../../../shared/assign/proposal/fairAfter.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import type { ProposedChange } from '../../../../shared/assign/proposal/proposedChange.ts';
import { refusedPlaces } from '../../../../shared/assign/repairPlan.ts';
import { clockSpan } from '../../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { NeedId } from '../../../../shared/model/ids.ts';
import { callLines, callsToMake } from '../../../../shared/publication/callLines.ts';
import { sheetsToPrintAgain } from '../../../../shared/publication/printedSheets.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { useText } from '../../../text/useText.ts';
import { whoText } from '../carry.ts';
import { CallLines } from '../changes/CallLines.tsx';
import '../changes/changes.css';
import { SheetLines } from '../changes/SheetLines.tsx';
import './repair.css';

/** More open places, and more names at one, would be a list and no help. */
const MAX_PLACES = 5;
const MAX_NAMES = 3;

interface RepairNotesProps {
  readonly proposal: Proposal;
  /** The changes that would be accepted. */
  readonly chosen: readonly ProposedChange[];
  /** Shows who could take a need, on the board. */
  readonly onShowNeed: (needId: NeedId) => void;
}

/** What a repair leaves to do: places that stay open with whom to ask, people it may not move, calls and papers. */
export function RepairNotes({ proposal, chosen, onShowNeed }: RepairNotesProps) {
  const { text } = useText();
  const words = text.publication;
  const after = useMemo(() => fairAfter(proposal.data, chosen), [proposal, chosen]);
  const lines = useMemo(() => callLines(after), [after]);
  const sheets = useMemo(() => sheetsToPrintAgain(after), [after]);
  return (
    <div className="repair-notes">
      <LockedPlaces data={after} />
      <OpenPlaces data={after} proposal={proposal} onShowNeed={onShowNeed} />
      {lines.length > 0 ? (
        <details data-testid="repair-calls">
          <summary>{words.callsTitle({ count: callsToMake(lines).length })}</summary>
          <CallLines lines={lines} />
        </details>
      ) : null}
      {sheets.length > 0 ? (
        <details data-testid="repair-sheets">
          <summary>{words.sheetsTitle({ count: sheets.length })}</summary>
          <SheetLines data={after} sheets={sheets} />
        </details>
      ) : null}
    </div>
  );
}

function placeText(
  text: ReturnType<typeof useText>['text'],
  data: FairData,
  stallId: string,
  slotId: string,
) {
  const stall = data.stalls.find(({ id }) => id === stallId);
  const slot = data.slots.find(({ id }) => id === slotId);
  return stall && slot
    ? text.board.place({ stall: stall.number, slot: clockSpan(slot.start, slot.end) })
    : '';
}

/** Locked people who cannot come: the program left them. */
function LockedPlaces({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const isRefused = refusedPlaces(data);
  const stuck = data.assignments.filter((row) => row.isLocked && isRefused(row));
  if (stuck.length === 0) return null;
  return (
    <ul className="repair-locked">
      {stuck.map(({ id, volunteerId, stallId, slotId }) => {
        const volunteer = data.volunteers.find((row) => row.id === volunteerId);
        return (
          <li key={id}>
            {text.publication.repair.locked({
              who: volunteer ? whoText(volunteer) : '',
              place: placeText(text, data, stallId, slotId),
            })}
          </li>
        );
      })}
    </ul>
  );
}

function OpenPlaces({
  data,
  proposal: { load },
  onShowNeed,
}: { readonly data: FairData } & Pick<RepairNotesProps, 'proposal' | 'onShowNeed'>) {
  const { text, locale } = useText();
  const words = text.publication.repair;
  const open = useMemo(() => openNeeds(data), [data]);
  const shown = useMemo(
    () =>
      open
        .slice(0, MAX_PLACES)
        .map((place) => ({ ...place, people: whomToAsk(data, load, place.need, MAX_NAMES) })),
    [open, data, load],
  );
  if (open.length === 0) return null;
  const total = open.reduce((sum, { gap }) => sum + gap, 0);
  return (
    <section className="repair-open" data-testid="repair-open">
      <strong className="gap-text">{words.stillOpen({ count: formatCount(locale, total) })}</strong>
      <ul>
        {shown.map(({ need, people }) => {
          const place = placeText(text, data, need.stallId, need.slotId);
          const names = people.map(({ volunteer, problems: [first] }) =>
            first
              ? words.whyNot({ name: whoText(volunteer), problem: problemText(text, first) })
              : volunteer.availability.isUsual
                ? whoText(volunteer)
                : words.whyNot({ name: whoText(volunteer), problem: text.board.onRequest }),
          );
          return (
            <li key={need.id}>
              <span>
                <strong>{place}</strong>{' '}
                {names.length > 0
                  ? words.askWho({ names: names.join(text.explain.listComma) })
                  : words.askNobody}
              </span>
              <Button
                size="small"
                aria-label={words.showGapOf({ place })}
                onClick={() => onShowNeed(need.id)}
              >
                {words.showGap}
              </Button>
            </li>
          );
        })}
      </ul>
      {open.length > shown.length ? (
        <p className="soft">{words.moreGaps({ count: open.length - shown.length })}</p>
      ) : null}
    </section>
  );
}
