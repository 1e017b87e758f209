import { Button, Select } from 'antd';
import { useLocation } from 'wouter';
import type { Category } from '../../../shared/model/category.ts';
import type { Group } from '../../../shared/model/community.ts';
import { VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import type { BulkEdit } from '../../../shared/people/bulkEdit.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { useAction } from '../../components/useAction.tsx';
import type { PeoplePapersKind } from '../../navigation/paths.ts';
import { mergePath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { bulkEditVolunteers } from '../../usecases/volunteers.ts';

interface BulkBarProps {
  readonly ids: readonly string[];
  /** How many of them search and filters do not show; they are changed too. */
  readonly hidden: number;
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  /** Opens the service records of these people, or the certificates that can be given to them. */
  readonly onPapers: (kind: PeoplePapersKind) => void;
  readonly onClear: () => void;
}

interface BulkChoice {
  readonly value: string;
  readonly label: string;
  readonly edit: BulkEdit;
}

/** The limits that many people share; others are set on a person's page. */
const SLOT_LIMITS = [1, null] as const;
const FAIR_LIMITS = [2, 4, 6, null] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What can be done with everybody who is ticked; each choice is one change that can be undone. */
export function BulkBar({ ids, hidden, groups, categories, onPapers, onClear }: BulkBarProps) {
  const { text } = useText();
  const words = text.volunteers.bulk;
  const run = useAction();
  const [, navigate] = useLocation();
  const [first, second] = ids;
  const teams = groups.filter((group) => group.kind === 'team' && group.isActive);
  const apply = (edit: BulkEdit): void => void run(() => bulkEditVolunteers(ids, edit));
  const menus: readonly {
    readonly key: string;
    readonly label: string;
    readonly choices: readonly BulkChoice[];
  }[] = [
    {
      key: 'team',
      label: words.team,
      choices: [
        ...teams.map(({ id, name }) => ({
          value: id,
          label: name,
          edit: { kind: 'team', teamId: id } as const,
        })),
        { value: 'none', label: text.common.none, edit: { kind: 'team', teamId: null } },
      ],
    },
    {
      key: 'kinds',
      label: words.kinds,
      choices: [true, false].flatMap((isAdded) =>
        VOLUNTEER_KINDS.map((kind) => ({
          value: `${kind} ${isAdded}`,
          label: (isAdded ? words.add : words.remove)({ what: text.volunteers.kinds[kind] }),
          edit: { kind: 'volunteerKind', volunteerKind: kind, isAdded } as const,
        })),
      ),
    },
    {
      key: 'skills',
      label: words.skills,
      choices: [true, false].flatMap((isAdded) =>
        categories
          .filter(({ isActive }) => isActive)
          .map((category) => ({
            value: `${category.id} ${isAdded}`,
            label: (isAdded ? words.add : words.remove)({ what: categoryName(text, category) }),
            edit: { kind: 'skill', categoryId: category.id, isAdded } as const,
          })),
      ),
    },
    {
      key: 'availability',
      label: words.availability,
      choices: [
        { value: 'usual', label: words.usual, edit: { kind: 'usual', isUsual: true } },
        { value: 'asked', label: words.onlyWhenAsked, edit: { kind: 'usual', isUsual: false } },
        ...[true, false].flatMap((isAdded) =>
          MONTHS.map((month) => ({
            value: `month ${month} ${isAdded}`,
            label: (isAdded ? words.monthOff : words.monthOn)({ month: text.calendar.month({ month }) }),
            edit: { kind: 'exceptMonth', month, isAdded } as const,
          })),
        ),
        {
          value: 'first',
          label: words.firstSlotOnly,
          edit: { kind: 'firstSlotOnly', firstSlotOnly: true },
        },
        { value: 'every', label: words.everySlot, edit: { kind: 'firstSlotOnly', firstSlotOnly: false } },
        ...SLOT_LIMITS.map((slots) => ({
          value: `slots ${slots}`,
          label: slots === null ? words.noSlotLimit : words.slotsPerFair({ slots }),
          edit: { kind: 'limits', limits: { slotsPerFair: slots } } as const,
        })),
        ...FAIR_LIMITS.map((fairs) => ({
          value: `fairs ${fairs}`,
          label: fairs === null ? words.noFairLimit : words.fairsPerYear({ fairs }),
          edit: { kind: 'limits', limits: { fairsPerYear: fairs } } as const,
        })),
      ],
    },
    {
      key: 'active',
      label: words.active,
      choices: [
        { value: 'on', label: words.switchOn, edit: { kind: 'active', isActive: true } },
        { value: 'off', label: words.switchOff, edit: { kind: 'active', isActive: false } },
      ],
    },
  ];
  return (
    <section className="bulk-bar" aria-label={words.title({ count: ids.length })}>
      <strong>{words.title({ count: ids.length })}</strong>
      {hidden > 0 ? <span>{words.hidden({ count: hidden })}</span> : null}
      {menus.map(({ key, label, choices }) => (
        <Select<string>
          key={key}
          aria-label={label}
          placeholder={label}
          value={null}
          style={{ minWidth: '8.5em' }}
          popupMatchSelectWidth={false}
          options={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          onChange={(value) => {
            const chosen = choices.find((choice) => choice.value === value);
            if (chosen) apply(chosen.edit);
          }}
        />
      ))}
      {first && second && ids.length === 2 ? (
        <Button title={words.mergeHint} onClick={() => navigate(mergePath(first, second))}>
          {text.duplicates.merge}
        </Button>
      ) : null}
      <Button onClick={() => onPapers('records')}>{text.peoplePapers.screen.recordsShort}</Button>
      <Button onClick={() => onPapers('certificates')}>{text.certificates.issue.buttonShort}</Button>
      <Button type="link" onClick={onClear}>
        {words.clear}
      </Button>
    </section>
  );
}
