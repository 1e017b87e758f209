import type { Dice } from './dice.ts';

/* Invented people. The rare characters and “·” names are there so that search, print and export meet them. */

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '上官',
];
const FEMALE = [...'芳娜敏静丽娟艳霞秀玲桂英红梅兰燕萍洁莉珍雪琴云倩颖慧琳晶妍茜婷雯欣怡佳悦宁蓉薇菊凤'];
const MALE = [...'伟强磊军勇杰涛明超刚平辉鹏飞斌浩宇波峰建国志文华亮成康星光天达安岩中林有坚彪博诚先敬'];
const MIDDLE = [...'建志文秀玉晓雪春海永国家俊思雨子美丽金德学立小红庆福'];

/** Names that a community really has and that software gets wrong. */
const SPECIAL = [
  ['张伟', 'male'],
  ['张伟', 'male'],
  ['王芳', 'female'],
  ['王芳', 'female'],
  ['李静', 'female'],
  ['李静', 'female'],
  ['刘䶮', 'male'],
  ['陈㐱', 'male'],
  ['吴𠮷祥', 'male'],
  ['阿依古丽·买合木提', 'female'],
  ['迪力木拉提·艾山', 'male'],
  ['王　丽', 'female'],
] as const;

export interface SampleName {
  readonly name: string;
  readonly sex: 'female' | 'male';
}

/** One invented name. */
export function inventName(dice: Dice): SampleName {
  const sex = dice.chance(0.56) ? 'female' : 'male';
  const last = dice.pick(sex === 'female' ? FEMALE : MALE);
  const given = dice.chance(0.68) ? `${dice.pick(MIDDLE)}${last}` : last;
  return { name: `${dice.pick(SURNAMES)}${given}`, sex };
}

/** `count` invented names; some people share a name, some names hold rare characters. */
export function inventNames(dice: Dice, count: number): readonly SampleName[] {
  const special = SPECIAL.map(([name, sex]) => ({ name, sex }));
  const names = Array.from({ length: count - special.length }, () => inventName(dice));
  // Spread over the register, so that the first page of a list is an ordinary one.
  for (const name of special) names.splice(dice.int(12, names.length), 0, name);
  return names;
}

/** A phone of a range that nobody has: 1380000xxxx. */
export function inventPhone(dice: Dice): string {
  return `1380000${String(dice.int(0, 9999)).padStart(4, '0')}`;
}
