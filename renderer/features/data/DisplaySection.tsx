import { Segmented } from 'antd';
import { LOCALES } from '../../../shared/model/settings.ts';
import { Field } from '../../components/Field.tsx';
import { useText } from '../../text/useText.ts';
import { setPreference, useSettings } from '../../usecases/settings.ts';

const TEXT_SIZES = ['normal', 'large'] as const;

/** Language and text size of this PC. */
export function DisplaySection() {
  const { text } = useText();
  const settings = useSettings();
  const words = text.data.display;
  if (!settings) return null;
  return (
    <>
      <p className="soft">{words.note}</p>
      <Field label={words.language}>
        {(id) => (
          <div>
            <Segmented
              id={id}
              aria-label={words.language}
              value={settings.locale}
              options={LOCALES.map((locale) => ({ value: locale, label: words.languages[locale] }))}
              onChange={(locale) => void setPreference({ locale })}
            />
          </div>
        )}
      </Field>
      <Field label={words.textSize}>
        {(id) => (
          <div>
            <Segmented
              id={id}
              aria-label={words.textSize}
              value={settings.textSize}
              options={TEXT_SIZES.map((size) => ({ value: size, label: words.textSizes[size] }))}
              onChange={(textSize) => void setPreference({ textSize })}
            />
          </div>
        )}
      </Field>
    </>
  );
}
