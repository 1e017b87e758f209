import EyeInvisibleOutlined from '@ant-design/icons-svg/es/asn/EyeInvisibleOutlined.js';
import EyeOutlined from '@ant-design/icons-svg/es/asn/EyeOutlined.js';
import { useState } from 'react';
import { maskPhone } from '../../shared/people/mask.ts';
import { useText } from '../text/useText.ts';
import { noteUnmaskedPhone } from '../usecases/privacy.ts';
import { LightIcon } from './LightIcon.tsx';
import './maskedPhone.css';

interface MaskedPhoneProps {
  readonly phone: string;
  /** Whose it is; part of the button's label. */
  readonly name: string;
  /** Tells people of one name apart where one field shows one after another, as in the rows of a long list. */
  readonly ownerId: string;
}

const SHOW = <LightIcon icon={EyeOutlined} />;
const HIDE = <LightIcon icon={EyeInvisibleOutlined} />;

/** A phone number, masked until somebody asks for this one, which is noted. Masked again as soon as it is another's. */
export function MaskedPhone({ phone, name, ownerId }: MaskedPhoneProps) {
  const { text } = useText();
  const [shownOf, setShownOf] = useState<string | null>(null);
  const isShown = shownOf === ownerId;
  // Whoever comes back to this field is masked again too.
  if (shownOf !== null && !isShown) setShownOf(null);
  if (phone.trim() === '') return <span className="soft">{text.volunteers.noPhone}</span>;
  const label = isShown ? text.volunteers.hidePhone({ name }) : text.volunteers.showPhone({ name });
  return (
    <span className="masked-phone">
      {isShown ? phone : maskPhone(phone)}
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        onClick={(event) => {
          event.stopPropagation();
          if (!isShown) void noteUnmaskedPhone(name);
          setShownOf(isShown ? null : ownerId);
        }}
      >
        {isShown ? HIDE : SHOW}
      </button>
    </span>
  );
}
