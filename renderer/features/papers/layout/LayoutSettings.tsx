import type { ComponentProps } from 'react';
import { layoutState } from '../../../../shared/documents/layoutState.ts';
import { hasChrome } from '../../../print/faces/faceUnits.tsx';
import { useText } from '../../../text/useText.ts';
import { ColumnSettings } from './ColumnSettings.tsx';
import type { LayoutProps } from './layoutProps.ts';
import { MaskSettings } from './MaskSettings.tsx';
import { PageSettings } from './PageSettings.tsx';
import { RowSettings } from './RowSettings.tsx';
import { SignatureSettings } from './SignatureSettings.tsx';

interface LayoutSettingsProps extends Omit<LayoutProps, 'state'> {
  readonly masks: ComponentProps<typeof MaskSettings>;
}

/** Everything that can be set about a document. */
export function LayoutSettings({ masks, ...own }: LayoutSettingsProps) {
  const { text } = useText();
  const words = text.paperLayout;
  const props: LayoutProps = { ...own, state: layoutState(own.document, own.layout) };
  const { isTable } = props.state;
  return (
    <section className="layout-settings" aria-label={words.settings}>
      {isTable ? (
        <>
          <ColumnSettings {...props} />
          <RowSettings {...props} />
          <PageSettings {...props} />
        </>
      ) : (
        <p>{words.fixedShape}</p>
      )}
      {masks.hasPhones || masks.hasNames ? <MaskSettings {...masks} /> : null}
      {hasChrome(own.document) ? <SignatureSettings {...props} /> : null}
    </section>
  );
}
