import {
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  HomeOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import { IMPORT_TARGETS } from '../../shared/import/importFields.ts';
import { freshPath, importPath, LIST_PATHS, PATHS } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';

interface NavigationProps {
  readonly location: string;
  readonly onGo: (path: string) => void;
}

/** The entry that a screen belongs to; an import belongs to the list that it fills. */
function selectedPath(location: string): string {
  const target = IMPORT_TARGETS.find((known) => location.startsWith(importPath(known)));
  if (target) return LIST_PATHS[target];
  if (location.startsWith(PATHS.history)) return PATHS.data;
  const match = Object.values(PATHS).find((path) => path !== PATHS.thisMonth && location.startsWith(path));
  return match ?? PATHS.thisMonth;
}

/** The clerk's year, top to bottom. */
export function Navigation({ location, onGo }: NavigationProps) {
  const { text } = useText();
  const items = [
    { key: PATHS.thisMonth, icon: <HomeOutlined aria-hidden="true" />, label: text.shell.thisMonth },
    { key: PATHS.yearPlan, icon: <CalendarOutlined aria-hidden="true" />, label: text.shell.yearPlan },
    { key: PATHS.fairs, icon: <ShopOutlined aria-hidden="true" />, label: text.shell.fair },
    { key: PATHS.volunteers, icon: <TeamOutlined aria-hidden="true" />, label: text.shell.volunteers },
    { key: PATHS.partners, icon: <BankOutlined aria-hidden="true" />, label: text.shell.partners },
    { key: PATHS.statistics, icon: <BarChartOutlined aria-hidden="true" />, label: text.shell.statistics },
    { key: PATHS.data, icon: <SettingOutlined aria-hidden="true" />, label: text.shell.data },
  ];
  return (
    <nav aria-label={text.shell.mainNavigation}>
      <Menu
        mode="inline"
        inlineIndent={14}
        items={items}
        selectedKeys={[selectedPath(location)]}
        onClick={({ key }) => onGo(freshPath(key))}
        style={{ borderInlineEnd: 'none' }}
      />
    </nav>
  );
}
