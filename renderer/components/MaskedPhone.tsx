import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { maskPhone } from '../../shared/people/mask.ts';
import { useText } from '../text/useText.ts';
import { noteUnmaskedPhone } from '../usecases/privacy.ts';

/** A phone number, masked until somebody asks for this one, which is noted; whose it is stands in the button's label. */
export function MaskedPhone({ phone, name }: { readonly phone: string; readonly name: string }) {
  const { text } = useText();
  const [isShown, setIsShown] = useState(false);
  if (phone.trim() === '') return <span className="soft">{text.volunteers.noPhone}</span>;
  const label = isShown ? text.volunteers.hidePhone({ name }) : text.volunteers.showPhone({ name });
  return (
    <span className="masked-phone">
      {isShown ? phone : maskPhone(phone)}
      <Button
        type="text"
        size="small"
        aria-label={label}
        title={label}
        icon={isShown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        onClick={(event) => {
          event.stopPropagation();
          if (!isShown) void noteUnmaskedPhone(name);
          setIsShown(!isShown);
        }}
      />
    </span>
  );
}
