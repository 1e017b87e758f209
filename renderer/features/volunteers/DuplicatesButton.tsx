import { UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { DUPLICATES_PATH } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';

/** Leads to the people who may have been entered twice. */
export function DuplicatesButton() {
  const { text } = useText();
  const [, navigate] = useLocation();
  return (
    <Button
      icon={<UsergroupAddOutlined />}
      title={text.duplicates.buttonHint}
      onClick={() => navigate(DUPLICATES_PATH)}
    >
      {text.duplicates.button}
    </Button>
  );
}
