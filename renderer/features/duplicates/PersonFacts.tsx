import { Tag } from 'antd';
import { useLocation } from 'wouter';
import type { Group } from '../../../shared/model/community.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';

interface PersonFactsProps {
  readonly volunteer: Volunteer;
  readonly groups: readonly Group[];
}

/** The facts by which a clerk recognises a person, with a way to the whole record. */
export function PersonFacts({ volunteer, groups }: PersonFactsProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const { teamId, compoundId, gridId, birthDate, kinds } = volunteer;
  const places = [teamId, compoundId, gridId]
    .map((id) => groups.find((group) => group.id === id)?.name)
    .filter((name) => name !== undefined);
  const about = [
    ...(birthDate ? [text.duplicates.born({ date: birthDate })] : []),
    ...places,
    ...kinds.map((kind) => text.volunteers.kinds[kind]),
  ];
  return (
    <div className="person-facts">
      <div>
        <button type="button" className="link-name" onClick={() => navigate(volunteerPath(volunteer.id))}>
          {volunteer.name}
        </button>{' '}
        <span className="soft">{volunteer.volunteerNo}</span>{' '}
        {volunteer.isActive ? null : <Tag>{text.common.isInactive}</Tag>}
        <MaskedPhone phone={volunteer.phone} name={volunteer.name} ownerId={volunteer.id} />
      </div>
      <div className="soft">{about.join(' · ')}</div>
    </div>
  );
}
