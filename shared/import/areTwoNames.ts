/** The hundred or so most frequent family names: seven of eight people have one of them. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
/** Family names of two characters that begin like one of one. */
const DOUBLE_SURNAME =
  /^(?:欧阳|司马|上官|夏侯|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|万俟)$/u;

/** “李四 王五”: two whole names; “张 伟”, “欧阳 娜娜” and “阿依 古丽” are one. */
export function areTwoNames(name: string): boolean {
  const parts = name.trim().split(/\s+/u);
  return (
    parts.length > 1 &&
    parts.every((part) => /^\p{Script=Han}{2,3}$/u.test(part) && SURNAMES.has([...part][0] ?? '')) &&
    !DOUBLE_SURNAME.test(parts[0] ?? '')
  );
}
