import EyeInvisibleOutlined from '@ant-design/icons-svg/es/asn/EyeInvisibleOutlined.js';
import EyeOutlined from '@ant-design/icons-svg/es/asn/EyeOutlined.js';
import { useState } from 'react';
import { maskPhone } from '../../shared/people/mask.ts';
import { useText } from '../text/useText.ts';
import { noteUnmaskedPhone } from '../usecases/privacy.ts';
import { LightIcon } from './LightIcon.tsx';

/** A phone number, masked until somebody asks for this one, which is noted; whose it is stands in the button's label. */
export function MaskedPhone({ phone, name }: { readonly phone: string; readonly name: string }) {
  const { text } = useText();
  const [isShown, setIsShown] = useState(false);
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
          setIsShown(!isShown);
        }}
      >
        <LightIcon icon={isShown ? EyeInvisibleOutlined : EyeOutlined} />
      </button>
    </span>
  );
}
