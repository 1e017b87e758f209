import type { ThemeConfig } from 'antd';
import type { Settings } from '../../shared/model/settings.ts';

/** Calm paper, one flower: the colours of LOOK, each used for one thing. */
export const COLORS = {
  ink: '#2B2118',
  inkSoft: '#6B6156',
  stem: '#2F6B3C',
  stemPale: '#EEF4EE',
  stemRule: '#C9D8CB',
  petal: '#F6B91A',
  petalPale: '#FDF3D6',
  paper: '#FFFFFF',
  ground: '#F6F4EF',
  rule: '#DED8CD',
  error: '#B3261E',
} as const;

const FONT_SIZE = { normal: 14, large: 18 } as const satisfies Record<Settings['textSize'], number>;

/** The same families as in screen.css. */
const FONT_FAMILY = {
  'zh-CN':
    '"Noto Sans Common", "Noto Sans SC", "Microsoft YaHei", "Sheet Sans SC", "Sheet Sans JP", sans-serif',
  en: '"Noto Sans", "Noto Sans Common", "Noto Sans SC", "Microsoft YaHei", "Sheet Sans SC", "Sheet Sans JP", sans-serif',
} as const satisfies Record<Settings['locale'], string>;

/** Ant Design's tokens for our look; without motion dialogs and menus are there at once. */
export function themeOf(
  { textSize, locale }: Pick<Settings, 'textSize' | 'locale'>,
  hasMotion: boolean,
): ThemeConfig {
  return {
    token: {
      colorPrimary: COLORS.stem,
      // What is made from so dark a green by itself is a grey on which text is hard to read.
      colorPrimaryBg: COLORS.stemPale,
      colorPrimaryBgHover: '#E1ECE2',
      colorInfo: COLORS.stem,
      colorLink: COLORS.stem,
      colorSuccess: COLORS.stem,
      colorError: COLORS.error,
      colorInfoBg: COLORS.stemPale,
      colorInfoBorder: COLORS.stemRule,
      colorSuccessBg: COLORS.stemPale,
      colorSuccessBorder: COLORS.stemRule,
      colorWarning: '#9A6700',
      colorWarningBg: COLORS.petalPale,
      colorWarningBorder: '#EADFB8',
      colorTextBase: COLORS.ink,
      colorBgLayout: COLORS.ground,
      colorBorder: COLORS.rule,
      colorBorderSecondary: '#EAE5DB',
      borderRadius: 6,
      fontSize: FONT_SIZE[textSize],
      fontFamily: FONT_FAMILY[locale],
      wireframe: false,
      motion: hasMotion,
    },
    components: {
      Table: { headerBg: '#F1EEE7', cellPaddingBlockSM: 5, rowHoverBg: '#FAF8F3' },
      Menu: { itemSelectedBg: COLORS.petalPale, itemSelectedColor: COLORS.ink, itemHeight: 38 },
      Layout: { siderBg: COLORS.paper, headerBg: COLORS.paper, bodyBg: COLORS.ground },
      Tabs: { itemSelectedColor: COLORS.ink, inkBarColor: COLORS.petal },
    },
  };
}
