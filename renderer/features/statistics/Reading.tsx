import { Spin } from 'antd';
import { useText } from '../../text/useText.ts';

/** Stands where figures will be that are still counted and checked; says how far that is once it takes long. */
export function Reading({ share }: { readonly share: number | null }) {
  const { text } = useText();
  if (share === null) return <Spin aria-label={text.common.loading} />;
  return (
    <p role="status" className="soft">
      <Spin size="small" /> {text.figures.checking({ share })}
    </p>
  );
}
