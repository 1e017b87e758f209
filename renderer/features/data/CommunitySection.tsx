import type { Community } from '../../../shared/model/community.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { editCommunity } from '../../usecases/community.ts';
import { PaperHeadFields } from './PaperHeadFields.tsx';

const TEXT_LENGTH = 200;
const MAX_RESIDENTS = 1_000_000;
const MAX_EDITION = 9999;
const TEXTS = ['subdistrict', 'host', 'place', 'meetingPoint', 'phone'] as const;

/** The community profile: what stands in the head of every paper. */
export function CommunitySection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const words = text.data.community;
  return (
    <>
      <p className="soft">
        {words.note} {text.common.savedAsTyped}
      </p>
      <div className="form-grid">
        <TextField
          label={words.name}
          value={community.name}
          onCommit={(name) => editCommunity({ name })}
          testId="community-name"
        />
        <TextField
          label={words.fairName}
          value={community.fairName}
          onCommit={(fairName) => editCommunity({ fairName })}
        />
        {TEXTS.map((field) => (
          <TextField
            key={field}
            label={words[field]}
            value={community[field]}
            maxLength={TEXT_LENGTH}
            isWide={field === 'host'}
            onCommit={(typed) => editCommunity({ [field]: typed.trim() })}
          />
        ))}
        <NumberField
          label={words.residents}
          value={community.residents}
          min={0}
          max={MAX_RESIDENTS}
          isOptional
          hint={words.residentsUnknown}
          onCommit={(residents) => editCommunity({ residents })}
        />
        <NumberField
          label={words.firstEdition}
          value={community.firstEdition}
          min={1}
          max={MAX_EDITION}
          hint={words.firstEditionHint}
          onCommit={(firstEdition) => editCommunity({ firstEdition: firstEdition ?? 1 })}
        />
      </div>
      <PaperHeadFields community={community} />
    </>
  );
}
