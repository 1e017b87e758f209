import { Slider } from 'antd';
import { useEffect, useState } from 'react';
import type { AssignmentWeights, WeightKey } from '../../../shared/model/assignmentWeights.ts';
import { limitsOfWeight, WEIGHT_KEYS } from '../../../shared/model/assignmentWeights.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { setAssignmentWeights } from '../../usecases/assignmentWeights.ts';

/** Values that a slider stops at: 0, 1, 2, 5, 10 … up to the limit; what lies between is typed. */
function stopsOf(key: WeightKey): readonly number[] {
  const { min, max } = limitsOfWeight(key);
  const stops: number[] = min === 0 ? [0] : [];
  for (let power = 1; power <= max; power *= 10) {
    stops.push(...[1, 2, 5].map((digit) => digit * power).filter((stop) => stop <= max));
  }
  return stops;
}

/** The seven weights one by one, as slider and number, each with what it counts. */
export function WeightFields({ weights }: { readonly weights: AssignmentWeights }) {
  const { text } = useText();
  return (
    <>
      <p className="soft">{text.assigning.numbersNote}</p>
      {WEIGHT_KEYS.map((key) => (
        <WeightField key={key} weight={key} value={weights[key]} />
      ))}
    </>
  );
}

function WeightField({ weight, value }: { readonly weight: WeightKey; readonly value: number }) {
  const { text, locale } = useText();
  const run = useAction();
  const { name, unit } = text.assigning.weights[weight];
  const { min, max } = limitsOfWeight(weight);
  const stops = stopsOf(weight);
  const place = stops.findLastIndex((stop) => stop <= value);
  // While the slider is drawn nothing is saved; letting go is one change.
  const [drawn, setDrawn] = useState(place);
  useEffect(() => setDrawn(place), [place]);
  const save = (next: number) => setAssignmentWeights({ [weight]: next });
  return (
    <div className="weight-field">
      <NumberField
        label={name}
        hint={unit}
        value={value}
        min={min}
        max={max}
        onCommit={(typed) => save(typed ?? min)}
      />
      <Slider
        min={0}
        max={stops.length - 1}
        value={drawn}
        ariaLabelForHandle={text.assigning.slider({ name })}
        tooltip={{ formatter: (at) => formatCount(locale, stops[at ?? 0] ?? 0) }}
        onChange={setDrawn}
        onChangeComplete={(at) => {
          const next = stops[at];
          if (next !== undefined && at !== place) void run(() => save(next));
        }}
      />
    </div>
  );
}
