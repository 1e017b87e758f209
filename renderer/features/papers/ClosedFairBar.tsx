import { Alert } from 'antd';
import type { Fair } from '../../../shared/model/fair.ts';
import { AmendBar } from '../../components/AmendBar.tsx';
import { useText } from '../../text/useText.ts';
import type { Recording } from '../../usecases/recordView.ts';

/** Why papers of a closed fair cannot be written on: archived, with the way to amend it (rule 20), or cancelled. */
export function ClosedFairBar({ fair, recording }: { readonly fair: Fair; readonly recording: Recording }) {
  const { text } = useText();
  if (fair.status === 'archived') return <AmendBar recording={recording} />;
  if (fair.status !== 'cancelled') return null;
  return <Alert type="info" showIcon title={text.fair.readOnly.cancelled} />;
}
