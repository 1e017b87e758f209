import { EditOutlined, EnvironmentOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import type { FairId } from '../../../shared/model/ids.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';

interface PaperToolsProps {
  readonly fairId: FairId;
  readonly paper: PaperRequest;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onLayout: () => void;
}

/** Papers with words or photos of the office in them. */
const WRITTEN: readonly PaperRequest['kind'][] = ['notice', 'summary'];

/** What can be changed about the paper in view: its words, its map, its layout. */
export function PaperTools({ fairId, paper, isEditing, onEdit, onLayout }: PaperToolsProps) {
  const { text } = useText();
  const words = text.papers.screen;
  const [, navigate] = useLocation();
  return (
    <div className="papers-acts">
      {WRITTEN.includes(paper.kind) ? (
        <Button
          icon={<EditOutlined />}
          aria-expanded={isEditing}
          onClick={() => onEdit(!isEditing)}
          data-testid="edit-paper"
        >
          {isEditing ? words.closeEditor : words.editContent}
        </Button>
      ) : null}
      {paper.kind === 'stallMap' ? (
        <Button
          icon={<EnvironmentOutlined />}
          onClick={() => navigate(fairPath(fairId, 'plan'))}
          data-testid="edit-plan"
        >
          {words.editPlan}
        </Button>
      ) : null}
      <Button icon={<SettingOutlined />} onClick={onLayout} data-testid="paper-layout">
        {words.layout}
      </Button>
    </div>
  );
}
