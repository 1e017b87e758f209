import type { IconDefinition } from '@ant-design/icons-svg/es/types.js';

interface LightIconProps {
  readonly icon: IconDefinition;
}

/**
 * An icon of Ant Design without its component: the library's own reads contexts and checks styles for each icon, which
 * a list with a hundred of them pays for at every key that is typed.
 */
export function LightIcon({ icon: { icon } }: LightIconProps) {
  if (typeof icon === 'function') throw new Error('Icons of two colours are not drawn here.');
  return (
    <svg
      className="anticon"
      viewBox={icon.attrs.viewBox}
      width="1em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
    >
      {icon.children?.map(({ attrs }) => (
        <path key={attrs.d} d={attrs.d} />
      ))}
    </svg>
  );
}
